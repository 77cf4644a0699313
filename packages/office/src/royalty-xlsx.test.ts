import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { OfficeFile, all, attribute, child } from './office-file.fixture.js';
import { ROYALTY } from './royalty.fixture.js';
import { royaltyXlsx } from './royalty-xlsx.js';
import { LETTERHEAD } from './summary-table.fixture.js';

const PAYMENTS = 'xl/worksheets/sheet1.xml';
const LINES = 'xl/worksheets/sheet2.xml';

describe('the royalty statement as a workbook, read back', () => {
  let file: OfficeFile;
  let rows: unknown[][][];

  beforeAll(async () => {
    const bytes = await royaltyXlsx(ROYALTY, LETTERHEAD);
    file = new OfficeFile(bytes);
    rows = (await readXlsx(bytes)).sheets.map((sheet) => sheet.rows);
  });

  function cellOf(part: string, at: string) {
    const cell = all(file.tree(part), 'c').find((each) => attribute(each, 'r') === at);
    const text = (name: string) => child(cell, name)?.elements?.[0]?.text;
    return { formula: text('f'), value: text('v'), type: attribute(cell, 't') };
  }

  it('has a row for each author to sign, whose amount is the sum of her articles', () => {
    expect(rows[0]?.[2]?.[0]).toBe('Bảng nhuận bút 06 tháng đầu năm 2018');
    expect(rows[0]?.[4]).toEqual(['STT', 'Tác giả', 'Số tin, bài', 'Thành tiền (đồng)', 'Ký nhận']);
    expect(rows[0]?.slice(5, 7).map((row) => row.slice(0, 4))).toEqual([
      [1, 'Lê Thị Lan', 2, 260_070],
      [2, 'Trần Bình', 1, 617],
    ]);
    expect(cellOf(PAYMENTS, 'D6')).toMatchObject({ formula: "'Tin, bài'!G9", value: '260070' });
    expect(cellOf(PAYMENTS, 'D7')).toMatchObject({ formula: "'Tin, bài'!G12", value: '617' });
    expect(cellOf(PAYMENTS, 'C8')).toMatchObject({ formula: 'SUM(C6:C7)', value: '3' });
    expect(cellOf(PAYMENTS, 'D8')).toMatchObject({ formula: 'SUM(D6:D7)', value: '260687' });
    expect(rows[0]?.[8]?.[0]).toBe('Chưa tính: «Tin a» (01/03/2018): chưa ghi tác giả nên chưa tính được.');
  });

  it('lists every article with real numbers; sums are formulas, and an amount too where its factors give it', () => {
    const [, first, second] = rows[1]?.slice(5) ?? [];
    expect(first?.slice(3)).toEqual(['Bài', 2, 130_000, 260_000]);
    expect(first?.[2]).toEqual(new Date('2018-06-30T00:00:00Z'));
    expect(second?.[1]).toBe('=1+1');
    expect(cellOf(LINES, 'B8')).toMatchObject({ formula: undefined, type: 's' });
    expect(cellOf(LINES, 'G7')).toMatchObject({ formula: 'ROUND(E7*F7,0)', value: '260000' });
    expect(cellOf(LINES, 'G8')).toMatchObject({ formula: 'ROUND(E8*F8,0)', value: '70' });
    expect(cellOf(LINES, 'G11')).toMatchObject({ formula: undefined, value: '617' });
    expect(cellOf(LINES, 'G9')).toMatchObject({ formula: 'SUM(G7:G8)', value: '260070' });
    expect(cellOf(LINES, 'G13')).toMatchObject({ formula: 'SUM(G9,G12)', value: '260687' });
  });

  it('is set up to be printed, and its heads stay in sight', () => {
    for (const part of [PAYMENTS, LINES]) {
      const sheet = file.tree(part);
      const setup = child(sheet, 'pageSetup');
      const facts = ['paperSize', 'orientation', 'fitToWidth', 'fitToHeight'].map((name) => attribute(setup, name));
      expect(facts).toEqual(['9', 'landscape', '1', '0']);
      const pane = all(sheet, 'pane')[0];
      expect(['ySplit', 'state'].map((name) => attribute(pane, name))).toEqual(['5', 'frozen']);
    }
    const names = all(file.tree('xl/workbook.xml'), 'definedName').map(({ elements }) => elements?.[0]?.text);
    expect(names).toEqual(["'Nhuận bút'!$5:$5", "'Tin, bài'!$5:$5"]);
  });

  it('of nobody is a table all the same', async () => {
    const bytes = await royaltyXlsx({ ...ROYALTY, authors: [], dong: 0, problems: [] }, LETTERHEAD);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows[5]?.slice(2, 4)).toEqual([0, 0]);
    expect(sheets[1]?.rows[5]?.[6]).toBe(0);
  });
});
