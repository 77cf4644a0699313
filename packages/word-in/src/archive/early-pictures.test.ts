import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { convertWord } from '../convert-word.js';
import { noisePng, paragraph, picture, withParts, wordFile } from '../word-file.fixture.js';
import type { EarlyPicture } from './early-pictures.js';

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

it('are those that the text names, each with its digest', async () => {
  const pictures = [noisePng(30, 20, 2), noisePng(20, 30, 3)];
  const early = await told(await withPictures(...pictures));
  expect(early).toEqual(pictures.map((bytes) => ({ bytes: Buffer.from(bytes), digest: digest(bytes) })));
});

it('are not those of a header, drawings, larger ones, nor more than ten', async () => {
  const file = withParts(await withPictures(...Array.from({ length: 11 }, (_, index) => noisePng(30, 20, index + 1))), {
    'word/media/logo.png': noisePng(9, 9, 99),
  });
  expect(await told(file)).toHaveLength(10);
  expect(await told(await withPictures(noisePng(2400, 1800, 5)))).toEqual([]);
  expect(await told(await withPictures(new TextEncoder().encode('no picture')))).toEqual([]);
});
