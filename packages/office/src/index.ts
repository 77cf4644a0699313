export { MEDIA_TYPES, type OfficeFormat } from './media-types.js';
export { printedAnnex } from './printed-annex.js';
export type { DraftTable, PrintableTable, Signature } from './printable-table.js';
export { type PrintableRoyalty, ROYALTY_RULE_WORDS } from './printable-royalty.js';

/**
 * A maker of files whose library is loaded with the first file of its kind: newsrooms start often and make few. Rejects as the
 * maker does.
 */
const later =
  <Asked extends unknown[]>(load: () => Promise<(...asked: Asked) => Promise<Uint8Array>>) =>
  async (...asked: Asked): Promise<Uint8Array> =>
    (await load())(...asked);

export const dispatchDocx = later(async () => (await import('./dispatch-docx.js')).dispatchDocx);
export const dispatchPdf = later(async () => (await import('./dispatch-pdf.js')).dispatchPdf);
export const royaltyXlsx = later(async () => (await import('./royalty-xlsx.js')).royaltyXlsx);
export const summaryTableDocx = later(async () => (await import('./summary-table-docx.js')).summaryTableDocx);
export const summaryTablePdf = later(async () => (await import('./summary-table-pdf.js')).summaryTablePdf);
export const summaryTableXlsx = later(async () => (await import('./summary-table-xlsx.js')).summaryTableXlsx);
