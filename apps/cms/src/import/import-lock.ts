import Database from 'better-sqlite3';
import type { Core } from '@strapi/strapi';

/** One import at a time: two would give one item two articles. Only this name holds the lock in PostgreSQL. */
const NAME = 'toasoan import';

type Release = () => Promise<void>;

/**
 * Takes the newsroom's one place for an import; null where another import has it. A process that is killed gives it back
 * at once: the operating system (SQLite) or the server (PostgreSQL) holds it for the process, no row does.
 */
export async function holdImport(strapi: Core.Strapi): Promise<Release | null> {
  return strapi.db.dialect.client === 'sqlite' ? holdFile(strapi) : holdConnection(strapi);
}

function holdFile(strapi: Core.Strapi): Release | null {
  const { filename } = strapi.db.config.connection.connection as { filename: string };
  const file = new Database(`${filename}.nhap`, { timeout: 0 });
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return null;
    throw error;
  }
  return () => {
    file.close();
    return Promise.resolve();
  };
}

interface Connection {
  query: (sql: string, values: readonly string[]) => Promise<{ rows: { got: boolean }[] }>;
}
interface Pool {
  acquireConnection: () => Promise<Connection>;
  releaseConnection: (connection: Connection) => Promise<void>;
}

async function holdConnection(strapi: Core.Strapi): Promise<Release | null> {
  const pool = strapi.db.connection.client as Pool;
  const connection = await pool.acquireConnection();
  const { rows } = await connection.query('SELECT pg_try_advisory_lock(hashtext($1)) AS got', [NAME]);
  if (rows[0]?.got !== true) {
    await pool.releaseConnection(connection);
    return null;
  }
  return async () => {
    await connection.query('SELECT pg_advisory_unlock(hashtext($1)) AS got', [NAME]);
    await pool.releaseConnection(connection);
  };
}
