/** One line per step on standard output, which `npm start` shows as it is. */
export function report(line: string): void {
  process.stdout.write(`[dữ liệu ví dụ] ${line}\n`);
}
