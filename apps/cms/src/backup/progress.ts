const EVERY_MS = 3000;

/** Says how far long work is, at most every three seconds; short work says nothing. */
export function progress(what: string): (done: number, all: number) => void {
  let saidAt = Date.now();
  const number = (n: number): string => n.toLocaleString('vi-VN');
  return (done, all) => {
    if (Date.now() - saidAt < EVERY_MS) return;
    saidAt = Date.now();
    process.stderr.write(`  … ${what}: ${number(done)}/${number(all)}\n`);
  };
}
