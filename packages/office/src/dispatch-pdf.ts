import type { DispatchPaper } from '@toasoan/contracts';
import type { PrintableTable } from './printable-table.js';

/** The dispatch in the prescribed layout; the annex stands on landscape pages of its own. */
export function dispatchPdf(_paper: DispatchPaper, _annex?: PrintableTable): Promise<Uint8Array> {
  return Promise.reject(new Error('being written'));
}
