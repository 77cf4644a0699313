import { createHash } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
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
let begun = 0;
/** Threads that are there, and whether one waits for a file. */
const there = new Map<Worker, { waits: boolean }>();
const watch = (worker: Worker): void => {
  begun += 1;
  const thread = { waits: false };
  there.set(worker, thread);
  worker.once('message', () => (thread.waits = true));
  worker.once('exit', () => there.delete(worker));
};
process.on('worker', watch);
/** `begun` when the last file had been read. */
let then = 0;
const read: typeof readWord = async (...asked) => {
  const result = await readWord(...asked);
  then = begun;
  return result;
};
/** Those of earlier files are gone, and the one that was begun since waits. */
const oneStandsReady = () =>
  expect
    .poll(() => [begun - then, ...[...there.values()].map(({ waits }) => waits)], { timeout: 60_000 })
    .toEqual([1, true]);
afterAll(() => {
  process.off('worker', watch);
  console.log(
    `word thread: ${String(times.length)} files, slowest ${Math.max(...times).toFixed(0)} ms (bar ${String(MOST_MS)} ms)`,
  );
});

async function timed(bytes: Uint8Array) {
  const began = performance.now();
  const result = await read(bytes, 'a.docx');
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
    const result = await read(file, 'a.docx', { legacy: 'convert' }, (early) => told.push(early));
    told.push('result');
    const digest = createHash('sha256').update(picture).digest('hex');
    expect(told).toEqual([{ bytes: picture, digest }, 'result']);
    expect(result.ok && result.article.pictures.map(({ bytes }) => Buffer.compare(bytes, picture))).toEqual(
      Array.from({ length: 30 }, () => 0),
    );
  });

  it('which for the next file stands ready, and is used', async () => {
    const file = wordFile(wordParagraph('Ra mắt tổ công đoàn') + wordParagraph('Sáng nay, công đoàn ra mắt tổ.'));
    await read(file, 'a.docx');
    await oneStandsReady();
    // Its module has heard the same news by then.
    const before = begun;
    expect((await read(file, 'a.docx')).ok).toBe(true);
    expect(begun).toBe(before);
  }, 90_000);

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
    await oneStandsReady();
    const file = wordFile(
      wordParagraph('Ra mắt tổ công đoàn') + wordParagraph('Sáng nay, công đoàn ra mắt tổ công đoàn chợ.'),
    );
    const results = await Promise.all(Array.from({ length: 12 }, () => read(file, 'a.docx')));
    const said = results.map((result) => (result.ok ? 'ok' : result.refusal.code));
    expect(said.filter((word) => word === 'ok')).toHaveLength(8);
    expect(said.filter((word) => word === 'busy')).toHaveLength(4);
    expect((await read(file, 'a.docx')).ok).toBe(true);
  }, 90_000);
});
