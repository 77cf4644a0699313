import { readWord, WORD_LIMITS } from '@toasoan/word-in';
import { afterAll, describe, expect, it } from 'vitest';
import { wordFile, wordParagraph } from '../harness/word-file.js';

const MOST_MS = 5000;
const MOST_MEGABYTES = 900;
/** Fills the bounds on XML with elements that pack badly: the most work that a file can ask for. */
const busiest = (): string => {
  let body = '';
  for (let n = 0; body.length < WORD_LIMITS.xmlBytes - 100_000; n += 1) {
    body += `<w:p w:a="${((n * 7919) % 1_000_003).toString(36)}"><w:r><w:t>${(n * 104_729).toString(36)}</w:t></w:r></w:p>`;
  }
  return body;
};

const times: number[] = [];
afterAll(() => {
  console.log(
    `word thread: ${String(times.length)} files, slowest ${Math.max(...times).toFixed(0)} ms (bar ${String(MOST_MS)} ms)`,
  );
});

async function timed(bytes: Uint8Array) {
  const began = performance.now();
  const result = await readWord(bytes, 'a.docx');
  times.push(performance.now() - began);
  return result;
}

describe('a Word file is read in a thread of its own', () => {
  it('which answers with the article and leaves the bytes to the caller', async () => {
    const file = wordFile(
      wordParagraph('Ra mắt tổ công đoàn') + wordParagraph('Sáng nay, công đoàn ra mắt tổ công đoàn chợ.'),
    );
    const result = await timed(file);
    expect(result.ok && result.article).toMatchObject({
      title: 'Ra mắt tổ công đoàn',
      bodyHtml: '<p>Sáng nay, công đoàn ra mắt tổ công đoàn chợ.</p>',
    });
    expect(file.length).toBeGreaterThan(0);
  });

  it('which the busiest file that passes all bounds does not hold up: event loop, time and memory stay bounded', async () => {
    const file = wordFile(busiest());
    const before = process.memoryUsage().rss;
    let longest = 0;
    let most = before;
    let last = performance.now();
    const ticks = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      most = Math.max(most, process.memoryUsage().rss);
    }, 10);
    const result = await timed(file);
    clearInterval(ticks);
    const grown = (most - before) / 1e6;
    console.log(
      `word thread: ${(file.length / 1e6).toFixed(1)} MB file, ${result.ok ? 'taken' : result.refusal.code}, ` +
        `${grown.toFixed(0)} MB more at most, longest silence of the event loop ${longest.toFixed(0)} ms`,
    );
    expect(result.ok).toBe(false);
    expect(times.at(-1)).toBeLessThan(MOST_MS + 1000);
    // Read in this thread, it would hold the loop for seconds, and its tree would take a gigabyte.
    expect(longest).toBeLessThan(MOST_MS / 2);
    expect(grown).toBeLessThan(MOST_MEGABYTES);
  });

  it('and of many at once some wait and the rest are asked to come back', async () => {
    const file = wordFile(
      wordParagraph('Ra mắt tổ công đoàn') + wordParagraph('Sáng nay, công đoàn ra mắt tổ công đoàn chợ.'),
    );
    const results = await Promise.all(Array.from({ length: 12 }, () => readWord(file, 'a.docx')));
    const said = results.map((result) => (result.ok ? 'ok' : result.refusal.code));
    expect(said.filter((word) => word === 'ok')).toHaveLength(8);
    expect(said.filter((word) => word === 'busy')).toHaveLength(4);
    expect((await readWord(file, 'a.docx')).ok).toBe(true);
  });
});
