import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { SummaryTable } from '@toasoan/contracts';
import { COLUMNS } from './columns.js';
import { OfficeFile, all, attribute, child, children } from './office-file.fixture.js';
import { HALF_YEAR, LETTERHEAD, issued, largeTable } from './summary-table.fixture.js';
import { summaryTableXlsx } from './summary-table-xlsx.js';

const TABLE_PART = 'xl/worksheets/sheet1.xml';
const ARTICLE_PART = 'xl/worksheets/sheet2.xml';

async function workbook(table: SummaryTable) {
  const bytes = await summaryTableXlsx(issued(table), LETTERHEAD);
  return { file: new OfficeFile(bytes), sheets: (await readXlsx(bytes)).sheets };
}

/** A cell's formula and kept value; null where it has none. */
function cellOf(file: OfficeFile, part: string, at: string): { formula: string | null; value: string | null } {
  const cell = all(file.tree(part), 'c').find((each) => attribute(each, 'r') === at);
  const text = (name: string) => {
    const element = child(cell, name);
    return element === undefined ? null : String(element.elements?.[0]?.text ?? '');
  };
  return { formula: text('f'), value: text('v') };
}

const column = (key: string) => String.fromCharCode(65 + COLUMNS.findIndex((each) => each.key === key));

/** Rows of the sheet: seven of titles and head, then each group with its label, its units and its subtotal. */
const FIRST_UNIT = 9;
const [first] = HALF_YEAR.groups;
const SUBTOTAL_ROW = FIRST_UNIT + first!.rows.length;
const TOTAL_ROW = 7 + HALF_YEAR.groups.reduce((rows, group) => rows + group.rows.length + 2, 0) + 1;

