import type { Letterhead } from '@toasoan/contracts';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { ARTICLE_HEAD_ROWS, ARTICLE_SHEET, articleSheet } from './xlsx-article-sheet.js';
import { isIssued, type PrintableTable } from './printable-table.js';
import { tableWords } from './table-words.js';
import { repeatedRows } from './xlsx-page.js';
import { FACE } from './xlsx-styles.js';
import { TABLE_HEAD_ROWS, TABLE_SHEET, tableSheet } from './xlsx-table-sheet.js';

/**
 * The table as a workbook: the table itself, whose sums are formulas with the values that they have now, and the articles
 * behind the numbers. Opened by a spreadsheet program it recalculates to the same figures.
 */
export async function summaryTableXlsx(printable: PrintableTable, letterhead: Letterhead): Promise<Uint8Array> {
  const words = tableWords(printable);
  const sheets: WriteSheet[] = [tableSheet(printable, letterhead, words), articleSheet(printable, words)];
  const issuedAt = isIssued(printable) ? new Date(printable.issuedAt) : null;
  return writeXlsx({
    sheets,
    namedRanges: [repeatedRows(TABLE_SHEET, TABLE_HEAD_ROWS), repeatedRows(ARTICLE_SHEET, ARTICLE_HEAD_ROWS)],
    defaultFont: FACE,
    properties: {
      title: printable.title,
      subject: `${printable.table.periodName}. ${words.issue}`,
      creator: letterhead.issuerName,
      company: letterhead.issuerName,
      category: 'Bảng tổng hợp',
      keywords: 'bảng tổng hợp, tin, bài, chỉ tiêu',
      description: words.notes.join('\n'),
      ...(issuedAt && { created: issuedAt, modified: issuedAt }),
    },
  });
}
