import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { convertWord } from './convert-word.js';
import { atHead, blip, OFFICE } from './hostile-file.fixture.js';
import { heading, noisePng, paragraph, picture, withParts, wordFile } from './word-file.fixture.js';

const RELS = 'word/_rels/document.xml.rels';

it('nothing is asked for and no file is read, wherever an address may stand', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = mkdtempSync(join(tmpdir(), 'word-in-'));
  try {
    writeFileSync(join(folder, 'secret.png'), noisePng(8, 8, 77));
    const web = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const kinds = [
      'image',
      'hyperlink',
      'oleObject',
      'attachedTemplate',
      'subDocument',
      'frame',
      'styles',
      'numbering',
      'footnotes',
    ];
    const targets = [`${web}/a.png`, `file://${folder}/secret.png`, `${folder}/secret.png`, `//127.0.0.1/share/a.png`];
    const relations = kinds.flatMap((kind) => targets.map((target) => ({ kind, target })));
    const good = await wordFile([heading(1, 'Ra mắt tổ công đoàn'), paragraph([picture(noisePng(30, 20))])]);
    const file = withParts(good, {
      [RELS]: (xml) =>
        xml.replace(
          '</Relationships>',
          `${relations.map(({ kind, target }, n) => `<Relationship Id="z${String(n)}" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="External"/>`).join('')}</Relationships>`,
        ),
      'word/document.xml': atHead(
        relations
          .map((_, n) => blip(`r:embed="z${String(n)}" r:link="z${String(n)}"`) + blip(`r:link="z${String(n)}"`))
          .join(''),
      ),
    });
    const result = await convertWord(file, 'a.docx');
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.article.pictures).toHaveLength(1);
    expect(asked).toEqual([]);
    console.log(`word-in: ${String(relations.length * 2)} outside pictures, ${String(asked.length)} requests`);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});
