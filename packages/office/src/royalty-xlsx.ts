import type { Letterhead } from '@toasoan/contracts';
import { writeXlsx } from 'hucre/xlsx';
import type { PrintableRoyalty } from './printable-royalty.js';
import { HEAD_ROWS } from './xlsx-royalty-head.js';
import { LINE_SHEET, royaltyLineSheet } from './xlsx-royalty-lines.js';
import { PAYMENT_SHEET, royaltyPaymentSheet } from './xlsx-royalty-payments.js';
import { repeatedRows } from './xlsx-page.js';
import { FACE } from './xlsx-styles.js';

/**
 * The royalty statement as a workbook: what each author signs for, and the articles behind it. Sums are formulas with the
 * values that they have now, over both sheets; opened by a spreadsheet program it recalculates to the same đồng.
 */
export async function royaltyXlsx(royalty: PrintableRoyalty, letterhead: Letterhead): Promise<Uint8Array> {
  const lines = royaltyLineSheet(royalty, letterhead);
  return writeXlsx({
    sheets: [royaltyPaymentSheet(royalty, letterhead, lines.sumRows), lines.sheet],
    namedRanges: [repeatedRows(PAYMENT_SHEET, HEAD_ROWS), repeatedRows(LINE_SHEET, HEAD_ROWS)],
    defaultFont: FACE,
    properties: {
      title: royaltyTitle(royalty),
      creator: letterhead.issuerName,
      company: letterhead.issuerName,
      category: 'Bảng nhuận bút',
      description: royalty.problems.join('\n'),
    },
  });
}

const royaltyTitle = ({ periodName }: PrintableRoyalty): string => `Bảng nhuận bút ${periodName}`;
