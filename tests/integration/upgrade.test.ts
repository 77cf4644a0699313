import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import BetterSqlite from 'better-sqlite3';
import { PUBLIC_KINDS } from '@toasoan/contracts';
import { type CmsChild, inRepository, signIn, spawnCms, TEST_SECRETS } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runVerifyLog } from './editorial/run-verify-log.js';

type Row = Record<string, string | number | null>;
type Tables = Map<string, Row[]>;

/** Strapi's own book-keeping, and the rights of roles, which are code (ADR 0013) and written anew at each start. */
const NOT_CONTENT = /^(?:sqlite_|strapi_|admin_permissions|admin_roles|up_permissions|up_roles|i18n_)/;
const STAMPS = new Set(['updated_at', 'updated_by_id', 'created_by_id']);
/** JSON then, tables now (ADR 0070); a regulation is no draft any more. */
const MOVED = ['bands', 'royalty', 'credit_rules', 'published_at'].map((column) => `regulations.${column} 1`);

function tablesOf(filename: string): Tables {
  const db = new BetterSqlite(filename, { readonly: true });
  const names = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`).all();
  const tables: Tables = new Map();
  for (const { name } of names) {
    if (!NOT_CONTENT.test(name)) tables.set(name, db.prepare<[], Row>(`SELECT * FROM "${name}" ORDER BY id`).all());
  }
  db.close();
  return tables;
}

describe('today’s version on the first one’s data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'toasoan-upgrade-'));
  const filename = join(folder, 'cms/data.db');
  const env = {
    ...TEST_SECRETS,
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    TOASOAN_DATA: folder,
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: filename,
    TOASOAN_EXAMPLE_DATA: 'false',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_EE: 'true',
    STRAPI_LOG_LEVEL: 'error',
    TOASOAN_CLOCK: 'off',
    TOASOAN_RELAY: 'off',
  };
  let before: Tables;
  let after: Tables;
  let cms: CmsChild;

  beforeAll(async () => {
    mkdirSync(join(folder, 'cms'));
    const dump = readFileSync(inRepository('tests/fixtures/newsroom-of-2026-11-23.sql.br'));
    const db = new BetterSqlite(filename);
    db.pragma('foreign_keys = OFF');
    db.exec(brotliDecompressSync(dump).toString('utf8'));
    db.close();
    before = tablesOf(filename);
    cms = await spawnCms(env);
    after = tablesOf(filename);
  }, 120_000);
  afterAll(async () => {
    await cms.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps every row and every value of every table', () => {
    const lost: string[] = [];
    let rows = 0;
    let values = 0;
    for (const [table, old] of before) {
      const now = new Map((after.get(table) ?? []).map((row) => [row['id'], row]));
      for (const row of old) {
        rows += 1;
        const found = now.get(row['id'] ?? null);
        if (found === undefined) {
          lost.push(`${table} ${String(row['id'])}`);
          continue;
        }
        for (const [column, value] of Object.entries(row)) {
          if (value === null || STAMPS.has(column)) continue;
          values += 1;
          if (found[column] !== value) lost.push(`${table}.${column} ${String(row['id'])}`);
        }
      }
    }
    expect(lost.toSorted()).toEqual(MOVED.toSorted());
    const rowsIn = (part: string) => after.get(`components_regulation_${part}`) ?? [];
    expect(rowsIn('band').map(({ name }) => name)).toEqual(['Xuất sắc', 'Đạt', 'Chưa đạt', 'Không có tin bài']);
    expect(rowsIn('base_salary').map(({ dong }) => dong)).toEqual([1_390_000, 2_340_000]);
    expect(rowsIn('royalty')).toMatchObject([{ reprint: 0.5, media: 5 }]);
    expect(rowsIn('credit_rules')).toHaveLength(1);
    console.log(`upgrade: ${String(before.size)} tables, ${String(rows)} rows, ${String(values)} values, none lost`);
  });

  it('keeps the approval log whole', async () => {
    const head = String(before.get('approval_logs')?.at(-1)?.['hash']);
    const { code, stdout } = await runVerifyLog(env, '--since-hash', head);
    expect([code, stdout]).toEqual([0, expect.stringContaining('nguyên vẹn')]);
  });

  it('shows the public everything that was live, and lets people in', async () => {
    const headers = { authorization: `Bearer ${TEST_SECRETS.TOASOAN_INTERNAL_TOKEN}` };
    const live: Record<string, number> = {};
    for (const kind of PUBLIC_KINDS) {
      const page = await fetch(`${cms.url}/api/internal/publications?kind=${kind}`, { headers });
      const { items, invalid = [] } = (await page.json()) as { items: { state: string }[]; invalid?: unknown[] };
      expect(invalid, kind).toEqual([]);
      live[kind] = items.filter(({ state }) => state === 'live').length;
    }
    const published = (before.get('articles') ?? []).filter((row) => row['published_at'] !== null).length;
    expect(live['article']).toBe(published);
    expect(live['unit']).toBeGreaterThan(60);
    const approver = await signIn(cms.url, 'phanthiet.duyet@example.vn');
    expect((await approver.request('GET', '/editorial/inbox')).status).toBe(200);
  });
});
