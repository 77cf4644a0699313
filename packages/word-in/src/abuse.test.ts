import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convertWord, type WordResult } from './convert-word.js';
import type { WordRefusalCode } from './refusal.js';
import { bold, centred, noisePng, paragraph, picture, withParts, wordFile } from './word-file.fixture.js';

const LIMIT_MS = 5000;
let good: Uint8Array;
let slowest = 0;
let files = 0;

beforeAll(async () => {
  good = await wordFile([
    centred([bold('Ra mắt tổ công đoàn')]),
    paragraph('Chữ của bài.'),
    paragraph([picture(noisePng(30, 20))]),
  ]);
});
afterAll(() => {
  console.log(
    `word-in: ${String(files)} hostile files, each refused or stripped, slowest ${slowest.toFixed(0)} ms (bar ${String(LIMIT_MS)} ms)`,
  );
});

async function timed(file: Uint8Array): Promise<WordResult> {
  const began = performance.now();
  const result = await convertWord(file, 'a.docx');
  slowest = Math.max(slowest, performance.now() - began);
  files += 1;
  return result;
}

const BODY = (inside: string) => (xml: string) => xml.replace('<w:body>', `<w:body>${inside}`);
const RELATION = (attributes: string) => (xml: string) =>
  xml.replace('</Relationships>', `<Relationship Id="rX" ${attributes}/></Relationships>`);
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'word/_rels/document.xml.rels';
/** The end of an archive's directory with another number of entries in it. */
const raw = (parts: Zippable, level: 0 | 9 = 9): Uint8Array => zipSync(parts, { level });

