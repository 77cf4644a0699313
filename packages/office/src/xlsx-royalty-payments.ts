import type { Letterhead } from '@toasoan/contracts';
import type { WriteSheet } from 'hucre/xlsx';
import type { PrintableRoyalty } from './printable-royalty.js';
import { TOTAL } from './table-words.js';
import { sumOfRange } from './xlsx-figures.js';
import { landscapePage } from './xlsx-page.js';
import { putProblems, putRoyaltyHead, type RoyaltyColumn } from './xlsx-royalty-head.js';
import { DONG_COLUMN, LINE_SHEET } from './xlsx-royalty-lines.js';
import { address, XlsxSheet } from './xlsx-sheet.js';
import { STYLES } from './xlsx-styles.js';

export const PAYMENT_SHEET = 'Nhuận bút';

const NAME_WIDTH = 44;
const COLUMNS: readonly RoyaltyColumn[] = [
  { head: 'STT', width: 6 },
  { head: 'Tác giả', width: NAME_WIDTH },
  { head: 'Số tin, bài', width: 12 },
  { head: 'Thành tiền (đồng)', width: 22 },
  { head: 'Ký nhận', width: 36 },
];
const [NAME, COUNT, DONG, SIGNATURE] = [1, 2, 3, 4] as const;
/** Points; room to sign. */
const ROW_HEIGHT = 24;

/** One row an author, with room for her signature; the amounts come from the sums of the other sheet. */
export function royaltyPaymentSheet(
  royalty: PrintableRoyalty,
  letterhead: Letterhead,
  sumRows: readonly number[],
): WriteSheet {
  const sheet = new XlsxSheet();
  const title = `Bảng nhuận bút ${royalty.periodName}`;
  const head = putRoyaltyHead(sheet, royalty, letterhead, { title, columns: COLUMNS, half: COUNT });
  const first = sheet.rows;
  royalty.authors.forEach(({ name, lines, dong }, order) => {
    const row = sheet.newRow();
    sheet.rowDefs.set(row, { height: ROW_HEIGHT });
    sheet.put(row, 0, order + 1, STYLES.middle);
    sheet.put(row, NAME, name, STYLES.text);
    sheet.put(row, COUNT, lines.length, STYLES.middle);
    const from = `'${LINE_SHEET}'!${address(sumRows[order] ?? 0, DONG_COLUMN)}`;
    sheet.putFormula(row, DONG, from, dong, STYLES.money);
    sheet.put(row, SIGNATURE, null, STYLES.text);
  });
  putTotal(sheet, first, royalty);
  putProblems(sheet, royalty.problems, COLUMNS);
  return {
    name: PAYMENT_SHEET,
    columns: COLUMNS.map(({ width }) => ({ width })),
    cells: sheet.cells,
    merges: sheet.merges,
    rowDefs: sheet.rowDefs,
    freezePane: { rows: head + 1 },
    ...landscapePage({ issue: title, isDraft: false }),
  };
}

function putTotal(sheet: XlsxSheet, first: number, { authors, dong }: PrintableRoyalty): void {
  const row = sheet.newRow();
  const last = row - 1;
  const count = authors.reduce((all, { lines }) => all + lines.length, 0);
  sheet.putAcross(row, 0, NAME, TOTAL, STYLES.sumText);
  if (authors.length === 0) {
    sheet.put(row, COUNT, count, STYLES.sum);
    sheet.put(row, DONG, dong, STYLES.moneySum);
  } else {
    const sum = (column: number) => sumOfRange(address(first, column), address(last, column), []);
    sheet.putFormula(row, COUNT, sum(COUNT), count, STYLES.sum);
    sheet.putFormula(row, DONG, sum(DONG), dong, STYLES.moneySum);
  }
  sheet.put(row, SIGNATURE, null, STYLES.sum);
}
