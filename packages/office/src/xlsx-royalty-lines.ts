import type { Letterhead } from '@toasoan/contracts';
import type { WriteSheet } from 'hucre/xlsx';
import { type PrintableRoyalty, type PrintableRoyaltyLine, ROYALTY_RULE_WORDS } from './printable-royalty.js';
import { SUBTOTAL, TOTAL } from './table-words.js';
import { sumOfCells, sumOfRange } from './xlsx-figures.js';
import { landscapePage } from './xlsx-page.js';
import { putProblems, putRoyaltyHead, type RoyaltyColumn } from './xlsx-royalty-head.js';
import { address, XlsxSheet } from './xlsx-sheet.js';
import { STYLES } from './xlsx-styles.js';

export const LINE_SHEET = 'Tin, bài';

const TITLE_WIDTH = 62;
const COLUMNS: readonly RoyaltyColumn[] = [
  { head: 'STT', width: 6 },
  { head: 'Tin, bài', width: TITLE_WIDTH },
  { head: 'Ngày đăng', width: 12 },
  { head: 'Căn cứ', width: 15 },
  { head: 'Hệ số', width: 8 },
  { head: 'Đơn vị nhuận bút (đồng)', width: 16 },
  { head: 'Thành tiền (đồng)', width: 16 },
];
const [COEFFICIENT, UNIT, DONG] = [4, 5, 6] as const;
export const DONG_COLUMN = DONG;

/** The articles by author, each author's sum below hers; answers the rows of those sums too. */
export function royaltyLineSheet(
  royalty: PrintableRoyalty,
  letterhead: Letterhead,
): { sheet: WriteSheet; sumRows: readonly number[] } {
  const sheet = new XlsxSheet();
  const title = `Tin, bài tính nhuận bút ${royalty.periodName}`;
  const head = putRoyaltyHead(sheet, royalty, letterhead, { title, columns: COLUMNS, half: 2 });
  const sumRows = royalty.authors.map(({ name, lines, dong }) => {
    sheet.putAcross(sheet.newRow(), 0, DONG, name, STYLES.group);
    const first = sheet.rows;
    lines.forEach((line, order) => {
      putLine(sheet, line, order + 1);
    });
    const amounts = lines.map((line) => line.dong);
    return putSum(sheet, SUBTOTAL, sumOfRange(address(first, DONG), address(sheet.rows - 1, DONG), amounts), dong);
  });
  const sums = royalty.authors.map(({ dong }) => dong);
  putSum(sheet, TOTAL, sumRows.length === 0 ? null : sumOfCells(sumRows, DONG, sums), royalty.dong);
  putProblems(sheet, royalty.problems, COLUMNS);
  return {
    sumRows,
    sheet: {
      name: LINE_SHEET,
      columns: COLUMNS.map(({ width }) => ({ width })),
      cells: sheet.cells,
      merges: sheet.merges,
      rowDefs: sheet.rowDefs,
      freezePane: { rows: head + 1 },
      ...landscapePage({ issue: title, isDraft: false }),
    },
  };
}

function putLine(sheet: XlsxSheet, line: PrintableRoyaltyLine, order: number): void {
  const row = sheet.newRow();
  sheet.fit(row, [{ text: line.title, width: TITLE_WIDTH }]);
  sheet.put(row, 0, order, STYLES.middle);
  sheet.put(row, 1, line.title, STYLES.text);
  sheet.put(row, 2, new Date(`${line.publishedOn}T00:00:00Z`), STYLES.day);
  sheet.put(row, 3, ROYALTY_RULE_WORDS[line.by], STYLES.middle);
  sheet.put(row, COEFFICIENT, line.coefficient, STYLES.middle);
  sheet.put(row, UNIT, line.unitValue, STYLES.money);
  if (multipliesUp(line)) {
    const product = `ROUND(${address(row, COEFFICIENT)}*${address(row, UNIT)},0)`;
    sheet.putFormula(row, DONG, product, line.dong, STYLES.money);
  } else {
    sheet.put(row, DONG, line.dong, STYLES.money);
  }
}

/**
 * Whether the amount is that of the printed factors. The statement reckons with the unit before it is rounded to whole
 * đồng: where that gives another amount the amount itself stands, for a workbook must not recalculate to another one.
 */
const multipliesUp = ({ coefficient, unitValue, dong }: PrintableRoyaltyLine): boolean =>
  Math.floor((Math.round(coefficient * 100) * unitValue + 50) / 100) === dong;

/** Answers the row. */
function putSum(sheet: XlsxSheet, label: string, formula: string | null, dong: number): number {
  const row = sheet.newRow();
  sheet.putAcross(row, 0, UNIT, label, STYLES.sumText);
  if (formula === null) sheet.put(row, DONG, dong, STYLES.moneySum);
  else sheet.putFormula(row, DONG, formula, dong, STYLES.moneySum);
  return row;
}
