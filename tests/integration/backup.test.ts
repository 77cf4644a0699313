import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addressOf,
  type CmsChild,
  databaseUrl,
  freePort,
  liveAt,
  onPostgres,
  type RunningCms,
  type RunningPublisher,
  spawnCms,
  startCms,
  TEST_SECRETS,
  writeAndSubmit,
  writersDesk,
} from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { levelSite, siteTree, untilLevel } from '../harness/newsroom-site.js';
import { runCmsMain } from '../harness/run-cms-main.js';
import { differences } from '../harness/site-trees.js';
import { runVerifyLog } from './editorial/run-verify-log.js';

const every = inject('everyTemplate');
const sqlite = every.find(({ db }) => db === 'sqlite');
const server = every.find(({ db }) => db === 'postgres')?.server;

const run = (name: string, ...args: string[]): string => execFileSync(name, args, { encoding: 'utf8' }).trim();
const asked = (url: string, sql: string): string => run('psql', '--no-psqlrc', '-At', url, '-c', sql);

/** `pg_dump` reads servers up to its own version; a machine without one, or with an older one, leaves that part out. */
function dumpsServer(url: string): boolean {
  try {
    const own = /\) (\d+)/.exec(run('pg_dump', '--version'))?.[1] ?? '0';
    const theirs = asked(url, 'SHOW server_version');
    const fits = Number(own) >= Number.parseInt(theirs, 10);
    if (!fits) console.log(`pg_dump ${own} is older than the server (${theirs}): its backup is not tried`);
    return fits;
  } catch {
    console.log('no pg_dump on this machine: the backup of PostgreSQL is not tried');
    return false;
  }
}

/** Count and hash of every table. */
function rowsOf(url: string): string[] {
  const tables = `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`;
  return asked(url, tables)
    .split('\n')
    .map((name) => {
      const sum = `count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '')`;
      return `${name} ${asked(url, `SELECT ${sum} FROM "${name}" t`)}`;
    });
}

