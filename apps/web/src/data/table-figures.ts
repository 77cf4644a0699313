import type { PublicTable, SummaryRow } from '@toasoan/contracts';
import { FIGURE_COLUMNS } from './tables.js';

type Cell = string | number | null;

/** What spreadsheets take for the beginning of a formula, full-width forms included (OWASP). */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
const BYTE_ORDER_MARK = '\ufeff';

function cell(value: Cell): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The rows of a table as CSV (RFC 4180, UTF-8 with its mark): numbers as programs read them, one line per unit. */
export function figuresCsv({ groups }: PublicTable): string {
  const head: Cell[] = ['Nhóm', 'STT', 'Đơn vị', ...FIGURE_COLUMNS.map((column) => column.head)];
  head.push('Không rõ giờ sự kiện', 'Xếp loại', 'Hạng', 'Ghi chú');
  const line = (label: string, row: SummaryRow): Cell[] => [
    label,
    row.position,
    row.name,
    ...FIGURE_COLUMNS.map(({ key }) => row[key]),
    row.undated,
    row.band,
    row.rank,
    row.note,
  ];
  const lines = [head, ...groups.flatMap(({ label, rows }) => rows.map((row) => line(label, row)))];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}
