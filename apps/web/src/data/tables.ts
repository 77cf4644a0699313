import type { PublicTable, SummaryFigures, SummaryRow } from '@toasoan/contracts';
import { remember, rows } from './database.js';

/** What the list of tables shows of one. */
export interface TableHead {
  slug: string;
  number: string;
  version: number;
  title: string;
  from: string;
  to: string;
  issuedAt: string;
}

/** Every public table, the last period first. Reads no rows of tables. */
function tableHeads(): TableHead[] {
  return remember('table', 'heads', () =>
    rows<TableHead>(
      `SELECT slug, content ->> '$.number' AS number, content ->> '$.version' AS version, content ->> '$.title' AS title,
         content ->> '$.from' AS "from", content ->> '$.to' AS "to", content ->> '$.issuedAt' AS issuedAt
       FROM item WHERE kind = 'table' AND state = 'live' ORDER BY "to" DESC, "from", number DESC, id`,
    ),
  );
}

/** The tables by the year in which their period ends, newest first. */
export function tablesByYear(): { year: string; tables: TableHead[] }[] {
  const years = [...new Set(tableHeads().map(({ to }) => to.slice(0, 4)))];
  return years.map((year) => ({ year, tables: tableHeads().filter(({ to }) => to.startsWith(year)) }));
}

export interface FigureColumn {
  key: keyof Omit<SummaryFigures, 'undated'>;
  head: string;
  /** Said once above neighbours that share it. */
  above: string | null;
}

/** The columns of figures as the issued paper prints them; what lacks a time of its event stands in a note. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  { key: 'quota', head: 'Chỉ tiêu', above: null },
  { key: 'newsBriefs', head: 'Tin', above: 'Số tin, bài đã đăng' },
  { key: 'features', head: 'Bài', above: 'Số tin, bài đã đăng' },
  { key: 'photosAndVideos', head: 'Ảnh/Video', above: 'Số tin, bài đã đăng' },
  { key: 'total', head: 'Tổng', above: 'Số tin, bài đã đăng' },
  { key: 'percent', head: 'Đạt %', above: null },
  { key: 'onTime', head: 'Đúng hạn', above: 'Thời hạn' },
  { key: 'late', head: 'Trễ', above: 'Thời hạn' },
  { key: 'fromGrassroots', head: 'CĐCS gửi', above: null },
];

/** The upper line of the head: words over so many columns, or a column that has both lines to itself. */
export function headsAbove(): { head: string; columns: number; alone: boolean }[] {
  const cells: { head: string; columns: number; alone: boolean }[] = [];
  for (const { head, above } of FIGURE_COLUMNS) {
    const last = cells.at(-1);
    if (above !== null && last?.head === above) last.columns += 1;
    else cells.push({ head: above ?? head, columns: 1, alone: above === null });
  }
  return cells;
}

/** "Đạt (hạng 2)"; what is only encouraged says so and is never failed. */
export function bandWords({ band, rank, encouraged }: SummaryRow): string {
  const words = band ?? (encouraged ? 'Khuyến khích' : '');
  if (rank === null) return words;
  return words === '' ? `Hạng ${rank}` : `${words} (hạng ${rank})`;
}

/** Whether credit was shared (a reprint, an event that several units reported), so that numbers are not all whole. */
export function isShared({ groups }: PublicTable): boolean {
  return groups.some(({ rows: some }) =>
    some.some(({ total, fromGrassroots }) => !Number.isInteger(total) || !Number.isInteger(fromGrassroots)),
  );
}
