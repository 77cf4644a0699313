import { deflateRawSync } from 'node:zlib';

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Changes for `withParts`: something at the head of the text, and a relation more. */
export const atHead = (inside: string) => (xml: string) => xml.replace('<w:body>', `<w:body>${inside}`);
export const withRelation = (attributes: string) => (xml: string) =>
  xml.replace('</Relationships>', `<Relationship Id="rX" ${attributes}/></Relationships>`);

/** A picture in a paragraph, by whatever relation. */
export function blip(attributes: string): string {
  return `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="9" name="a" descr="a"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="${OFFICE}" ${attributes}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

/** Words that pack no better than a text. */
export const words = (count: number): string =>
  Array.from({ length: count }, (_, n) => ((n * 7919) % 100_003).toString(36)).join(' ');

export const deep = (levels: number): string =>
  `${'<w:sdt><w:sdtContent>'.repeat(levels)}${'</w:sdtContent></w:sdt>'.repeat(levels)}`;

/** An archive whose directory says 10 bytes where there are two million. */
export function lyingSize(): Uint8Array {
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