describe('is refused', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, WordRefusalCode]>([
    [
      'a bomb: 60 MB of one letter as text',
      () => withParts(good, { 'word/document.xml': 'a'.repeat(60_000_000) }),
      'too_packed',
    ],
    ['a bomb in a picture', () => withParts(good, { 'word/media/x.png': new Uint8Array(79_000_000) }), 'too_packed'],
    ['an entry that unpacks to more than it says', () => lyingSize(), 'broken'],
    [
      '5,000 entries',
      () =>
        raw({ ...Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`x/${String(n)}`, new Uint8Array()])) }),
      'too_packed',
    ],
    [
      'a billion laughs',
      () =>
        withParts(good, {
          'word/document.xml': (xml) =>
            xml.replace('?>', `?><!DOCTYPE w [<!ENTITY a "ha">${'<!ENTITY b "&a;&a;">'.repeat(50)}]>`),
        }),
      'unsafe',
    ],
    [
      'an external entity',
      () =>
        withParts(good, {
          'word/document.xml': (xml) =>
            xml
              .replace('?>', '?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
              .replace('<w:body>', '<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p>'),
        }),
      'unsafe',
    ],
    [
      'an external entity in the styles',
      () =>
        withParts(good, {
          'word/styles.xml': (xml) => xml.replace('?>', '?><!DOCTYPE w SYSTEM "http://127.0.0.1/x.dtd">'),
        }),
      'unsafe',
    ],
    [
      'an external entity in UTF-16',
      () =>
        withParts(good, {
          'word/styles.xml': new Uint8Array(
            Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE w SYSTEM "x"><w/>', 'utf16le'),
          ),
        }),
      'unsafe',
    ],
    ['a path that leads out', () => withParts(good, { '../../evil.xml': '<x/>' }), 'unsafe'],
    ['a path from the root', () => withParts(good, { '/etc/cron.d/x': 'x' }), 'unsafe'],
    ['a path of Windows', () => withParts(good, { '..\\..\\evil.xml': 'x' }), 'unsafe'],
    ['a macro', () => withParts(good, { 'word/vbaProject.bin': new Uint8Array(64) }), 'macro'],
    [
      'a .docm under another name',
      () =>
        withParts(good, {
          '[Content_Types].xml': (xml) =>
            xml
              .replace('wordprocessingml.document.main+xml', 'x')
              .replace(
                'application/vnd.openxmlformats-officedocument.x',
                'application/vnd.ms-word.document.macroEnabled.main+xml',
              ),
        }),
      'macro',
    ],
    [
      'an old .doc',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
      'old_word',
    ],
    [
      'an encrypted file',
      () =>
        new Uint8Array(
          Buffer.concat([
            Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
            Buffer.alloc(504),
            Buffer.from('EncryptedPackage', 'utf16le'),
          ]),
        ),
      'encrypted',
    ],
    [
      'a spreadsheet',
      () => raw({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>') }),
      'not_word',
    ],
    ['a page under the name of a text', () => strToU8('<html><script>alert(1)</script>'), 'not_word'],
    ['rich text', () => strToU8('{\\rtf1\\ansi}'), 'not_word'],
    ['nothing', () => new Uint8Array(), 'not_word'],
    ['half a file', () => good.slice(0, good.length / 2), 'broken'],
    [
      'a file torn inside',
      () => good.map((byte, index) => (index > 600 && index < 1400 ? byte ^ 0xff : byte)),
      'broken',
    ],
    ['text that is no XML', () => withParts(good, { 'word/document.xml': '<w:document' }), 'broken'],
    ['XML nested 20,000 deep', () => withParts(good, { 'word/document.xml': BODY(deep(10_000)) }), 'broken'],
    [
      '100,000 rows',
      () =>
        withParts(good, {
          'word/document.xml': BODY(`<w:tbl>${'<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(100_000)}</w:tbl>`),
        }),
      'too_packed',
    ],
    ['more than 25 MB', () => new Uint8Array(26 * 1024 * 1024).fill(0x50), 'too_large'],
    ['a file without words', () => wordFile([paragraph('')]), 'empty'],
    [
      'a text longer than an article may be',
      () => wordFile(Array.from({ length: 16 }, () => paragraph(words(8000)))),
      'too_long',
    ],
  ])('%s', async (_what, make, code) => {
    const result = await timed(await make());
    expect(result.ok ? 'taken' : result.refusal.code).toBe(code);
    expect(!result.ok && /[.]$/.test(result.refusal.message)).toBe(true);
  });

  it('two parts of one name, of which readers see one each', async () => {
    const twice = withParts(good, { 'word/documenX.xml': (_) => '<x/>' });
    const bytes = Buffer.from(twice);
    for (let at = bytes.indexOf('documenX'); at !== -1; at = bytes.indexOf('documenX', at)) bytes.write('document', at);
    const result = await timed(new Uint8Array(bytes));
    expect(result.ok ? 'taken' : result.refusal.code).toBe('unsafe');
  });
});

