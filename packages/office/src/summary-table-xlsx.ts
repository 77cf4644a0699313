import type { Letterhead } from '@toasoan/contracts';
import type { PrintableTable } from './printable-table.js';

/** The table as a workbook: the table itself, with formulas, and the articles behind it. */
export function summaryTableXlsx(_printable: PrintableTable, _letterhead: Letterhead): Promise<Uint8Array> {
  return Promise.reject(new Error('being written'));
}
