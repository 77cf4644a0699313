import type { DispatchPaper } from '@toasoan/contracts';
import { bodyBlocks, type ListItem } from './body-blocks.js';
import { ADDRESSEES, BODY, HALVES, PAGE, PAGE_NUMBER_FROM_TOP, SIZES } from './dispatch-layout.js';
import { ADDRESSED_TO, RECIPIENTS, dispatchLines, type DispatchLines } from './dispatch-lines.js';
import { flow, plain, stack, stackHeight, type Block } from './pdf-blocks.js';
import { columnsOf, drawLetterhead, drawPageNumber, signatureBlocks } from './pdf-letterhead.js';
import { PdfPaper, points } from './pdf-paper.js';
import type { PrintableTable } from './printable-table.js';
import { drawAnnex } from './summary-table-pdf.js';

/** The dispatch in the prescribed layout, as `dispatchDocx` sets it; tagged, in Vietnamese, its letters inside. */
export function dispatchPdf(paper: DispatchPaper, annex?: PrintableTable): Promise<Uint8Array> {
  const lines = dispatchLines(paper);
  const pdf = new PdfPaper({
    title: lines.documentTitle,
    subject: lines.about,
    author: paper.letterhead.issuerName,
  });
  pdf.section(PAGE, (page, number) => {
    drawPageNumber(page, number, PAGE_NUMBER_FROM_TOP);
  });
  drawHead(pdf, paper, lines);
  drawAddressees(pdf, lines);
  drawBodyAndEnd(pdf, paper.bodyHtml, lines);
  if (annex !== undefined) drawAnnex(pdf, annex, lines.annexOf);
  return pdf.finish();
}

function drawHead(pdf: PdfPaper, { letterhead }: DispatchPaper, lines: DispatchLines): void {
  const { left, right } = columnsOf(pdf, HALVES);
  drawLetterhead(pdf, letterhead, HALVES);
  const y = pdf.y + 6;
  const numbers: Block[] = [
    { runs: plain(lines.number), size: SIZES.number, align: 'center' },
    { runs: plain(lines.about), size: SIZES.about, align: 'center' },
  ];
  const date: Block[] = [
    { runs: plain(lines.placeAndDate, { italic: true }), size: SIZES.placeAndDate, align: 'center' },
  ];
  pdf.y = Math.max(stack(pdf, numbers, left, y), stack(pdf, date, right, y)) + 12;
}

function drawAddressees(pdf: PdfPaper, { addressees }: DispatchLines): void {
  const style = { size: SIZES.addressees, after: 2 };
  const [only] = addressees;
  if (addressees.length === 1 && only !== undefined) {
    flow(pdf, { ...style, runs: plain(`${ADDRESSED_TO} ${only}`), align: 'center' });
  } else {
    flow(pdf, { ...style, runs: plain(ADDRESSED_TO), indent: points(ADDRESSEES.head) });
    const [dash, text] = [points(ADDRESSEES.items), points(ADDRESSEES.text)];
    for (const name of addressees) flow(pdf, { ...style, runs: plain(name), indent: text, firstIndent: dash - text });
  }
  pdf.y += 10;
}

function drawBodyAndEnd(pdf: PdfPaper, html: string, lines: DispatchLines): void {
  const { left, right } = columnsOf(pdf, HALVES);
  const recipients: Block[] = [
    { runs: plain(RECIPIENTS, { bold: true, italic: true }), size: SIZES.recipientsHead },
    ...lines.recipients.map((text): Block => ({ runs: plain(text), size: SIZES.recipients })),
  ];
  const signature = signatureBlocks(lines.signerTitles, lines.signer);
  const height = Math.max(stackHeight(pdf, recipients, left.width), stackHeight(pdf, signature, right.width));
  const blocks = bodyBlocks(html);
  blocks.forEach(({ runs, item }, order) => {
    const marked = item === null ? runs : [...plain(`${marker(item)} `), ...runs];
    const block: Block = {
      runs: marked,
      size: SIZES.body,
      spacing: BODY.lineHeight,
      align: 'justify',
      firstIndent: points(BODY.firstLine),
      after: BODY.spaceAfter,
    };
    // The signature never stands on a page without a line of what is signed.
    flow(pdf, block, order === blocks.length - 1 ? BODY.spaceAfter + height : 0);
  });
  if (!pdf.fits(height)) pdf.newPage();
  const y = pdf.y;
  pdf.y = Math.max(stack(pdf, recipients, left, y), stack(pdf, signature, right, y));
}

/** What Word's numbering prints: "1." and "a)" in ordered lists, "-" and "+" in others. */
function marker({ ordered, level, order }: ListItem): string {
  if (!ordered) return level === 0 ? '-' : '+';
  return level === 0 ? `${order}.` : `${String.fromCharCode(96 + ((order - 1) % 26) + 1)})`;
}
