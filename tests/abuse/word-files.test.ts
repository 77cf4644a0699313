import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { syntheticPictureBytes } from '@toasoan/testkit';
import { type EarlyPicture, readWord, WORD_LIMITS } from '@toasoan/word-in';
import { afterAll, describe, expect, it } from 'vitest';
import { pictureInWord, wordFile, wordParagraph } from '../harness/word-file.js';

const MOST_MS = 5000;
const MOST_LOAD_MS = 5000;
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

  it('which tells of its pictures before the words are read, and names each once however often it stands in the text', async () => {
    const picture = new Uint8Array(syntheticPictureBytes('/uploads/tong-hop-1-990.png') ?? []);
    const told: (string | EarlyPicture)[] = [];
    const file = wordFile(wordParagraph('Ra mắt tổ công đoàn') + pictureInWord.repeat(30), picture);
    const result = await readWord(file, 'a.docx', { legacy: 'convert' }, (early) => told.push(early));
    told.push('result');
    const digest = createHash('sha256').update(picture).digest('hex');
    expect(told).toEqual([{ bytes: picture, digest }, 'result']);
    expect(result.ok && result.article.pictures.map(({ bytes }) => Buffer.compare(bytes, picture))).toEqual(
      Array.from({ length: 30 }, () => 0),
    );
  });

  it('which for the next file stands ready, and is used', async () => {
    const file = wordFile(wordParagraph('Ra mắt tổ công đoàn') + wordParagraph('Sáng nay, công đoàn ra mắt tổ.'));
    await readWord(file, 'a.docx');
    let begun = 0;
    const count = (): void => {
      begun += 1;
    };
    process.on('worker', count);
    // It is begun some seconds later, and practises.
    await expect.poll(() => begun, { timeout: 20_000 }).toBe(1);
    await setTimeout(4000);
    expect((await readWord(file, 'a.docx')).ok).toBe(true);
    process.off('worker', count);
    expect(begun).toBe(1);
  }, 60_000);

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
    // Its bar counts from when the thread is loaded.
    expect(times.at(-1)).toBeLessThan(MOST_MS + MOST_LOAD_MS);
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
    // Two are read and six wait; the threads of the test before may still be on their way out.
    const taken = said.filter((word) => word === 'ok').length;
    expect([6, 7, 8]).toContain(taken);
    expect(said.filter((word) => word === 'busy')).toHaveLength(12 - taken);
    expect((await readWord(file, 'a.docx')).ok).toBe(true);
  });
});
