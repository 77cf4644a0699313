import type { Letterhead } from '@toasoan/contracts';
import { formatDay } from '@toasoan/vietnamese';
import { MOTTO, NATIONAL_TITLE } from './national-title.js';
import type { PrintableRoyalty } from './printable-royalty.js';
import type { XlsxSheet } from './xlsx-sheet.js';
import { STYLES } from './xlsx-styles.js';

export interface RoyaltyColumn {
  head: string;
  /** Characters. */
  width: number;
}

/** Rows above the head of a sheet's columns: two of the letterhead, title and period. */
export const TITLE_ROWS = 4;
/** The row of the columns' heads, repeated on each printed page. */
export const HEAD_ROWS = `$${String(TITLE_ROWS + 1)}:$${String(TITLE_ROWS + 1)}`;

/** Letterhead over both halves, title, period, then the heads of the columns. Answers the row of the heads. */
export function putRoyaltyHead(
  sheet: XlsxSheet,
  { from, to }: PrintableRoyalty,
  letterhead: Letterhead,
  { title, columns, half }: { title: string; columns: readonly RoyaltyColumn[]; half: number },
): number {
  const last = columns.length - 1;
  const rows: [string, 'superior' | 'issuer', string, 'issuer' | 'motto'][] = [
    [letterhead.superiorName, 'superior', NATIONAL_TITLE, 'issuer'],
    [letterhead.issuerName, 'issuer', MOTTO, 'motto'],
  ];
  for (const [left, leftStyle, right, rightStyle] of rows) {
    const row = sheet.newRow();
    sheet.putAcross(row, 0, half - 1, left, STYLES[leftStyle]);
    sheet.putAcross(row, half, last, right, STYLES[rightStyle]);
  }
  const titleRow = sheet.newRow();
  sheet.putAcross(titleRow, 0, last, title, STYLES.title);
  sheet.rowDefs.set(titleRow, { height: 24 });
  const days = `(Từ ngày ${formatDay(from)} đến ngày ${formatDay(to)})`;
  sheet.putAcross(sheet.newRow(), 0, last, days, STYLES.subtitle);
  const head = sheet.newRow();
  columns.forEach((column, at) => {
    sheet.put(head, at, column.head, STYLES.head);
  });
  sheet.rowDefs.set(head, { height: 30 });
  return head;
}

/** What could not be paid stands under the table, so that nobody is forgotten on paper. */
export function putProblems(sheet: XlsxSheet, problems: readonly string[], columns: readonly RoyaltyColumn[]): void {
  const width = columns.reduce((all, column) => all + column.width, 0);
  for (const problem of problems) {
    const text = `Chưa tính: ${problem}`;
    const row = sheet.newRow();
    sheet.putAcross(row, 0, columns.length - 1, text, STYLES.note);
    sheet.fit(row, [{ text, width }]);
  }
}
