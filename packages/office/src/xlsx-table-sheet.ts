import type { Letterhead, SummaryFigures, SummaryGroup, SummaryRow } from '@toasoan/contracts';
import type { WriteSheet } from 'hucre/xlsx';
import { COLUMNS, headCells, printedBand, rowTexts } from './columns.js';
import { MOTTO, NATIONAL_TITLE } from './national-title.js';
import type { PrintableTable } from './printable-table.js';
import { SUBTOTAL, TOTAL, type TableWords } from './table-words.js';
import {
  addsUp,
  columnOf,
  percentOfRow,
  percentOfUnits,
  percentsFollowTotals,
  sumOfCells,
  sumOfRange,
} from './xlsx-figures.js';
import { landscapePage } from './xlsx-page.js';
import { XlsxSheet, address } from './xlsx-sheet.js';
import { STYLES } from './xlsx-styles.js';

const LAST = COLUMNS.length - 1;
/** The left half of the letterhead ends before this column. */
const HALF = columnOf('features');
const NAME = COLUMNS.findIndex(({ key }) => key === 'name');
const PARTS = ['newsBriefs', 'features', 'photosAndVideos'] as const;
/** Millimetres of a column in Excel's measure, characters of the default face. */
const CHARACTER = 1.95;
const WIDTHS = COLUMNS.map(({ width }) => width / CHARACTER);

export const TABLE_SHEET = 'Bảng tổng hợp';
/** Letterhead and titles take five rows, the head two. */
export const TABLE_HEAD_ROWS = '$6:$7';

/** The table itself, in the columns and the order of the printed one. */
export function tableSheet({ table }: PrintableTable, letterhead: Letterhead, words: TableWords): WriteSheet {
  const sheet = new XlsxSheet();
  putTitles(sheet, letterhead, words);
  const head = sheet.rows;
  putHead(sheet);
  const percents = percentsFollowTotals(table);
  const first = sheet.rows;
  const subtotals = table.groups.map((group) => putGroup(sheet, group, percents));
  const figures = table.groups.map(({ subtotal }) => subtotal);
  putFigures(sheet, TOTAL, table.total, figures, {
    percent: percents ? (row) => percentOfUnits(row, first, sheet.rows - 2) : null,
    sum: (column, values) => sumOfCells(subtotals, column, values),
  });
  for (const text of words.notes) {
    const row = sheet.newRow();
    sheet.putAcross(row, 0, LAST, text, STYLES.note);
    sheet.fit(row, [{ text, width: WIDTHS.reduce((all, width) => all + width, 0) }]);
  }
  return {
    name: TABLE_SHEET,
    columns: WIDTHS.map((width) => ({ width })),
    cells: sheet.cells,
    merges: sheet.merges,
    rowDefs: sheet.rowDefs,
    freezePane: { rows: head + 2, columns: NAME + 1 },
    ...landscapePage(words),
  };
}

function putTitles(sheet: XlsxSheet, letterhead: Letterhead, words: TableWords): void {
  const first = sheet.newRow();
  sheet.putAcross(first, 0, HALF - 1, letterhead.superiorName, STYLES.superior);
  sheet.putAcross(first, HALF, LAST, NATIONAL_TITLE, STYLES.issuer);
  const second = sheet.newRow();
  sheet.putAcross(second, 0, HALF - 1, letterhead.issuerName, STYLES.issuer);
  sheet.putAcross(second, HALF, LAST, MOTTO, STYLES.motto);
  const title = sheet.newRow();
  sheet.putAcross(title, 0, LAST, words.title, STYLES.title);
  sheet.rowDefs.set(title, { height: 24 });
  sheet.putAcross(sheet.newRow(), 0, LAST, words.period, STYLES.subtitle);
  sheet.putAcross(sheet.newRow(), 0, LAST, words.issue, words.isDraft ? STYLES.draft : STYLES.subtitle);
}

function putHead(sheet: XlsxSheet): void {
  const upper = sheet.newRow();
  const lower = sheet.newRow();
  let at = 0;
  for (const { text, columns, tall } of headCells()) {
    sheet.putAcross(upper, at, at + columns - 1, text, STYLES.head, tall ? 2 : 1);
    at += columns;
  }
  COLUMNS.forEach(({ head, headAbove }, column) => {
    if (headAbove !== null) sheet.put(lower, column, head, STYLES.head);
  });
  sheet.rowDefs.set(lower, { height: 30 });
}

/** Answers the row of the subtotal. */
function putGroup(sheet: XlsxSheet, { label, rows, subtotal }: SummaryGroup, percents: boolean): number {
  sheet.putAcross(sheet.newRow(), 0, LAST, label, STYLES.group);
  const first = sheet.rows;
  for (const row of rows) putRow(sheet, row, percents);
  const last = sheet.rows - 1;
  return putFigures(sheet, SUBTOTAL, subtotal, rows, {
    percent: percents ? (row) => percentOfUnits(row, first, last) : null,
    sum: (column, values) => sumOfRange(address(first, column), address(last, column), values),
  });
}

function putRow(sheet: XlsxSheet, row: SummaryRow, percents: boolean): void {
  const at = sheet.newRow();
  sheet.fit(
    at,
    rowTexts(row).map((text, column) => ({ text, width: WIDTHS[column] ?? 1 })),
  );
  COLUMNS.forEach(({ key, align }, column) => {
    const style = align === 'left' ? STYLES.text : STYLES.middle;
    if (key === 'total') {
      const parts = PARTS.map((part) => row[part]);
      if (!addsUp(parts, row.total)) return sheet.put(at, column, row.total, style);
      const [first, last] = [address(at, columnOf(PARTS[0])), address(at, columnOf(PARTS[2]))];
      sheet.putFormula(at, column, sumOfRange(first, last, parts), row.total, style);
    } else if (key === 'percent' && percents && row.percent !== null) {
      sheet.putFormula(at, column, percentOfRow(at), row.percent, style);
    } else {
      sheet.put(at, column, key === 'band' ? printedBand(row) : row[key], style);
    }
  });
}

/** How the figures below some rows come from them. */
interface Formulas {
  /** From the row of the figure; null where percents are no formulas. */
  percent: ((row: number) => string) | null;
  sum: (column: number, values: readonly number[]) => string;
}

/** A subtotal or the total: sums where adding gives the figure, the figure itself where not. Answers its row. */
function putFigures(
  sheet: XlsxSheet,
  label: string,
  figures: SummaryFigures,
  parts: readonly SummaryFigures[],
  { percent, sum }: Formulas,
): number {
  const at = sheet.newRow();
  COLUMNS.forEach(({ key }, column) => {
    if (key === 'position' || key === 'band' || key === 'note') return sheet.put(at, column, null, STYLES.sum);
    if (key === 'name') return sheet.put(at, column, label, STYLES.sumText);
    const figure = figures[key];
    if (key === 'percent') {
      if (percent === null || figure === null) return sheet.put(at, column, figure, STYLES.sum);
      return sheet.putFormula(at, column, percent(at), figure, STYLES.sum);
    }
    const values = parts.map((part) => part[key]);
    if (parts.length === 0 || !addsUp(values, figure)) return sheet.put(at, column, figure, STYLES.sum);
    const numbers = values.map((value) => value ?? 0);
    sheet.putFormula(at, column, sum(column, numbers), figure, STYLES.sum);
  });
  return at;
}
