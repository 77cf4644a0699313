import type { Letterhead } from '@toasoan/contracts';
import type { PrintableTable, Signature } from './printable-table.js';

/** The table on A4 landscape pages, its head repeated on each. */
export function summaryTablePdf(
  _printable: PrintableTable,
  _letterhead: Letterhead,
  _signature?: Signature,
): Promise<Uint8Array> {
  return Promise.reject(new Error('being written'));
}
