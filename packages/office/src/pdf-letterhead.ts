import type { Letterhead } from '@toasoan/contracts';
import { balancedLines } from './balanced-lines.js';
import { ISSUER_LINE, SIGNATURE_SPACE, SIZES } from './dispatch-layout.js';
import { MOTTO, NATIONAL_TITLE } from './national-title.js';
import { plain, rule, stack, type Block, type Column } from './pdf-blocks.js';
import { points, type PdfPaper } from './pdf-paper.js';

interface Halves {
  left: number;
  right: number;
}

const center = { align: 'center' } as const;
const bold = { bold: true } as const;

/** The two columns of a head or an end, from widths in millimetres. */
export function columnsOf(paper: PdfPaper, widths: Halves): { left: Column; right: Column } {
  const [left, right] = [points(widths.left), points(widths.right)];
  return { left: { x: paper.left, width: left }, right: { x: paper.left + left, width: right } };
}

/** Superior and issuer on the left with the short line, the national title with its motto on the right. */
export function drawLetterhead(paper: PdfPaper, letterhead: Letterhead, widths: Halves): void {
  const { left, right } = columnsOf(paper, widths);
  const broken = (name: string) => balancedLines(name, widths.left).join('\n');
  const names: Block[] = [
    { runs: plain(broken(letterhead.superiorName)), size: SIZES.superior, ...center },
    { runs: plain(broken(letterhead.issuerName), bold), size: SIZES.issuer, ...center },
  ];
  const end = stack(paper, names, left, paper.y) + 3;
  const middle = left.x + left.width / 2;
  rule(paper, middle - points(ISSUER_LINE) / 2, middle + points(ISSUER_LINE) / 2, end);
  const titles: Block[] = [
    { runs: plain(NATIONAL_TITLE, bold), size: SIZES.nation, ...center },
    { runs: plain(MOTTO, bold), size: SIZES.motto, underline: true, ...center },
  ];
  paper.y = Math.max(end, stack(paper, titles, right, paper.y) + 3);
}

/** "TM. BAN THƯỜNG VỤ / PHÓ CHỦ TỊCH", room for signature and seal, the name. */
export function signatureBlocks(titles: readonly string[], name: string): Block[] {
  return [
    ...titles.map((title): Block => ({ runs: plain(title, bold), size: SIZES.signerTitles, ...center })),
    { runs: plain(name, bold), size: SIZES.signer, before: SIGNATURE_SPACE, ...center },
  ];
}

/** The page number in the middle of the top margin, from page 2 (Decree 30/2020, Annex I). */
export function drawPageNumber(paper: PdfPaper, page: number, fromTop: number): void {
  if (page === 1) return;
  const { doc } = paper;
  const text = String(page);
  doc.font('regular').fontSize(SIZES.pageNumber);
  const x = paper.left + (paper.width - doc.widthOfString(text)) / 2;
  doc.text(text, x, points(fromTop), { lineBreak: false });
}
