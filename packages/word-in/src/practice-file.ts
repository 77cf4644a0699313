import { strToU8, zipSync } from 'fflate';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
/** Enough for the engine to learn which lines are run often. */
const PAGES = 8;

/** A Word file of our own with what most have: a title, a lead, headings, words in bold and a table. */
export function practiceFile(): Uint8Array {
  const page = [
    paragraph(bold('Phần một'), '<w:outlineLvl w:val="1"/>'),
    paragraph(
      run('Sáng nay, công đoàn cơ sở thăm hỏi đoàn viên, ') + bold('trao quà') + run(' và nghe kể chuyện xưởng máy.'),
    ),
    paragraph(run('Chiều cùng ngày, ban chấp hành họp bàn việc chăm lo bữa ăn ca cho người lao động.')),
    `<w:tbl><w:tr><w:tc>${paragraph(run('Đơn vị'))}</w:tc><w:tc>${paragraph(run('Số tin'))}</w:tc></w:tr></w:tbl>`,
  ].join('');
  const body = paragraph(run('Công đoàn tập làm tin')) + page.repeat(PAGES);
  const document = `<?xml version="1.0"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8(TYPES), 'word/document.xml': strToU8(document) });
}

const paragraph = (runs: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const bold = (words: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r>`;
