import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackupManifest } from '@toasoan/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { datedName, keepNewest } from './keep-newest';

const manifest: BackupManifest = {
  format: 'toasoan-backup',
  version: 1,
  createdAt: '2018-03-16T02:30:00.000Z',
  software: { toasoan: '0.1.0', strapi: '5', node: '20' },
  database: { client: 'sqlite', server: '3', file: 'cms/data.db' },
  logHead: null,
  missing: [],
  files: ['cms/data.db', 'secrets.json'].map((path) => ({ path, bytes: 0, sha256: '0'.repeat(64) })),
};

describe('a folder of many backups', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toasoan-many-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const backup = async (name: string, text = JSON.stringify(manifest)): Promise<void> => {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'manifest.json'), text);
  };
  const night = (day: number): string => datedName(new Date(Date.UTC(2018, 2, day, 2, 30)));

  it('keeps the newest, and forgets the others', async () => {
    for (const day of [3, 1, 4, 2]) await backup(night(day));
    expect(await keepNewest(folder, 2)).toEqual([night(1), night(2)]);
    expect((await readdir(folder)).sort()).toEqual([night(3), night(4)]);
    expect(await keepNewest(folder, 2)).toEqual([]);
  });

  it('touches nothing that is no whole backup of ours', async () => {
    await backup('truoc-khi-nang-cap');
    await backup(night(1), '{"format":"other"}');
    await mkdir(join(folder, `.${night(2)}.77.dang-ghi`));
    for (const day of [5, 6]) await backup(night(day));
    expect(await keepNewest(folder, 1)).toEqual([night(5)]);
    expect(await readdir(folder)).toHaveLength(4);
  });
});
