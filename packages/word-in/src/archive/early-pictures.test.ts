import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { convertWord } from '../convert-word.js';
import { noisePng, paragraph, picture, withParts, wordFile } from '../word-file.fixture.js';
import { type EarlyPicture, earlyPictures } from './early-pictures.js';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function told(file: Uint8Array): Promise<EarlyPicture[]> {
  const early: EarlyPicture[] = [];
  const result = await convertWord(file, 'a.docx', { legacy: 'convert' }, (one) => early.push(one));
  expect(result.ok).toBe(true);
  return early;
}
const withPictures = (...pictures: Uint8Array[]): Promise<Uint8Array> =>
  wordFile([
    paragraph('Sáng 09/7, công đoàn cơ sở thăm hỏi đoàn viên.'),
    ...pictures.map((bytes) => paragraph([picture(bytes)])),
  ]);

const bytesOf = (early: EarlyPicture[]): Uint8Array[] => early.map(({ bytes }) => new Uint8Array(bytes));

it('are those of the text in its order, each with its digest, and not what only a header shows', async () => {
  const [first, second, third] = [noisePng(30, 20, 2), noisePng(20, 30, 3), noisePng(9, 9, 4)];
  const file = await withPictures(first, second, third);
  const early = await told(file);
  expect(bytesOf(early)).toEqual([first, second, third]);
  expect(early.map((one) => one.digest)).toEqual([first, second, third].map(digest));
  // The third stands before the first now, and the second nowhere.
  const other = withParts(file, {
    'word/document.xml': (before) => {
      const [one = '', , three = ''] = [...before.matchAll(/r:embed="([^"]*)"/g)].map(([, id]) => id);
      return before.replaceAll(/r:embed="([^"]*)"/g, (_, id: string) => {
        return `r:embed="${id === one ? three : one}"`;
      });
    },
  });
  expect(bytesOf(await told(other))).toEqual([third, first]);
});

it('are not drawings, larger ones, nor more than ten', async () => {
  const eleven = Array.from({ length: 11 }, (_, index) => noisePng(30, 20, index + 1));
  expect(bytesOf(await told(await withPictures(...eleven)))).toEqual(eleven.slice(0, 10));
  expect(await told(await withPictures(noisePng(2400, 1800, 5)))).toEqual([]);
  expect(await told(await withPictures(new TextEncoder().encode('no picture')))).toEqual([]);
});

it('are looked for in no time, whatever the relations say', () => {
  const bytes = new TextEncoder().encode('<Relationship '.repeat(200_000));
  const parts = new Map([
    ['word/document.xml', new TextEncoder().encode('r:id="'.repeat(200_000))],
    ['word/_rels/document.xml.rels', bytes],
  ]);
  const began = performance.now();
  expect(earlyPictures({ parts, embedded: 0 })).toEqual([]);
  expect(performance.now() - began).toBeLessThan(1000);
});
