import Database from 'better-sqlite3';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

export type DiskError = 'ENOSPC' | 'EIO' | 'EROFS';

/** What the operating system and SQLite say to each. */
const SQLITE: Record<DiskError, [code: string, message: string]> = {
  ENOSPC: ['SQLITE_FULL', 'database or disk is full'],
  EIO: ['SQLITE_IOERR_WRITE', 'disk I/O error'],
  EROFS: ['SQLITE_READONLY', 'attempt to write a readonly database'],
};

/** The disk below one folder, as this thread writes to it through `node:fs/promises` and SQLite. */
export class FailingDisk {
  /** Every call that writes, since `count` was called last. */
  calls: string[] = [];
  /** How many of them failed. */
  failed = 0;
  #failing: { from: number; error: DiskError; once: boolean } | null = null;

  constructor(readonly folder: string) {
    install();
    disks.add(this);
  }

  /** Begins to count anew; nothing fails. */
  heal(): void {
    this.#failing = null;
    this.calls = [];
    this.failed = 0;
  }

  /** The call of this number (from 0) fails, and all after it until `heal`; `once`: that one alone. */
  failFrom(from: number, error: DiskError, once = false): void {
    this.heal();
    this.#failing = { from, error, once };
  }

  remove(): void {
    disks.delete(this);
  }

  /** The error that this call meets; null: it goes through. */
  meet(call: string): DiskError | null {
    const number = this.calls.push(call) - 1;
    const failing = this.#failing;
    if (failing === null || number < failing.from || (failing.once && number > failing.from)) return null;
    this.failed += 1;
    return failing.error;
  }
}

const disks = new Set<FailingDisk>();
let installed = false;

function diskOf(path: unknown): FailingDisk | undefined {
  return [...disks].find(({ folder }) => typeof path === 'string' && path.startsWith(folder));
}

function install(): void {
  if (installed) return;
  installed = true;
  failFiles();
  failSqlite();
}

/** A call's own method, in front of which stands the disk that its path lies on. */
function guarded<Arguments extends unknown[], Answer>(
  name: string,
  original: (...given: Arguments) => Promise<Answer>,
  pathOf: (...given: Arguments) => unknown,
): (...given: Arguments) => Promise<Answer> {
  return async (...given) => {
    const path = pathOf(...given);
    const error = diskOf(path)?.meet(`${name} ${String(path)}`) ?? null;
    if (error !== null) throw Object.assign(new Error(`${error}: ${name}`), { code: error, path });
    return original(...given);
  };
}

/** An import by name follows once `syncBuiltinESMExports` was called: no seam in the product is needed. */
function failFiles(): void {
  const first = (path: unknown) => path;
  const { open } = files;
  const writable = async (...given: Parameters<typeof open>) => {
    const file = await open(...given);
    const at = () => given[0];
    const write: (...given: Parameters<typeof file.writeFile>) => Promise<void> = file.writeFile.bind(file);
    file.writeFile = guarded('write', write, at);
    file.sync = guarded('fsync', file.sync.bind(file), at);
    return file;
  };
  Object.assign(files, {
    mkdir: guarded('mkdir', files.mkdir, first),
    rename: guarded('rename', files.rename, first),
    rm: guarded('rm', files.rm, first),
    // What is only read can be opened on a full disk.
    open: (...given: Parameters<typeof open>) =>
      given[1] === undefined ? writable(...given) : guarded('open', writable, first)(...given),
  });
  syncBuiltinESMExports();
}

interface Statement {
  readonly readonly: boolean;
  readonly source: string;
  readonly database: Database.Database;
}

function failSqlite(): void {
  const memory = new Database(':memory:');
  const statement = Object.getPrototypeOf(memory.prepare('SELECT 1')) as Record<
    string,
    (...given: unknown[]) => unknown
  >;
  memory.close();
  for (const method of ['run', 'get', 'all']) {
    const original = statement[method];
    if (original === undefined) throw new Error(`better-sqlite3 has no ${method}`);
    statement[method] = function (this: Statement, ...given: unknown[]) {
      // In WAL mode the bytes go out with the commit; a commit that wrote nothing meets no disk.
      if (!this.readonly || this.source === 'COMMIT') refuse(this.database.name, this.source);
      return original.apply(this, given);
    };
  }
  const database = Database.prototype as unknown as { exec: (this: Database.Database, sql: string) => unknown };
  const { exec } = database;
  database.exec = function (sql) {
    refuse(this.name, sql);
    return exec.call(this, sql);
  };
}

function refuse(path: string, sql: string): void {
  const error = diskOf(path)?.meet(`${sql.trim().replace(/\s+/g, ' ').slice(0, 60)} (${path})`) ?? null;
  if (error === null) return;
  const [code, message] = SQLITE[error];
  throw new Database.SqliteError(message, code);
}
