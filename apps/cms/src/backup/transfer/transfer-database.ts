import { BackupRefused } from '../backup-refused';
import { requireEmptyDatabase } from '../restore-postgres';
import { progress } from '../progress';
import { postgresText, TableSum, Uncarried } from './canonical';
import { lotsOf, PostgresTarget } from './postgres-target';
import { openSource, type SqliteSource } from './sqlite-source';
import { isContent, type Table } from './tables';

export interface TransferOrder {
  filename: string;
  url: string;
  ssl: boolean;
  /** Makes the newsroom's tables in the empty target: a start of the CMS there. */
  makeTables: () => Promise<void>;
}

export interface Transferred {
  tables: { name: string; rows: number; sum: string }[];
}

/**
 * Copies every row of an SQLite newsroom that stands still into an empty PostgreSQL database, in one transaction, and
 * compares count and checksum of each table on both sides before it commits. A transfer that fails leaves the target
 * without tables, as it was; the source is only read.
 * @throws BackupRefused
 */
export async function transferDatabase({ filename, url, ssl, makeTables }: TransferOrder): Promise<Transferred> {
  const source = openSource(filename);
  try {
    const target = await PostgresTarget.open(url, ssl);
    try {
      const requireEmpty = () => requireEmptyDatabase({ client: 'postgres', url, ssl });
      return await transferInto(target, source, { requireEmpty, makeTables });
    } finally {
      await target.close();
    }
  } finally {
    source.close();
  }
}

interface Steps {
  requireEmpty: () => Promise<void>;
  makeTables: () => Promise<void>;
}

/** Takes its turn, fills, and where that fails takes away what it made: never what another one put there. @throws BackupRefused */
export async function transferInto(
  target: PostgresTarget,
  source: SqliteSource,
  { requireEmpty, makeTables }: Steps,
): Promise<Transferred> {
  let ours = false;
  try {
    if (!(await target.takeTurn())) throw new BackupRefused('Một lần chuyển khác đang ghi vào cơ sở dữ liệu này.');
    await requireEmpty();
    // Empty, and nobody else's to fill: what is there until the commit is of this transfer.
    ours = true;
    await makeTables();
    const transferred = await copyAll(source, target);
    ours = false;
    // Only makes the first questions quicker; PostgreSQL does it by itself later.
    await target.run('ANALYZE').catch(() => undefined);
    return transferred;
  } catch (error) {
    await target.run('ROLLBACK').catch(() => undefined);
    if (ours) await dropTables(target);
    throw error;
  }
}

async function copyAll(source: SqliteSource, target: PostgresTarget): Promise<Transferred> {
  await target.run('BEGIN');
  const all = await target.tables();
  const [from, to] = [source.schemaHash(), await target.schemaHash()];
  if (from !== to) {
    throw new BackupRefused(
      'Dữ liệu nguồn là của một phiên bản khác. Hãy chạy «npm start» với phiên bản này một lần trên SQLite, dừng lại, rồi chuyển.',
    );
  }
  const tables = all.filter(({ name }) => isContent(name));
  requireSameShape(source, tables);
  const closeAgain = await target.openForFilling(tables.map(({ name }) => name));
  const say = progress('Chuyển dữ liệu (dòng)');
  const rowsInAll = tables.reduce((sum, { name }) => sum + source.count(name), 0);
  let done = 0;
  const sums = new Map<string, TableSum>();
  for (const table of tables) {
    const sum = new TableSum();
    sums.set(table.name, sum);
    for (const lot of lotsOf(textsOf(source, table))) {
      for (const row of lot) sum.add(table.columns, row);
      await target.insert(table, lot);
      say((done += lot.length), rowsInAll);
    }
    if (table.columns.some(({ name }) => name === 'id'))
      await target.setSequence(table.name, source.lastId(table.name));
  }
  await closeAgain();
  const compared = await compare(target, tables, sums);
  if (source.wasWritten())
    throw new BackupRefused('CMS còn chạy và vừa ghi vào dữ liệu nguồn: hãy dừng hẳn rồi chuyển lại.');
  await target.run('COMMIT');
  return { tables: compared };
}

/** A table or column that only one side has would be lost, or left as the first start made it. */
function requireSameShape(source: SqliteSource, tables: readonly Table[]): void {
  const wrong: string[] = [];
  const known = new Map(tables.map(({ name, columns }) => [name, new Set(columns.map((column) => column.name))]));
  for (const name of source.tables().filter(isContent)) {
    const columns = known.get(name);
    if (columns === undefined) {
      if (source.count(name) > 0) wrong.push(`bảng ${name} có ở nguồn, không có ở đích`);
      continue;
    }
    const here = source.columns(name);
    for (const column of here) if (!columns.has(column)) wrong.push(`cột ${name}.${column} không có ở đích`);
    for (const column of columns) if (!here.includes(column)) wrong.push(`cột ${name}.${column} không có ở nguồn`);
  }
  const sources = new Set(source.tables());
  for (const { name } of tables) if (!sources.has(name)) wrong.push(`bảng ${name} không có ở nguồn`);
  if (wrong.length === 0) return;
  throw new BackupRefused(['Hai cơ sở dữ liệu không cùng khuôn:', ...wrong.slice(0, 10)].join('\n  '));
}

function* textsOf(source: SqliteSource, table: Table): Generator<(string | null)[]> {
  const idAt = table.columns.findIndex(({ name }) => name === 'id');
  for (const row of source.rows(table)) {
    yield table.columns.map((column, n) => {
      try {
        return postgresText(row[n] ?? null, column);
      } catch (error) {
        if (!(error instanceof Uncarried)) throw error;
        const id = idAt === -1 ? '' : ` dòng ${String(row[idAt])}`;
        throw new BackupRefused(
          `Bảng ${table.name}${id}, cột ${column.name}: ${error.message}. Hãy sửa rồi chuyển lại.`,
        );
      }
    });
  }
}

async function compare(
  target: PostgresTarget,
  tables: readonly Table[],
  sums: ReadonlyMap<string, TableSum>,
): Promise<Transferred['tables']> {
  const compared: Transferred['tables'] = [];
  const say = progress('So lại từng bảng');
  for (const [n, table] of tables.entries()) {
    say(n, tables.length);
    const there = new TableSum();
    for await (const row of target.rows(table)) there.add(table.columns, row);
    const here = sums.get(table.name);
    if (here === undefined || here.rows !== there.rows || here.value !== there.value) {
      throw new BackupRefused(
        `Bảng ${table.name} không giống nhau sau khi chuyển (${String(here?.rows)} và ${String(there.rows)} dòng): đã hủy.`,
      );
    }
    compared.push({ name: table.name, rows: there.rows, sum: there.value });
  }
  return compared;
}

async function dropTables(target: PostgresTarget): Promise<void> {
  const names = (await target.tables()).map(({ name }) => `"${name}"`);
  if (names.length > 0) await target.run(`DROP TABLE ${names.join(', ')} CASCADE`);
}
