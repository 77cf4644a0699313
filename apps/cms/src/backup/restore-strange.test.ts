import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BackupManifest } from '@toasoan/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackupRefused } from './backup-refused';
import { readManifest } from './read-backup';
import { restoreBackup } from './restore-backup';

let scratch: string;
let folder: string;
let manifest: BackupManifest;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'toasoan-strange-'));
  folder = join(scratch, 'sao-luu');
  manifest = {
    format: 'toasoan-backup',
    version: 1,
    createdAt: '2018-03-16T02:30:00.000Z',
    software: { toasoan: '1', strapi: '5', node: '20' },
    database: { client: 'sqlite', server: '3', file: 'cms/data.db' },
    logHead: null,
    missing: [],
    files: [],
  };
  for (const path of ['cms/data.db', 'secrets.json', 'cms/public/uploads/ảnh.webp', 'mail/1.eml', 'imports/a/b.json'])
    holds(path);
});
afterEach(() => {
  rmSync(scratch, { recursive: true });
});

const names = (path: string, body = 'x') => {
  const sha256 = createHash('sha256').update(body).digest('hex');
  manifest.files.push({ path, bytes: body.length, sha256 });
};
const holds = (path: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), 'x');
  names(path);
};
const dataDir = () => join(scratch, 'khoi-phuc');
const restored = () => {
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const database = { client: 'sqlite', filename: '' } as const;
  return restoreBackup({ folder, dataDir: dataDir(), database, replace: false, now: new Date() });
};
const isRefused = async (words: string) => {
  const trying = restored();
  await expect(trying).rejects.toThrow(BackupRefused);
  await expect(trying).rejects.toThrow(words);
  expect(existsSync(dataDir()) ? readdirSync(dataDir()) : []).toEqual([]);
};

describe('what is restored', () => {
  it('is all that a backup holds, by a link to it too', async () => {
    symlinkSync(folder, join(scratch, 'moi-nhat'));
    folder = join(scratch, 'moi-nhat');
    await restored();
    expect(readdirSync(dataDir()).sort()).toEqual(['cms', 'imports', 'mail', 'secrets.json']);
  });

  it.each(['cms/data.db', 'secrets.json'])('is no backup whose list lacks %s', async (path) => {
    manifest.files = manifest.files.filter((file) => file.path !== path);
    await isRefused(path);
  });

  it('has its database where backups have it', async () => {
    manifest.database.file = 'mail/1.eml';
    await isRefused('mail/1.eml');
  });

  it.each([
    'publisher/index.db',
    'run/cms.pid',
    'cms/public/evil.html',
    'cms/data.dump',
    'mail',
    'mail/',
    'mail//a',
    'mail/./a',
    './mail/a',
    '.dang-khoi-phuc/a',
    'secrets.json/a',
  ])('is no file that no backup holds: %s', async (path) => {
    names(path);
    await isRefused(`«${path}»`);
  });

  it('is no file that is named twice', async () => {
    names('mail/1.eml');
    await isRefused('«mail/1.eml»');
  });

  it('is no link, nor below one', async () => {
    writeFileSync(join(scratch, 'bi-mat'), 'x');
    symlinkSync(join(scratch, 'bi-mat'), join(folder, 'mail/lien-ket'));
    names('mail/lien-ket');
    await isRefused('mail/lien-ket: không phải tệp thường');
    manifest.files.pop();
    symlinkSync(scratch, join(folder, 'imports/lien-ket'));
    names('imports/lien-ket/bi-mat');
    await isRefused('imports/lien-ket/bi-mat: không phải tệp thường');
  });

  it.skipIf(process.platform === 'win32')('is no pipe, on which it would wait for ever', async () => {
    execFileSync('mkfifo', [join(folder, 'mail/ong')]);
    names('mail/ong', '');
    await isRefused('mail/ong: không phải tệp thường');
    execFileSync('mkfifo', [join(scratch, 'manifest.json')]);
    await expect(readManifest(scratch)).rejects.toThrow('không phải bản sao lưu');
  });
});
