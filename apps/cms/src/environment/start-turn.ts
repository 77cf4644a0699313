import type { Core } from '@strapi/strapi';
import { Client } from 'pg';

/** Any number that nobody else uses in this database: «toa soan». */
const TURN = 20_180_101;
const turns = new WeakMap<Core.Strapi, Client>();

interface Connection {
  client?: string;
  connection?: { connectionString?: string; ssl?: false | { rejectUnauthorized: boolean } };
}

/**
 * On PostgreSQL, instances that start at once take turns: the first brings the tables up to date and fills what is empty, the
 * next finds it done. The turn is a lock of the session, so a process that dies gives it up. To be called in register,
 * before Strapi opens the database; `endStartTurn` at the end of bootstrap.
 * @throws Error with a sentence when the database can't be reached
 */
export async function takeStartTurn(strapi: Core.Strapi): Promise<void> {
  const { client: kind, connection } = strapi.config.get<Connection>('database.connection');
  if (kind !== 'postgres') return;
  const client = new Client({
    connectionString: connection?.connectionString,
    ssl: connection?.ssl ?? false,
    connectionTimeoutMillis: 10_000,
  });
  // Lost while it waits or works: Strapi's own connections will say so.
  client.on('error', ({ message }) => strapi.log.warn(`start turn: ${message}`));
  try {
    await client.connect();
  } catch (error) {
    const words = wordsFor(error as Error & { code?: string });
    // The log has it as one line of JSON, stack and all: this is for the person who looks at the end of it.
    process.stderr.write(`${words}\n`);
    throw new Error(words, { cause: error });
  }
  await client.query('SELECT pg_advisory_lock($1)', [TURN]);
  turns.set(strapi, client);
}

/** The next instance may go on. */
export async function endStartTurn(strapi: Core.Strapi): Promise<void> {
  const client = turns.get(strapi);
  turns.delete(strapi);
  await client?.end();
}

function wordsFor({ code = '', message }: Error & { code?: string }): string {
  if (['28P01', '28000'].includes(code))
    return 'Cơ sở dữ liệu PostgreSQL không nhận tên hoặc mật khẩu: kiểm tra DATABASE_URL.';
  if (code === '3D000') return 'Cơ sở dữ liệu nêu trong DATABASE_URL không có trên máy chủ PostgreSQL: hãy tạo trước.';
  return `Không kết nối được tới cơ sở dữ liệu PostgreSQL (${code || message}): kiểm tra DATABASE_URL, máy chủ và đường mạng.`;
}
