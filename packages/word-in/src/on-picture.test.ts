import { expect, it } from 'vitest';
import { convertWord } from './convert-word.js';
import { noisePng, paragraph, picture, wordFile } from './word-file.fixture.js';

it('pictures of the text are told as they are met, in its order', async () => {
  const [first, second] = [noisePng(30, 20, 2), noisePng(20, 30, 3)];
  const file = await wordFile([
    paragraph('Sáng 09/7, công đoàn cơ sở thăm hỏi đoàn viên.'),
    paragraph([picture(first)]),
    paragraph([picture(second)]),
  ]);
  const told: Uint8Array[] = [];
  const result = await convertWord(file, 'a.docx', { legacy: 'convert' }, (bytes) => told.push(bytes));
  expect(told).toEqual([first, second]);
  expect(result.ok && result.article.pictures.map(({ bytes }) => bytes)).toEqual(told);
});
