import type Database from 'better-sqlite3';
import type { Row } from './shared-tables.js';

/** As in the reconciliation: what takes away more than this share of the pages is a person's to decide. */
const MOST_REMOVED = 0.2;

/** The shared store shows far less than this machine has shown alone: it serves on as it is, and takes nothing from there. */
export class WouldEmpty extends Error {
  constructor(shared: number, here: number) {
    super(
      `Kho chung mới có ${String(shared)} trang, máy này đang có ${String(here)} trang nên chưa lấy theo kho chung. Nếu máy kia đang ` +
        'nạp dở, hãy chờ. Nếu kho chung sai, dừng các máy khác, xóa sạch kho chung rồi khởi động máy này trước; nếu kho chung ' +
        'đúng, dừng máy này và xóa thư mục publisher của nó.',
    );
  }
}

const SHOWN = `SELECT count(*) FROM entry, pointer WHERE path LIKE '%/' AND gone = 0 AND from_release <= pointer.release
  AND (to_release IS NULL OR to_release > pointer.release)`;

/** How many pages this machine shows. */
export const pagesHere = (db: Database.Database): number => db.prepare(SHOWN).pluck().get() as number;

/** How many pages rows of a log or snapshot show. */
export function pagesIn(rows: Iterable<{ table: string; row: Row | null }>): number {
  const all = [...rows];
  const release = Number(all.find(({ table }) => table === 'pointer')?.row?.['release'] ?? 0);
  return all.filter(({ table, row }) => {
    if (table !== 'entry' || row === null || row['gone'] !== 0 || !String(row['path']).endsWith('/')) return false;
    const end = row['to_release'] ?? null;
    return Number(row['from_release']) <= release && (end === null || Number(end) > release);
  }).length;
}

/** @throws WouldEmpty */
export function refuseToEmpty(shared: number, here: number): void {
  if (here - shared > Math.max(1, here * MOST_REMOVED)) throw new WouldEmpty(shared, here);
}