describe('is stripped', () => {
  it.each<[string, Parameters<typeof withParts>[1], string[]]>([
    ['an embedded object', { 'word/embeddings/oleObject1.bin': new Uint8Array(64) }, ['embedded_left_out']],
    [
      'a picture on the web',
      {
        [RELS]: RELATION(`Type="${OFFICE}/image" Target="http://127.0.0.1:9/a.png" TargetMode="External"`),
        'word/document.xml': BODY(blip('r:link="rX"')),
      },
      ['pictures_left_out'],
    ],
    [
      'a picture on the disk',
      {
        [RELS]: RELATION(`Type="${OFFICE}/image" Target="file:///etc/passwd" TargetMode="External"`),
        'word/document.xml': BODY(blip('r:embed="rX"')),
      },
      ['pictures_left_out'],
    ],
    [
      'a picture outside the archive',
      {
        [RELS]: RELATION(`Type="${OFFICE}/image" Target="../../../../etc/passwd"`),
        'word/document.xml': BODY(blip('r:embed="rX"')),
      },
      ['pictures_left_out'],
    ],
    [
      'a drawing that may run',
      {
        [RELS]: RELATION(`Type="${OFFICE}/image" Target="media/a.svg"`),
        'word/media/a.svg': '<svg onload="x"/>',
        'word/document.xml': BODY(blip('r:embed="rX"')),
      },
      ['pictures_left_out'],
    ],
    [
      'a link that runs',
      {
        [RELS]: RELATION(`Type="${OFFICE}/hyperlink" Target="javascript:alert(1)" TargetMode="External"`),
        'word/document.xml': BODY('<w:p><w:hyperlink r:id="rX"><w:r><w:t>bấm</w:t></w:r></w:hyperlink></w:p>'),
      },
      ['links_lost'],
    ],
    [
      'a template from elsewhere',
      {
        'word/_rels/settings.xml.rels': `<Relationships><Relationship Id="r1" Type="${OFFICE}/attachedTemplate" Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/></Relationships>`,
      },
      [],
    ],
    [
      'an archive within the archive',
      {
        'word/media/inner.png': raw({ 'a.xml': new Uint8Array(1_000_000) }),
        [RELS]: RELATION(`Type="${OFFICE}/image" Target="media/inner.png"`),
        'word/document.xml': BODY(blip('r:embed="rX"')),
      },
      ['pictures_left_out'],
    ],
    ['a style map of the reader itself', { 'mammoth/style-map': 'p => script:fresh' }, []],
    [
      'our own marks in the text',
      { 'word/document.xml': BODY('<w:p><w:r><w:t>\ue000{"role":"title"}\ue001 lạ</w:t></w:r></w:p>') },
      [],
    ],
    [
      'words that look like tags',
      { 'word/document.xml': BODY('<w:p><w:r><w:t>&lt;script&gt;alert(1)&lt;/script&gt;</w:t></w:r></w:p>') },
      [],
    ],
  ])('%s', async (_what, change, notes) => {
    const result = await timed(withParts(good, change));
    if (!result.ok) throw new Error(result.refusal.code);
    const { title, bodyHtml, pictures, notes: said } = result.article;
    expect(title).not.toBe('');
    expect(pictures.map(({ contentType }) => contentType)).toEqual(['image/png']);
    expect(said.map(({ code }) => code)).toEqual(expect.arrayContaining(notes));
    expect(JSON.stringify({ title, bodyHtml })).not.toMatch(/<script|<svg|javascript:|file:|127\.0\.0\.1|root:/);
  });
});

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
    const file = withParts(good, {
      [RELS]: (xml) =>
        xml.replace(
          '</Relationships>',
          `${relations.map(({ kind, target }, n) => `<Relationship Id="z${String(n)}" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="External"/>`).join('')}</Relationships>`,
        ),
      'word/document.xml': BODY(
        relations
          .map((_, n) => blip(`r:embed="z${String(n)}" r:link="z${String(n)}"`) + blip(`r:link="z${String(n)}"`))
          .join(''),
      ),
    });
    const result = await timed(file);
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.article.pictures).toHaveLength(1);
    expect(asked).toEqual([]);
    console.log(`word-in: ${String(relations.length * 2)} outside pictures, ${String(asked.length)} requests`);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});

function blip(attributes: string): string {
  return `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="9" name="a" descr="a"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="${OFFICE}" ${attributes}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

/** Words that pack no better than a text. */
const words = (count: number): string =>
  Array.from({ length: count }, (_, n) => ((n * 7919) % 100_003).toString(36)).join(' ');

const deep = (levels: number): string =>
  `${'<w:sdt><w:sdtContent>'.repeat(levels)}${'</w:sdtContent></w:sdt>'.repeat(levels)}`;

/** An archive whose directory says 10 bytes where there are two million. */
function lyingSize(): Uint8Array {
  const name = Buffer.from('word/document.xml');
  const data = deflateRawSync(Buffer.alloc(2_000_000, 'a'));
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(10, 22);
  header.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(10, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return new Uint8Array(Buffer.concat([header, name, data, entry, name, end]));
}