/** One newsroom, followed from its own folder through a backup and a restored one to PostgreSQL. */
describe.runIf(sqlite)('a newsroom that is kept', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'toasoan-keeping-'));
  const backup = join(scratch, 'sao-luu');
  const restored = join(scratch, 'khoi-phuc');
  const moved = `moved_${String(process.pid)}`;
  let cms: RunningCms;
  let publisher: RunningPublisher;
  let original: Map<string, string>;
  let restoredEnv: Record<string, string>;
  let movedEnv: Record<string, string>;

  beforeAll(async () => {
    if (sqlite === undefined) return;
    const port = await freePort();
    cms = await startCms(sqlite, { TOASOAN_PUBLISHER_URL: `http://127.0.0.1:${String(port)}` });
    const data = cms.env['TOASOAN_DATA'] ?? '';
    writeFileSync(join(data, 'secrets.json'), JSON.stringify(TEST_SECRETS), { mode: 0o600 });
    publisher = await levelSite(cms.url, port);
    restoredEnv = { ...cms.env, TOASOAN_DATA: restored, DATABASE_FILENAME: '' };
    const url = databaseUrl(server ?? 'postgres://x/', moved);
    movedEnv = { ...cms.env, TOASOAN_DATA: restored, DATABASE_CLIENT: 'postgres', DATABASE_URL: url };
  }, 180_000);
  afterAll(async () => {
    await publisher.close();
    await cms.close();
    if (server !== undefined) await onPostgres(server, `DROP DATABASE IF EXISTS ${moved} WITH (FORCE)`);
    rmSync(scratch, { recursive: true, force: true });
  });

  const publish = async (title: string): Promise<void> => {
    const [writer, approver] = await Promise.all(['viet', 'duyet'].map((who) => cms.as(`phanthiet.${who}@example.vn`)));
    if (writer === undefined || approver === undefined) throw new Error('nobody signed in');
    const { documentId, revision } = await writeAndSubmit(writer, await writersDesk(writer, 'ldld-phan-thiet'), title);
    expect((await approver.command(documentId, 'approve', { revision })).status).toBe(200);
    await liveAt(addressOf(publisher.url, title), revision);
  };
  /** The site that a CMS on these data makes from nothing. */
  const siteOn = async (env: Record<string, string>): Promise<Map<string, string>> => {
    const child: CmsChild = await spawnCms({ ...env, TOASOAN_RELAY: 'off' });
    try {
      const site = await levelSite(child.url);
      return await siteTree(site).finally(() => site.close());
    } finally {
      await child.kill();
    }
  };

  it('is backed up while it writes, into a folder that only its owner reads and nothing overwrites', async () => {
    await publish('Tin lên trang trước khi sao lưu');
    await untilLevel(publisher);
    original = await siteTree(publisher);
    const making = runCmsMain('backup-main', cms.env, backup);
    const writer = await cms.as('phanthiet.viet@example.vn');
    const desk = await writersDesk(writer, 'ldld-phan-thiet');
    await Promise.all(
      Array.from({ length: 5 }, (_, n) => writeAndSubmit(writer, desk, `Bản thảo trong lúc ${String(n)}`)),
    );
    const { code, stdout, stderr } = await making;
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/Đã sao lưu [\d.]+ tệp/);
    expect(statSync(backup).mode & 0o777).toBe(0o700);
    expect(statSync(join(backup, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(scratch)).toEqual(['sao-luu']);
    expect(await runCmsMain('backup-main', cms.env, backup)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('không ghi đè') as string,
    });
    await publish('Tin lên trang sau khi sao lưu');
  });

  it('is not restored from a backup that was changed, nor over other data', async () => {
    const hurt = join(scratch, 'hong');
    cpSync(backup, hurt, { recursive: true });
    appendFileSync(join(hurt, 'cms/data.db'), 'x');
    const refused = await runCmsMain('restore-main', restoredEnv, hurt);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('cms/data.db: nội dung khác')]);
    expect(readdirSync(restored)).toEqual([]);
    rmSync(hurt, { recursive: true });
    writeFileSync(join(restored, 'quan-trong.txt'), 'giữ');
    const over = await runCmsMain('restore-main', restoredEnv, backup);
    expect([over.code, over.stderr]).toEqual([1, expect.stringContaining('không trống (quan-trong.txt)')]);
    rmSync(join(restored, 'quan-trong.txt'));
  });

  it('shows the same site after it was restored, byte for byte', { timeout: 180_000 }, async () => {
    const { code, stdout, stderr } = await runCmsMain('restore-main', restoredEnv, backup);
    expect([code, stderr]).toEqual([0, '']);
    expect(statSync(join(restored, 'secrets.json')).mode & 0o777).toBe(0o600);
    const again = await siteOn({ ...restoredEnv, DATABASE_FILENAME: join(restored, 'cms/data.db') });
    expect(original.size).toBeGreaterThan(100);
    expect(differences(again, original)).toEqual([]);
    const head = /--since-hash ([0-9a-f]{64})/.exec(stdout)?.[1] ?? '';
    const verified = await runVerifyLog(
      { ...restoredEnv, DATABASE_FILENAME: join(restored, 'cms/data.db') },
      '--since-hash',
      head,
    );
    expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('nguyên vẹn')]);
    console.log(`restored: ${String(original.size)} files of the site, all equal`);
  });

  describe.runIf(server)('and moves to PostgreSQL', () => {
    const fromSqlite = () => ({ ...restoredEnv, DATABASE_FILENAME: join(restored, 'cms/data.db') });

    it('with every row, and shows the same site, byte for byte', { timeout: 240_000 }, async () => {
      await onPostgres(server ?? '', `CREATE DATABASE ${moved}`);
      const { code, stdout, stderr } = await runCmsMain(
        'transfer-main',
        fromSqlite(),
        '--to',
        movedEnv['DATABASE_URL'] ?? '',
      );
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/giống hệt hai bên/);
      console.log(stdout.split('\n')[0]);
      const verified = await runVerifyLog(movedEnv);
      expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('nguyên vẹn')]);
      expect(differences(await siteOn(movedEnv), original)).toEqual([]);
    });

    it('only into a database that is empty', async () => {
      const { code, stderr } = await runCmsMain('transfer-main', fromSqlite(), '--to', movedEnv['DATABASE_URL'] ?? '');
      expect([code, stderr]).toEqual([1, expect.stringContaining('không trống')]);
    });

    it('and not at all where nobody answers', async () => {
      const nobody = 'postgres://a:b@127.0.0.1:9/c';
      const { code, stderr } = await runCmsMain('transfer-main', fromSqlite(), '--to', nobody);
      expect([code, stderr]).toEqual([1, expect.stringContaining('Không nối được tới PostgreSQL')]);
    });

    it('and its log stays fenced there, and new rows get new numbers', async () => {
      const url = movedEnv['DATABASE_URL'] ?? '';
      await expect(onPostgres(url, 'DELETE FROM approval_logs')).rejects.toThrow('append-only');
      await expect(onPostgres(url, 'TRUNCATE approval_logs CASCADE')).rejects.toThrow('append-only');
      await onPostgres(url, `INSERT INTO categories (name) VALUES ('chuyên mục thử')`);
    });
  });

  describe.runIf(server && dumpsServer(server))('on PostgreSQL', () => {
    const again = `again_${String(process.pid)}`;
    const onceMore = join(scratch, 'khoi-phuc-postgres');
    const againEnv = () => ({
      ...movedEnv,
      TOASOAN_DATA: onceMore,
      DATABASE_URL: databaseUrl(server ?? '', again),
      DATABASE_FILENAME: '',
    });
    afterAll(() => onPostgres(server ?? '', `DROP DATABASE IF EXISTS ${again} WITH (FORCE)`));

    it('is backed up and restored, every row of it', async () => {
      const folder = join(scratch, 'sao-luu-postgres');
      const made = await runCmsMain('backup-main', movedEnv, folder);
      expect([made.code, made.stderr]).toEqual([0, '']);
      await onPostgres(server ?? '', `CREATE DATABASE ${again}`);
      const restoring = await runCmsMain('restore-main', againEnv(), folder);
      expect([restoring.code, restoring.stderr]).toEqual([0, '']);
      expect(readdirSync(join(onceMore, 'cms'))).toEqual(['public']);
      const [before, after] = [movedEnv, againEnv()].map((env) => rowsOf(env['DATABASE_URL'] ?? ''));
      expect(before?.length).toBeGreaterThan(100);
      expect(after).toEqual(before);
      const verified = await runVerifyLog(againEnv());
      expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('nguyên vẹn')]);
    });

    it('is restored only into an empty database', async () => {
      const other = { ...againEnv(), TOASOAN_DATA: join(scratch, 'noi-khac') };
      const { code, stderr } = await runCmsMain('restore-main', other, join(scratch, 'sao-luu-postgres'));
      expect([code, stderr]).toEqual([1, expect.stringContaining('không trống')]);
    });
  });

  it('leaves nothing half done beside its data', () => {
    expect(existsSync(join(restored, '.dang-khoi-phuc'))).toBe(false);
  });
});
