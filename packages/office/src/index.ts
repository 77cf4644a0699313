export { MEDIA_TYPES, type OfficeFormat } from './media-types.js';
export { dispatchDocx } from './dispatch-docx.js';
export { dispatchPdf } from './dispatch-pdf.js';
export type { DraftTable, PrintableTable, Signature } from './printable-table.js';
export { summaryTableDocx } from './summary-table-docx.js';
export { summaryTablePdf } from './summary-table-pdf.js';
export { summaryTableXlsx } from './summary-table-xlsx.js';
