import { crc32, deflateSync } from 'node:zlib';
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** A PNG of noise, so that it packs no better than a photograph. */
export function noisePng(width: number, height: number, seed = 1): Uint8Array {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  let state = seed;
  for (let index = 0; index < rows.length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    rows[index] = index % (width * 3 + 1) === 0 ? 0 : state & 0xff;
  }
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows, { level: 0 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

export async function wordFile(children: readonly FileChild[]): Promise<Uint8Array> {
  const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], words: string) => ({
    level: depth,
    format,
    text: words,
  });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'so',
          levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.LOWER_LETTER, '%2)')],
        },
        { reference: 'cham', levels: [level(0, LevelFormat.BULLET, '•'), level(1, LevelFormat.BULLET, '◦')] },
      ],
    },
    sections: [{ children: [...children] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

type Words = string | (TextRun | ExternalHyperlink | ImageRun)[];
const runs = (words: Words) => (typeof words === 'string' ? [new TextRun(words)] : words);

export const paragraph = (words: Words): Paragraph => new Paragraph({ children: runs(words) });
export const bold = (words: string): TextRun => new TextRun({ text: words, bold: true });
export const italic = (words: string): TextRun => new TextRun({ text: words, italics: true });
export const centred = (words: Words): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: runs(words) });
export const toTheRight = (words: Words): Paragraph =>
  new Paragraph({ alignment: AlignmentType.RIGHT, children: runs(words) });
export const heading = (level: 1 | 2 | 3, words: Words): Paragraph =>
  new Paragraph({ heading: HeadingLevel[`HEADING_${level}`], children: runs(words) });
export const styled = (style: string, words: Words): Paragraph => new Paragraph({ style, children: runs(words) });
export const item = (reference: 'so' | 'cham', level: number, words: Words): Paragraph =>
  new Paragraph({ numbering: { reference, level }, children: runs(words) });
export const link = (address: string, words: string): ExternalHyperlink =>
  new ExternalHyperlink({ link: address, children: [new TextRun(words)] });
export const picture = (data: Uint8Array, alt = ''): ImageRun =>
  new ImageRun({
    type: 'png',
    data,
    transformation: { width: 300, height: 200 },
    altText: { name: 'Picture 1', description: alt },
  });
export const table = (rows: readonly (readonly Words[])[]): Table =>
  new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((words) => new TableCell({ children: [paragraph(words)] })) }),
    ),
  });

/** The same file with some parts changed, added or (null) taken away. */
export function withParts(
  file: Uint8Array,
  change: Readonly<Record<string, string | Uint8Array | null | ((before: string) => string)>>,
): Uint8Array {
  const parts: Zippable = unzipSync(file);
  for (const [name, content] of Object.entries(change)) {
    const before = parts[name];
    if (content === null) Reflect.deleteProperty(parts, name);
    else if (typeof content === 'function') {
      parts[name] = strToU8(content(new TextDecoder().decode(before instanceof Uint8Array ? before : undefined)));
    } else parts[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(parts, { level: 6 });
}
