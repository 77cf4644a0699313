import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { isOfThisVersion } from './index-schema.js';

export type IndexRead = { ok: true; db: Database.Database } | { ok: false; message: string };

/**
 * Opens a content index that another process may be writing to: it can only be read here, and one of another version is
 * refused, never made anew (`openContentIndex` would take it away from under a running publisher).
 */
export function readContentIndex(path: string): IndexRead {
  if (!existsSync(path))
    return { ok: false, message: `Không có chỉ mục nội dung ở ${path}: hãy chạy trình xuất bản trước.` };
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 10_000 });
  if (isOfThisVersion(db)) return { ok: true, db };
  db.close();
  return {
    ok: false,
    message: `Chỉ mục nội dung ở ${path} do một phiên bản khác ghi: hãy khởi động lại trình xuất bản bằng phiên bản này rồi làm lại.`,
  };
}
