import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { SummaryTable } from '@toasoan/contracts';
import { installedTool, savedBySoffice } from './installed-tool.fixture.js';
import { HALF_YEAR, LETTERHEAD, issued, largeTable } from './summary-table.fixture.js';
import { ROYALTY } from './royalty.fixture.js';
import { royaltyXlsx } from './royalty-xlsx.js';
import { summaryTableXlsx } from './summary-table-xlsx.js';

const soffice = installedTool('soffice');

/** The workbook without the values that we kept for its formulas: whoever shows one must have calculated it. */
function withoutValues(bytes: Uint8Array): { bytes: Uint8Array; formulas: number } {
  let formulas = 0;
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/')) return [name, part];
    const bare = strFromU8(part).replace(/<\/f><v>[^<]*<\/v>/g, () => {
      formulas += 1;
      return '</f>';
    });
    return [name, strToU8(bare)];
  });
  return { bytes: zipSync(Object.fromEntries(parts)), formulas };
}

async function sheetsOf(bytes: Uint8Array) {
  return (await readXlsx(bytes)).sheets.map(({ rows }) => rows.map((row) => row.map((cell) => cell ?? '')));
}

const expectTableSame = async (table: SummaryTable) =>
  expectSameWhenRecalculated(await summaryTableXlsx(issued(table), LETTERHEAD));

async function expectSameWhenRecalculated(written: Uint8Array): Promise<number> {
  const bare = withoutValues(written);
  const saved = await sheetsOf(await savedBySoffice(soffice ?? '', bare.bytes, 'xlsx', 'xlsx'));
  const ours = await sheetsOf(written);
  ours.forEach((rows, sheet) => {
    rows.forEach((row, at) => {
      expect(saved[sheet]?.[at]?.slice(0, row.length), `sheet ${sheet + 1}, row ${at + 1}`).toEqual(row);
    });
  });
  return bare.formulas;
}

describe.skipIf(soffice === null)('opened by LibreOffice (runs where soffice is installed)', () => {
  it('a workbook recalculates to the figures of the table', { timeout: 120_000 }, async () => {
    expect(await expectTableSame(HALF_YEAR)).toBeGreaterThan(80);
  });

  it('so does one of 1,200 units', { timeout: 120_000 }, async () => {
    expect(await expectTableSame(largeTable(4000))).toBeGreaterThan(2000);
  });

  it('and the royalty statement, over both of its sheets', { timeout: 120_000 }, async () => {
    expect(await expectSameWhenRecalculated(await royaltyXlsx(ROYALTY, LETTERHEAD))).toBe(9);
  });
});
