import { strToU8, zipSync, type Zippable } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convertWord, type WordResult } from './convert-word.js';
import { atHead, blip, deep, lyingSize, OFFICE, withRelation, words } from './hostile-file.fixture.js';
import type { WordRefusalCode } from './refusal.js';
import { bold, centred, noisePng, paragraph, picture, withParts, wordFile } from './word-file.fixture.js';

const LIMIT_MS = 5000;
let good: Uint8Array;
let slowest = 0;
let files = 0;

beforeAll(async () => {
  const shown = paragraph([picture(noisePng(30, 20))]);
  good = await wordFile([centred([bold('Ra mắt tổ công đoàn')]), paragraph('Chữ của bài.'), shown]);
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

const RELS = 'word/_rels/document.xml.rels';
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
    ['XML nested 20,000 deep', () => withParts(good, { 'word/document.xml': atHead(deep(10_000)) }), 'broken'],
    [
      '100,000 rows',
      () =>
        withParts(good, {
          'word/document.xml': atHead(`<w:tbl>${'<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(100_000)}</w:tbl>`),
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
        [RELS]: withRelation(`Type="${OFFICE}/image" Target="http://127.0.0.1:9/a.png" TargetMode="External"`),
        'word/document.xml': atHead(blip('r:link="rX"')),
      },
      ['pictures_left_out'],
    ],
    [
      'a picture on the disk',
      {
        [RELS]: withRelation(`Type="${OFFICE}/image" Target="file:///etc/passwd" TargetMode="External"`),
        'word/document.xml': atHead(blip('r:embed="rX"')),
      },
      ['pictures_left_out'],
    ],
    [
      'a picture outside the archive',
      {
        [RELS]: withRelation(`Type="${OFFICE}/image" Target="../../../../etc/passwd"`),
        'word/document.xml': atHead(blip('r:embed="rX"')),
      },
      ['pictures_left_out'],
    ],
    [
      'a drawing that may run',
      {
        [RELS]: withRelation(`Type="${OFFICE}/image" Target="media/a.svg"`),
        'word/media/a.svg': '<svg onload="x"/>',
        'word/document.xml': atHead(blip('r:embed="rX"')),
      },
      ['pictures_left_out'],
    ],
    [
      'a link that runs',
      {
        [RELS]: withRelation(`Type="${OFFICE}/hyperlink" Target="javascript:alert(1)" TargetMode="External"`),
        'word/document.xml': atHead('<w:p><w:hyperlink r:id="rX"><w:r><w:t>bấm</w:t></w:r></w:hyperlink></w:p>'),
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
        [RELS]: withRelation(`Type="${OFFICE}/image" Target="media/inner.png"`),
        'word/document.xml': atHead(blip('r:embed="rX"')),
      },
      ['pictures_left_out'],
    ],
    ['a style map of the reader itself', { 'mammoth/style-map': 'p => script:fresh' }, []],
    [
      'our own marks in the text',
      { 'word/document.xml': atHead('<w:p><w:r><w:t>\ue000{"role":"title"}\ue001 lạ</w:t></w:r></w:p>') },
      [],
    ],
    [
      'words that look like tags',
      { 'word/document.xml': atHead('<w:p><w:r><w:t>&lt;script&gt;alert(1)&lt;/script&gt;</w:t></w:r></w:p>') },
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
