/** What spreadsheets take for the beginning of a formula, full-width forms included. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/**
 * One line of CSV (RFC 4180), every cell in quotes. Text that a spreadsheet would compute gets an apostrophe before it,
 * as OWASP advises: a title written by anybody must not run on the computer of who opens the export.
 */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return `"${String(value)}"`;
  const text = value ?? '';
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
