import type { Letterhead } from '@toasoan/contracts';
import { LANDSCAPE, PAGE_NUMBER_FROM_TOP, SIZES } from './dispatch-layout.js';
import { flow, plain, stack, stackHeight, type Block } from './pdf-blocks.js';
import { columnsOf, drawLetterhead, drawPageNumber, signatureBlocks } from './pdf-letterhead.js';
import { PdfPaper, points } from './pdf-paper.js';
import { drawTable } from './pdf-table.js';
import type { PrintableTable, Signature } from './printable-table.js';
import { ANNEX, DRAFT_MARK, tableWords, type TableWords } from './table-words.js';

const WIDTH = LANDSCAPE.width - LANDSCAPE.left - LANDSCAPE.right;
const HALVES = { left: WIDTH / 2, right: WIDTH / 2 };
const FOOT_FROM_BOTTOM = 10;

/** The table on A4 landscape pages, its head repeated on each; tagged, in Vietnamese, its letters inside. */
export function summaryTablePdf(
  printable: PrintableTable,
  letterhead: Letterhead,
  signature?: Signature,
): Promise<Uint8Array> {
  const words = tableWords(printable);
  const pdf = new PdfPaper({
    title: words.title,
    subject: `${printable.table.periodName}. ${words.issue}`,
    author: letterhead.issuerName,
  });
  startSection(pdf, words);
  drawLetterhead(pdf, letterhead, HALVES);
  drawTitles(pdf, [words.title], [words.period], words);
  drawRest(pdf, printable, words);
  if (signature !== undefined) {
    const { right } = columnsOf(pdf, HALVES);
    const blocks = signatureBlocks(signature.titles, signature.name);
    pdf.y += 6;
    if (!pdf.fits(stackHeight(pdf, blocks, right.width))) pdf.newPage();
    stack(pdf, blocks, right, pdf.y);
  }
  return pdf.finish();
}

/** The table as the annex of a dispatch, which `annexOf` names. */
export function drawAnnex(pdf: PdfPaper, printable: PrintableTable, annexOf: string): void {
  const words = tableWords(printable);
  startSection(pdf, words);
  drawTitles(pdf, [ANNEX, words.title], [annexOf, words.period], words);
  drawRest(pdf, printable, words);
}

function startSection(pdf: PdfPaper, words: TableWords): void {
  pdf.section(LANDSCAPE, (page, number) => {
    const { doc } = page;
    drawPageNumber(page, number, PAGE_NUMBER_FROM_TOP);
    doc.font('regular').fontSize(SIZES.note).fillColor('black');
    const y = points(LANDSCAPE.height - FOOT_FROM_BOTTOM);
    doc.text(`${words.title}. ${words.issue}`, page.left, y, { lineBreak: false });
    if (!words.isDraft) return;
    doc.font('bold').fontSize(SIZES.note).fillColor('#C00000');
    const x = page.left + page.width - doc.widthOfString(DRAFT_MARK);
    doc.text(DRAFT_MARK, x, points(PAGE_NUMBER_FROM_TOP), { lineBreak: false }).fillColor('black');
  });
}

function drawTitles(pdf: PdfPaper, titles: readonly string[], lines: readonly string[], words: TableWords): void {
  const center = { align: 'center' } as const;
  const italic = (text: string): Block => ({ runs: plain(text, { italic: true }), size: SIZES.annexLine, ...center });
  flow(pdf, {
    runs: plain(titles.join('\n'), { bold: true }),
    size: SIZES.annexTitle,
    before: 6,
    after: 3,
    tag: 'H1',
    ...center,
  });
  for (const text of lines) flow(pdf, italic(text));
  if (words.isDraft) pdf.doc.fillColor('#C00000');
  const issue = words.isDraft
    ? { ...italic(words.issue), runs: plain(words.issue, { bold: true }) }
    : italic(words.issue);
  flow(pdf, { ...issue, after: 6 });
  pdf.doc.fillColor('black');
}

function drawRest(pdf: PdfPaper, { table }: PrintableTable, words: TableWords): void {
  drawTable(pdf, table);
  for (const note of words.notes) flow(pdf, { runs: plain(note), size: SIZES.note, before: 3 });
}
