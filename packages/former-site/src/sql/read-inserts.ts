import { SourceRefused } from '../former-item.js';
import { endOfQuoted, readRow } from './read-value.js';
import { SqlText } from './sql-text.js';

/** One row of a table that was asked for. */
export interface SqlRow {
  table: string;
  columns: Readonly<Record<string, string | null>>;
}

const INSERT =
  /(?:INSERT(?:\s+IGNORE)?|REPLACE)\s+INTO\s+(?:`[^`]+`\.)?[`"]?(\w+)[`"]?\s*(?:\(([^)]*)\)\s*)?VALUES\s*/iy;
const CREATE = /CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(?:`[^`]+`\.)?[`"]?(\w+)[`"]?\s*\(/iy;
const NO_COLUMN = /^(?:PRIMARY|UNIQUE|KEY|INDEX|FULLTEXT|SPATIAL|CONSTRAINT|CHECK|FOREIGN)\b/i;
const NAMES = /\bSET\s+NAMES\s+['"]?(\w+)/i;

/**
 * The rows that a dump inserts into the tables that `wants` names, in its order. The dump is read as text and never run;
 * no more of it is in memory than one row and a chunk.
 * @throws SourceRefused where it is no dump, ends in the middle, or says that it is not in UTF-8.
 */
export async function* readInserts(
  chunks: AsyncIterable<string>,
  wants: (table: string) => boolean,
): AsyncGenerator<SqlRow> {
  const sql = new SqlText(chunks);
  const created = new Map<string, readonly string[]>();
  for (;;) {
    await skipBetween(sql);
    await sql.have(4096);
    const { text, at } = sql;
    if (at >= text.length) return;
    CREATE.lastIndex = INSERT.lastIndex = at;
    const create = CREATE.exec(text);
    const insert = create === null ? INSERT.exec(text) : null;
    if (create?.[1] !== undefined && wants(create[1])) {
      const statement = await statementText(sql);
      created.set(create[1], columnsOf(statement));
    } else if (insert?.[1] !== undefined && wants(insert[1])) {
      sql.at = INSERT.lastIndex;
      const [, table, listed] = insert;
      const columns = listed === undefined ? created.get(table) : namesIn(listed);
      if (columns === undefined) throw noColumns(table);
      yield* rowsOf(sql, table, columns);
    } else await skipStatement(sql);
  }
}

async function* rowsOf(sql: SqlText, table: string, names: readonly string[]): AsyncGenerator<SqlRow> {
  for (;;) {
    const row = await sql.until((text, at) => (text[at] === '(' ? readRow(text, at) : wrongRow(text, at)));
    if (row === null) throw cutOff();
    if (row.values.length !== names.length) {
      throw new SourceRefused(
        `Bảng ${table}: một dòng có ${String(row.values.length)} giá trị mà bảng có ${String(names.length)} cột. Hãy xuất lại cả cấu trúc bảng.`,
      );
    }
    sql.at = row.end;
    yield { table, columns: Object.fromEntries(names.map((name, index) => [name, row.values[index] ?? null])) };
    const next = await sql.until((text, at) => {
      const sign = /\s*([,;]|ON\s+DUPLICATE)\s*/iy;
      sign.lastIndex = at;
      const found = sign.exec(text);
      return found !== null && sign.lastIndex < text.length ? { sign: found[1], end: sign.lastIndex } : null;
    });
    // A dump may end without its last semicolon.
    if (next === null) {
      if (/^[\s;]*$/.test(sql.text.slice(sql.at))) {
        sql.at = sql.text.length;
        return;
      }
      throw cutOff();
    }
    if (next.sign !== ',') {
      if (next.sign !== ';') await skipStatement(sql);
      else sql.at = next.end;
      return;
    }
    sql.at = next.end;
  }
}

function wrongRow(text: string, at: number): null {
  if (at < text.length) throw new SourceRefused('Tệp SQL có dòng INSERT không đúng dạng. Hãy xuất lại bằng mysqldump.');
  return null;
}

/** White space and comments; a comment that MySQL would run may name the charset. */
async function skipBetween(sql: SqlText): Promise<void> {
  for (;;) {
    const end = await sql.until((text, at) => {
      const start = at + (/^[\s;\ufeff]*/.exec(text.slice(at, at + 4096))?.[0].length ?? 0);
      if (start > at) return start;
      if (text.length - at < 3) return null;
      if (text.startsWith('/*', at)) return after(text, '*/', at);
      return text[at] === '#' || /^--[\s-]/.test(text.slice(at, at + 3)) ? after(text, '\n', at) : at;
    });
    if (end === null) {
      sql.at = sql.text.length;
      return;
    }
    if (end === sql.at) return;
    requireUtf8(sql.text.slice(sql.at, end));
    sql.at = end;
  }
}

function after(text: string, sign: string, at: number): number | null {
  const found = text.indexOf(sign, at);
  return found === -1 ? null : found + sign.length;
}

/** To the end of a statement; what was passed over does not stay in memory. */
async function skipStatement(sql: SqlText): Promise<void> {
  for (;;) {
    const sign = /['"`;]|\/\*|--\s|#/g;
    sign.lastIndex = sql.at;
    const found = sign.exec(sql.text);
    if (found === null) {
      // A sign may be cut in two at the end.
      sql.at = Math.max(sql.at, sql.text.length - 2);
      if (await sql.more()) continue;
      sql.at = sql.text.length;
      return;
    }
    requireUtf8(sql.text.slice(sql.at, Math.min(found.index, sql.at + 100)));
    sql.at = found.index;
    if (found[0] === ';') {
      sql.at += 1;
      return;
    }
    const quoted = /^['"`]$/.test(found[0]);
    const close = found[0] === '/*' ? '*/' : '\n';
    const end = await sql.until((text, at) => (quoted ? passed(endOfQuoted(text, at)) : after(text, close, at)));
    if (end === null) throw cutOff();
    sql.at = end;
  }
}

const passed = (end: number): number | null => (end === -1 ? null : end);

/** A whole statement, for one that is known to be short. */
async function statementText(sql: SqlText): Promise<string> {
  const end = await sql.until((text, at) => {
    const sign = /['"`;]/g;
    sign.lastIndex = at;
    for (;;) {
      const found = sign.exec(text);
      if (found === null) return null;
      if (found[0] === ';') return sign.lastIndex;
      const quoted = endOfQuoted(text, found.index);
      if (quoted === -1) return null;
      sign.lastIndex = quoted;
    }
  });
  if (end === null) throw cutOff();
  const statement = sql.text.slice(sql.at, end);
  sql.at = end;
  return statement;
}

/** Names of the columns that a CREATE TABLE lists; commas inside brackets and quotes part nothing. */
function columnsOf(statement: string): string[] {
  const inner = statement.slice(statement.indexOf('(') + 1, statement.lastIndexOf(')'));
  const bare = inner.replace(/'(?:[^'\\]|\\.|'')*'/g, "''").replace(/\([^()]*\)/g, '');
  return bare
    .split(',')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !NO_COLUMN.test(line))
    .map((line) => /^[`"]?(\w+)/.exec(line)?.[1] ?? '');
}

const namesIn = (listed: string): string[] => listed.split(',').map((name) => name.trim().replace(/^[`"]|[`"]$/g, ''));

function requireUtf8(words: string): void {
  const charset = NAMES.exec(words)?.[1]?.toLowerCase();
  if (charset === undefined || charset.startsWith('utf8') || charset === 'binary') return;
  throw new SourceRefused(
    `Tệp SQL ghi bảng mã ${charset}. Hãy xuất lại: mysqldump --default-character-set=utf8mb4 (với cơ sở dữ liệu cũ: utf8).`,
  );
}

const cutOff = (): SourceRefused =>
  new SourceRefused('Tệp SQL bị cắt ngang giữa một câu lệnh. Hãy xuất hoặc chép lại tệp.');

const noColumns = (table: string): SourceRefused =>
  new SourceRefused(
    `Tệp SQL không có cấu trúc của bảng ${table}. Hãy xuất cả cấu trúc (bỏ --no-create-info) hoặc thêm --complete-insert.`,
  );
