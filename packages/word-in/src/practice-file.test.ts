import { expect, it } from 'vitest';
import { convertWord } from './convert-word.js';
import { practiceFile } from './practice-file.js';

it('practises on a file that goes all the way, with what most files have', async () => {
  const result = await convertWord(practiceFile(), 'tap.docx');
  expect(result).toMatchObject({ ok: true });
  const { bodyHtml } = result.ok ? result.article : { bodyHtml: '' };
  for (const tag of ['<h2>', '<strong>', '<table>']) expect(bodyHtml).toContain(tag);
});
