import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  databasesUnderTest,
  databaseUrl,
  freePort,
  inRepository,
  onPostgres,
  signIn,
  startPostgres,
  type CmsClient,
} from '@toasoan/testkit';

/** `npm start` on ports and data of its own. */
export interface Stack {
  readonly cmsUrl: string;
  readonly siteUrl: string;
  readonly dataFolder: string;
  readonly ports: { cmsPort: number; sitePort: number };
  /** Signed in once per person: the front door limits how often. */
  as(email: string): Promise<CmsClient>;
  /** What was printed so far. */
  output(): string;
  /** Process id of one of the two services. */
  pidOf(service: 'cms' | 'publisher'): number;
  /** Ends it as Ctrl-C does; answers the exit code. */
  stop(): Promise<number | null>;
  /** Starts it again on the same data and ports. */
  start(): Promise<void>;
  /** Stops it and deletes its data. */
  close(): Promise<void>;
}

const READY = 'đã sẵn sàng';

/** What the set-up prepared for all files: the data of a newsroom after its first start, and the ports it knows itself by. */
const prepared = (): { folder: string; cmsPort: number; sitePort: number } | undefined => {
  const said = process.env['TOASOAN_E2E_PREPARED'];
  return said === undefined ? undefined : (JSON.parse(said) as { folder: string; cmsPort: number; sitePort: number });
};

/** A database of the stack's own on PostgreSQL if `TOASOAN_TEST_DB` says so; SQLite in the data folder else. */
async function stackDatabase(): Promise<{ env: Record<string, string>; close: () => Promise<void> }> {
  if (databasesUnderTest()[0] === 'sqlite') return { env: {}, close: () => Promise.resolve() };
  const server = await startPostgres();
  const name = `toasoan_e2e_${randomBytes(4).toString('hex')}`;
  await onPostgres(server.url, `CREATE DATABASE ${name}`);
  return {
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: databaseUrl(server.url, name) },
    close: async () => {
      await onPostgres(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await server.stop();
    },
  };
}

/**
 * A stack of the test's own. On SQLite it continues from the prepared data, in a second instead of a minute: one after the
 * other on the same ports, since pages carry their address.
 */
export async function startStack(environment: Record<string, string> = {}): Promise<Stack> {
  const seed = prepared();
  const [cmsPort, sitePort] = seed ? [seed.cmsPort, seed.sitePort] : [await freePort(), await freePort()];
  const dataFolder = mkdtempSync(join(tmpdir(), 'toasoan-e2e-'));
  if (seed) cpSync(seed.folder, dataFolder, { recursive: true });
  const database = await stackDatabase();
  const env = {
    ...process.env,
    ...database.env,
    PORT: String(cmsPort),
    PUBLISHER_PORT: String(sitePort),
    TOASOAN_DATA: dataFolder,
    NODE_ENV: 'production',
    ...environment,
  };
  let output = '';
  let child: ChildProcess | undefined;
  const sessions = new Map<string, Promise<CmsClient>>();
  const cmsUrl = `http://127.0.0.1:${String(cmsPort)}`;

  const start = async (): Promise<void> => {
    const begun = output.length;
    const launched = spawn(process.execPath, [inRepository('scripts/start.mjs')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = launched;
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        output += chunk.toString('utf8');
        if (output.slice(begun).includes(READY)) resolve();
      };
      launched.stdout.on('data', hear);
      launched.stderr.on('data', hear);
      launched.once('exit', (code) => {
        reject(new Error(`npm start ended with ${String(code)}:\n${output}`));
      });
    });
  };
  const stop = async (): Promise<number | null> => {
    const running = child;
    if (!running || running.exitCode !== null) return running?.exitCode ?? null;
    const ended = new Promise<number | null>((resolve) => running.once('exit', resolve));
    running.kill('SIGINT');
    return ended;
  };
  await start();
  return {
    cmsUrl,
    siteUrl: `http://127.0.0.1:${String(sitePort)}`,
    dataFolder,
    ports: { cmsPort, sitePort },
    as: (email) => {
      const session = sessions.get(email) ?? signIn(cmsUrl, email);
      sessions.set(email, session);
      return session;
    },
    output: () => output,
    pidOf: (service) => Number(readFileSync(join(dataFolder, `run/${service}.pid`), 'utf8')),
    stop,
    start,
    close: async () => {
      await stop();
      await database.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
