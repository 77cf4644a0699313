import { inflateRawSync } from 'node:zlib';

const LOCAL_FILE = 0x04034b50;
const CENTRAL_FILE = 0x02014b50;

/** One part of a ZIP file, by the directory at its end, as text. */
export function zipPart(zip: Buffer, name: string): string {
  for (let at = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])); at >= 0 && zip.readUInt32LE(at) === CENTRAL_FILE;) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) return inflated(zip, at);
    at += 46 + nameLength + extra + comment;
  }
  throw new Error(`no part ${name}`);
}

function inflated(zip: Buffer, entry: number): string {
  const [method, size, local] = [
    zip.readUInt16LE(entry + 10),
    zip.readUInt32LE(entry + 20),
    zip.readUInt32LE(entry + 42),
  ];
  if (zip.readUInt32LE(local) !== LOCAL_FILE) throw new Error('not a ZIP file');
  const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(begin, begin + size);
  return (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** Every paragraph of a Word file that says something, in the order of the file; a line break is a blank. */
export function docxTexts(file: Buffer): string[] {
  const paragraphs = zipPart(file, 'word/document.xml').match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  return paragraphs
    .map((xml) =>
      [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
        .map(([, text]) => (text ?? ' ').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity))
        .join('')
        .trim(),
    )
    .filter((text) => text !== '');
}
