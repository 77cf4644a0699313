import type { DispatchPaper, PrintedTable } from '@toasoan/contracts';
import { COLUMNS, figureTexts, headCells, rowTexts } from './columns.js';
import { dispatchLines } from './dispatch-lines.js';
import type { PrintableTable } from './printable-table.js';
import { ANNEX, SUBTOTAL, TOTAL, tableWords } from './table-words.js';

/** The annex of a dispatch for a screen, in the words and the order of its DOCX and PDF. */
export function printedAnnex(paper: DispatchPaper, printable: PrintableTable): PrintedTable {
  const words = tableWords(printable);
  const { groups, total } = printable.table;
  return {
    titles: [ANNEX, words.title],
    lines: [dispatchLines(paper).annexOf, words.period, words.issue],
    head: headCells(),
    columns: COLUMNS.map(({ head, headAbove, align }) => ({ head, below: headAbove !== null, align })),
    groups: groups.map(({ label, rows, subtotal }) => ({
      label,
      rows: rows.map(rowTexts),
      subtotal: figureTexts(SUBTOTAL, subtotal),
    })),
    total: figureTexts(TOTAL, total),
    notes: words.notes,
  };
}
