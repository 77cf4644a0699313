import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A Word file of this body, as plain as Word reads it; its pictures stand in it by `pictureInWord`, `pictureInWordAt`. */
export function wordFile(body: string, ...pictures: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const kinds = ['png', 'jpg'].map((kind) => {
    const type = kind === 'jpg' ? 'jpeg' : kind;
    return `<Default Extension="${kind}" ContentType="image/${type}"/>`;
  });
  const types = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>${kinds.join('')}</Types>`;
  const parts = pictures.map((bytes, at) => ({ bytes, id: `r${String(at + 1)}`, path: partOf(bytes, at) }));
  const one = ({ id, path }: { id: string; path: string }): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/image" Target="${path}"/>`;
  const relations = `<Relationships xmlns="${PACKAGE}/relationships">${parts.map(one).join('')}</Relationships>`;
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`;
  return new Uint8Array(
    zipSync(
      {
        '[Content_Types].xml': strToU8(types),
        'word/document.xml': strToU8(document),
        ...(parts.length === 0 ? {} : { 'word/_rels/document.xml.rels': strToU8(relations) }),
        ...Object.fromEntries(parts.map(({ path, bytes }) => [`word/${path}`, bytes])),
      },
      { level: 1 },
    ),
  );
}

const partOf = (bytes: Uint8Array, at: number): string =>
  `media/${String(at + 1)}.${bytes[0] === 0xff ? 'jpg' : 'png'}`;

/** Words are XML already. */
export const wordParagraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

export const wordHeading = (words: string): string =>
  `<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r></w:p>`;

export const wordTable = (rows: readonly (readonly string[])[]): string => {
  const row = (cells: readonly string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`;
  return `<w:tbl>${rows.map(row).join('')}</w:tbl>`;
};

/** The picture that the file names `number`-th, from one. */
export const pictureInWordAt = (number: number): string =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="${String(number)}" name="a" descr="Hội trường"/>` +
  `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="r${String(number)}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

export const pictureInWord = pictureInWordAt(1);

const SENTENCE =
  'Sáng nay, công đoàn cơ sở trao quà cho đoàn viên khó khăn, thăm hỏi gia đình và nghe người lao động kể chuyện xưởng máy. ';

/** Twenty printed pages (some 400 words each, as in 14 points) with a table and these pictures, each with its caption. */
export function longWordFile(pictures: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const page = (number: number): string =>
    wordHeading(`Phần ${String(number + 1)}`) +
    wordParagraph(SENTENCE.repeat(3)).repeat(5) +
    (number < pictures.length
      ? pictureInWordAt(number + 1) + wordParagraph(`Ảnh ${String(number + 1)}: Đoàn viên nhận quà`)
      : '');
  const table = wordTable([
    ['Tổ', 'Suất'],
    ['May 1', '12'],
  ]);
  const head = wordParagraph('Công đoàn may Phan Thiết trao quà') + wordParagraph(SENTENCE);
  return wordFile(head + Array.from({ length: 20 }, (_, number) => page(number)).join('') + table, ...pictures);
}
