/** Millimetres of a capital of 12 points, on average. */
const CAPITAL = 2.6;

/**
 * A name of the letterhead in as few lines as fit a column of so many millimetres, about equally long: never one last word
 * alone under a long line.
 */
export function balancedLines(name: string, width: number): string[] {
  const words = name.split(' ');
  const lines = Math.min(words.length, Math.ceil((name.length * CAPITAL) / width));
  const result: string[] = [];
  for (let left = lines; left > 1; left -= 1) {
    const rest = words.join(' ').length;
    const line = [words.shift() ?? ''];
    // A word goes where it leaves the line nearer to its fair share; the lines after it need a word each.
    while (words.length >= left && closer(line, words[0] ?? '', rest / left)) line.push(words.shift() ?? '');
    result.push(line.join(' '));
  }
  return [...result, words.join(' ')];
}

function closer(line: readonly string[], word: string, share: number): boolean {
  const length = line.join(' ').length;
  return Math.abs(length + 1 + word.length - share) < Math.abs(length - share);
}
