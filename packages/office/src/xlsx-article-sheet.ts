import type { WriteSheet } from 'hucre/xlsx';
import { articleLines, type ArticleLine } from './article-lines.js';
import type { PrintableTable } from './printable-table.js';
import { TOTAL, type TableWords } from './table-words.js';
import { landscapePage } from './xlsx-page.js';
import { addsUp, sumOfRange } from './xlsx-figures.js';
import { XlsxSheet, address } from './xlsx-sheet.js';
import { STYLES } from './xlsx-styles.js';

export const ARTICLE_SHEET = 'Tin, bài';

interface ArticleColumn {
  head: string;
  /** Characters. */
  width: number;
  key: keyof ArticleLine | 'position';
}

const NAME_WIDTH = 34;
const TITLE_WIDTH = 70;
const WRAPPED = [
  { key: 'rowName', width: NAME_WIDTH },
  { key: 'title', width: TITLE_WIDTH },
  { key: 'unitName', width: NAME_WIDTH },
] as const;

const COLUMNS: readonly ArticleColumn[] = [
  { head: 'STT', width: 6, key: 'position' },
  { head: 'Tính cho', width: NAME_WIDTH, key: 'rowName' },
  { head: 'Cột', width: 11, key: 'countedAs' },
  { head: 'Ngày đăng', width: 12, key: 'publishedOn' },
  { head: 'Tiêu đề', width: TITLE_WIDTH, key: 'title' },
  { head: 'Đơn vị gửi', width: NAME_WIDTH, key: 'unitName' },
  { head: 'Thể loại', width: 10, key: 'genre' },
  { head: 'Phần tính', width: 10, key: 'share' },
  { head: 'Thời hạn', width: 11, key: 'timeliness' },
];
export const ARTICLE_HEAD_ROWS = '$3:$3';
const SHARE = COLUMNS.findIndex(({ key }) => key === 'share');
const LAST = COLUMNS.length - 1;
const LETTER_OF_LAST = String.fromCharCode(65 + LAST);

/** The articles behind the numbers, one a row, with the filter's arrows; its total is the table's total and "CĐCS gửi". */
export function articleSheet({ table }: PrintableTable, words: TableWords): WriteSheet {
  const sheet = new XlsxSheet();
  sheet.putAcross(sheet.newRow(), 0, LAST, `Tin, bài trong bảng: ${words.title}`, STYLES.title);
  sheet.putAcross(sheet.newRow(), 0, LAST, words.issue, words.isDraft ? STYLES.draft : STYLES.subtitle);
  const head = sheet.newRow();
  COLUMNS.forEach(({ head: text }, column) => {
    sheet.put(head, column, text, STYLES.head);
  });
  const lines = articleLines(table);
  lines.forEach((line, order) => {
    putLine(sheet, line, order + 1);
  });
  const last = sheet.rows - 1;
  putTotal(sheet, { first: head + 1, last }, lines, table.total.total + table.total.fromGrassroots);
  return {
    name: ARTICLE_SHEET,
    columns: COLUMNS.map(({ width }) => ({ width })),
    cells: sheet.cells,
    merges: sheet.merges,
    rowDefs: sheet.rowDefs,
    freezePane: { rows: head + 1 },
    autoFilter: { range: `A${head + 1}:${LETTER_OF_LAST}${last + 1}` },
    ...landscapePage(words),
  };
}

function putLine(sheet: XlsxSheet, line: ArticleLine, position: number): void {
  const row = sheet.newRow();
  sheet.fit(
    row,
    WRAPPED.map(({ key, width }) => ({ text: line[key], width })),
  );
  COLUMNS.forEach(({ key }, column) => {
    if (key === 'position') sheet.put(row, column, position, STYLES.middle);
    else if (key === 'publishedOn') sheet.put(row, column, new Date(`${line.publishedOn}T00:00:00Z`), STYLES.day);
    else if (key === 'title' || key === 'unitName' || key === 'rowName') sheet.put(row, column, line[key], STYLES.text);
    else sheet.put(row, column, line[key], STYLES.middle);
  });
}

function putTotal(
  sheet: XlsxSheet,
  { first, last }: { first: number; last: number },
  lines: readonly ArticleLine[],
  total: number,
): void {
  const row = sheet.newRow();
  sheet.putAcross(row, 0, SHARE - 1, TOTAL, STYLES.sumText);
  const shares = lines.map(({ share }) => share);
  if (shares.length > 0 && addsUp(shares, total)) {
    sheet.putFormula(row, SHARE, sumOfRange(address(first, SHARE), address(last, SHARE), shares), total, STYLES.sum);
  } else {
    sheet.put(row, SHARE, total, STYLES.sum);
  }
  sheet.putAcross(row, SHARE + 1, LAST, null, STYLES.sum);
}
