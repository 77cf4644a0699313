import { existsSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { BackupRefused } from './backup-refused';
import type { DatabaseDump } from './dump-database';

const PAGES = 5000;

/**
 * SQLite's online backup. The read transaction holds one picture of the database, so that the newsroom's writes meanwhile
 * neither get in nor make the copy begin anew.
 */
export async function dumpSqlite(
  filename: string,
  to: string,
  say: (done: number, all: number) => void,
): Promise<DatabaseDump> {
  if (!existsSync(filename))
    throw new BackupRefused(`Không có tệp dữ liệu ${filename}. Hãy chạy «npm start» một lần trước.`);
  const source = new BetterSqlite(filename, { readonly: true, fileMustExist: true });
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_master').get();
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        say(totalPages - remainingPages, totalPages);
        return PAGES;
      },
    });
    source.exec('COMMIT');
  } finally {
    source.close();
  }
  const copy = new BetterSqlite(to);
  try {
    // One file, without a log beside it that could be left behind. The CMS sets the mode again at its start.
    copy.pragma('journal_mode = DELETE');
    const verdict = copy.pragma('quick_check(1)', { simple: true });
    if (verdict !== 'ok')
      throw new BackupRefused(`Bản chép của ${filename} không lành lặn (${String(verdict)}): hãy kiểm tra ổ đĩa.`);
    const head = copy.prepare<[], { hash: string }>('SELECT hash FROM approval_logs ORDER BY sequence DESC LIMIT 1');
    const urls = copy.prepare<[], { url: string | null; formats: string | null }>('SELECT url, formats FROM files');
    const version = copy.prepare<[], { v: string }>('SELECT sqlite_version() AS v').get()?.v ?? '';
    return {
      server: version,
      logHead: head.get()?.hash ?? null,
      uploads: urls
        .all()
        .map(({ url, formats }) => ({ url, formats: formats === null ? null : (JSON.parse(formats) as unknown) })),
    };
  } finally {
    copy.close();
  }
}