describe('the summary table as a workbook', () => {
  it('prints the columns of the table, in order, the head over two rows', async () => {
    const { sheets } = await workbook(HALF_YEAR);
    const [upper, lower] = [sheets[0]!.rows[5]!, sheets[0]!.rows[6]!];
    const heads = COLUMNS.map((_, at) => lower[at] ?? upper[at]);
    expect(heads).toEqual([
      ...['STT', 'Đơn vị', 'Chỉ tiêu', 'Tin', 'Bài', 'Ảnh/ Video', 'Tổng', 'Đạt %', 'Đúng hạn', 'Trễ', 'CĐCS gửi'],
      ...['Xếp loại', 'Ghi chú'],
    ]);
  });

  it('sums with formulas that keep the values of the table', async () => {
    const { file } = await workbook(HALF_YEAR);
    const tin = column('newsBriefs');
    expect(cellOf(file, TABLE_PART, `${tin}${SUBTOTAL_ROW}`)).toEqual({
      formula: `SUM(${tin}${FIRST_UNIT}:${tin}${SUBTOTAL_ROW - 1})`,
      value: String(first!.subtotal.newsBriefs),
    });
    const total = cellOf(file, TABLE_PART, `${column('total')}${TOTAL_ROW}`);
    expect(total.formula).toMatch(/^ROUND\(SUM\(G\d+,G\d+,G\d+\),2\)$/);
    expect(total.value).toBe(String(HALF_YEAR.total.total));
    expect(cellOf(file, TABLE_PART, `${column('percent')}${FIRST_UNIT}`).formula).toBe(
      'IF(C9>0,MAX(IF(G9>0,1,0),ROUNDDOWN(ROUND(100*G9/C9,6),0)),"")',
    );
  });

  it('keeps the stated figure where adding would give another, and every percent where grades weigh in', async () => {
    const [group] = HALF_YEAR.groups;
    const subtotal = { ...group!.subtotal, late: group!.subtotal.late + 0.01, percent: group!.subtotal.percent! + 7 };
    const table = { ...HALF_YEAR, groups: [{ ...group!, subtotal }, ...HALF_YEAR.groups.slice(1)] };
    const { file } = await workbook(table);
    expect(cellOf(file, TABLE_PART, `${column('late')}${SUBTOTAL_ROW}`)).toEqual({
      formula: null,
      value: String(subtotal.late),
    });
    const percents = all(file.tree(TABLE_PART), 'f').map(({ elements }) => String(elements?.[0]?.text));
    expect(percents.filter((formula) => formula.includes('100*'))).toEqual([]);
  });

  it('lists every article, whose shares add up to the total and the column "CĐCS gửi"', async () => {
    const { file, sheets } = await workbook(HALF_YEAR);
    const rows = sheets[1]!.rows.slice(3, -1);
    expect(rows).toHaveLength(HALF_YEAR.articles.length);
    const shares = rows.reduce((sum, row) => sum + Number(row[7]), 0);
    expect(shares).toBe(HALF_YEAR.total.total + HALF_YEAR.total.fromGrassroots);
    const last = HALF_YEAR.articles.length + 3;
    expect(cellOf(file, ARTICLE_PART, `H${last + 1}`)).toEqual({
      formula: `ROUND(SUM(H4:H${last}),2)`,
      value: String(shares),
    });
  });

  it('names the unit that sent an article as it was called, also a grassroots union that is no row', async () => {
    const { sheets } = await workbook(HALF_YEAR);
    const sent = sheets[1]!.rows.find((row) => row[2] === 'CĐCS gửi');
    expect(sent?.[5]).toMatch(/^Công đoàn cơ sở Công ty số \d+$/);
  });

  it.each(['=HYPERLINK("http://x","y")', '+1+1', '-2', '@SUM(A1)', '\t=1', "='Tin, bài'!A1"])(
    'keeps the title %j as text',
    async (title) => {
      const [article] = HALF_YEAR.articles;
      const { file, sheets } = await workbook({ ...HALF_YEAR, articles: [{ ...article!, title }] });
      expect(sheets[1]!.rows[3]?.[4]).toBe(title);
      expect(cellOf(file, ARTICLE_PART, 'E4').formula).toBeNull();
      const cell = all(file.tree(ARTICLE_PART), 'c').find((each) => attribute(each, 'r') === 'E4');
      expect(attribute(cell, 't')).toBe('s');
    },
  );

  it('is set up to be printed: landscape A4, as wide as the page, the head on each, pages numbered', async () => {
    const { file } = await workbook(HALF_YEAR);
    const sheet = file.tree(TABLE_PART);
    const setup = child(sheet, 'pageSetup');
    const facts = ['paperSize', 'orientation', 'fitToWidth', 'fitToHeight'].map((name) => attribute(setup, name));
    expect(facts).toEqual(['9', 'landscape', '1', '0']);
    expect(attribute(all(sheet, 'pageSetUpPr')[0], 'fitToPage')).toBe('1');
    expect(file.text(TABLE_PART)).toContain('Trang &amp;P/&amp;N');
    const names = all(file.tree('xl/workbook.xml'), 'definedName').map(({ elements }) => elements?.[0]?.text);
    expect(names).toEqual(["'Bảng tổng hợp'!$6:$7", "'Tin, bài'!$3:$3"]);
  });

  it('holds head and names of units still while the rest is scrolled', async () => {
    const { file } = await workbook(HALF_YEAR);
    const pane = all(file.tree(TABLE_PART), 'pane')[0];
    expect(['xSplit', 'ySplit', 'state'].map((name) => attribute(pane, name))).toEqual(['2', '7', 'frozen']);
    expect(children(child(file.tree(TABLE_PART), 'mergeCells'), 'mergeCell').length).toBeGreaterThan(10);
  });

  it('says which table it is: number, version, checksum; and a draft that it is one', async () => {
    const { sheets, file } = await workbook(HALF_YEAR);
    const words = sheets[0]!.rows.flat().join('\n');
    expect(words).toContain('Số 01/BTH, phiên bản 2, phát hành ngày 09/07/2018');
    expect(words).toContain(`Mã kiểm tra (SHA-256): ${issued(HALF_YEAR).checksum}`);
    expect(file.text('docProps/core.xml')).toContain('Bảng tổng hợp tin, bài trên Website');
    const draft = await summaryTableXlsx({ title: 'Bảng tổng hợp', table: HALF_YEAR }, LETTERHEAD);
    for (const sheet of (await readXlsx(draft)).sheets) {
      expect(sheet.rows.flat()).toContain('BẢN NHÁP – chưa phát hành');
    }
  });

  it('writes 1,200 units and 4,000 articles', async () => {
    const table = issued(largeTable(4000));
    const [begun, used] = [performance.now(), process.cpuUsage()];
    const bytes = await summaryTableXlsx(table, LETTERHEAD);
    const { user, system } = process.cpuUsage(used);
    const [wall, cpu] = [performance.now() - begun, (user + system) / 1000].map(Math.round);
    console.log(`XLSX of 1,200 units and 4,000 articles: ${wall} ms (bar 1,500), ${cpu} ms of processor`);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[1]!.rows).toHaveLength(4004);
  });
});
