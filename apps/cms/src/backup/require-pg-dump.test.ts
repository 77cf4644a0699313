import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BackupRefused } from './backup-refused';
import { makeBackup } from './make-backup';
import { requirePgDump } from './require-pg-dump';

/** Nobody listens there. */
const place = { client: 'postgres', url: 'postgres://a:b@127.0.0.1:9/c', ssl: false } as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-pg-dump-'));
  vi.stubEnv('PATH', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** One that stands in for PostgreSQL's own. */
const standIn = (version: string) => {
  writeFileSync(join(folder, 'pg_dump'), `#!/bin/sh\necho 'pg_dump (PostgreSQL) ${version}'\n`, { mode: 0o755 });
};
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'fits',
    (error: unknown) => (error instanceof BackupRefused ? error.message : `broke: ${String(error)}`),
  );
const beside = (server: string) => refusal(requirePgDump(place, () => Promise.resolve(server)));

describe.skipIf(process.platform === 'win32')('the pg_dump of this machine', () => {
  it('that is older than the server is refused, with what to install', async () => {
    standIn('15.18 (Debian 15.18-0+deb12u1)');
    const words = await beside('17.2 (Debian 17.2-1.pgdg120+1)');
    expect(words).toMatch(/bản 15, cũ hơn máy chủ PostgreSQL \(bản 17\).*cài gói postgresql-client-17 hoặc mới hơn/);
    expect(words).toContain('Chưa có gì được ghi.');
    expect(await beside('16.9')).toContain('postgresql-client-16');
  });

  it('that is as old or newer fits', async () => {
    standIn('17.2');
    expect([await beside('17.6'), await beside('9.6.24')]).toEqual(['fits', 'fits']);
  });

  it('that is not there is refused', async () => {
    expect(await beside('17.2')).toMatch(/Không chạy được «pg_dump» \(ENOENT\).*cài gói postgresql-client/);
  });

  it('and the server are asked before anything is written', async () => {
    const to = join(folder, 'chua-co/sao-luu');
    mkdirSync(join(folder, 'data'));
    const order = { dataDir: join(folder, 'data'), folder: to, now: new Date('2018-03-16T02:30:00.000Z') };
    const software = { toasoan: '1', strapi: '5', node: '20' };
    const backup = () => refusal(makeBackup({ ...order, software, database: place }));
    expect(await backup()).toContain('Không chạy được «pg_dump»');
    standIn('17.2');
    expect(await backup()).toContain('Không nối được tới PostgreSQL');
    expect(existsSync(join(folder, 'chua-co'))).toBe(false);
  });
});
