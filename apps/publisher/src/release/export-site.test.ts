import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { address } from '@toasoan/site-plan';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { article } from '../project/article.fixture.js';
import { openContentIndex } from '../project/open-index.js';
import { readContentIndex } from '../project/read-index.js';
import { BlobFiles } from './blob-files.js';
import { exportSite } from './export-site.js';
import type { Change } from './release-store.js';
import { sqliteReleaseStore } from './sqlite-release-store.js';

let root: string;
let folder: string;
const dataDir = () => join(root, 'data');
const exported = () => exportSite({ dataDir: dataDir(), origin: 'https://congdoan.example.vn', folder });
const files = (at = folder): string[] =>
  readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(at.length));
const page = (path: string, text = path): Change => ({ path, put: 'page', body: Buffer.from(text), mime: 'text/html' });
const nothing = (path: string): Change => ({ path, put: 'nothing', keepForReaders: false });

const refusal = (words: string) => ({ ok: false, message: expect.stringContaining(words) as string });

function withReleases<T>(work: (releases: ReturnType<typeof sqliteReleaseStore>) => T): T {
  const releases = sqliteReleaseStore(join(dataDir(), 'releases.db'));
  const done = work(releases);
  releases.close();
  return done;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'toasoan-export-'));
  folder = join(root, 'site');
  const index = openContentIndex(join(dataDir(), 'index.db'));
  index.owed.freshNoMore();
  index.close();
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('an export into the same folder again', () => {
  it('leaves nothing of what was withdrawn since, pictures and files included', async () => {
    const picture = await new BlobFiles(join(dataDir(), 'blobs')).put(Buffer.from('ảnh'));
    const stored = { hash: picture, mime: 'image/jpeg', size: 4, stored: 'file' as const };
    const put = (path: string): Change => ({ path, put: 'stored', entry: stored });
    withReleases((store) =>
      store.commit([page('/'), page('/van-ban/x/'), put('/anh/a-1.jpg'), put('/tep/a.pdf')], '1'),
    );
    expect(await exported()).toMatchObject({ ok: true, files: 4 });
    expect(files()).toEqual(expect.arrayContaining(['/van-ban/x/index.html', '/anh/a-1.jpg', '/tep/a.pdf']));
    withReleases((store) => {
      store.commit([nothing('/van-ban/x/'), nothing('/anh/a-1.jpg'), nothing('/tep/a.pdf'), page('/', 'mới')], '2');
    });
    expect(await exported()).toMatchObject({ ok: true, files: 1 });
    const left = files().filter((path) => !/^\/(?:_|tim\/|\.well-known)/.test(path));
    expect(left).toEqual(['/index.html']);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('mới');
    expect(readdirSync(root).sort()).toEqual(['data', 'site', 'site.nginx']);
  });

  it('keeps what somebody else put there, and the link that leads there', async () => {
    mkdirSync(join(root, 'disk'));
    symlinkSync(join(root, 'disk'), folder);
    withReleases((store) => store.commit([page('/')], '1'));
    expect(await exported()).toMatchObject({ ok: true });
    mkdirSync(join(root, 'disk/xac-minh'));
    writeFileSync(join(root, 'disk/xac-minh/a.html'), 'của người khác');
    expect(await exported()).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'xac-minh/a.html'), 'utf8')).toBe('của người khác');
    expect(await exported()).toMatchObject({ ok: true });
    expect(files(join(root, 'disk'))).toContain('/xac-minh/a.html');
  });

  it('refuses a folder with files that no export wrote, and touches none', async () => {
    withReleases((store) => store.commit([page('/')], '1'));
    mkdirSync(folder);
    writeFileSync(join(folder, 'luan-van.docx'), 'x');
    expect(await exported()).toMatchObject(refusal('không phải do lệnh này ghi'));
    expect(readdirSync(root).sort()).toEqual(['data', 'site']);
    expect(files()).toEqual(['/luan-van.docx']);
  });

  it('leaves the former one whole when it fails', async () => {
    withReleases((store) => store.commit([page('/')], '1'));
    await exported();
    const lost = { hash: 'a'.repeat(64), mime: 'image/jpeg', size: 1, stored: 'file' as const };
    withReleases((store) =>
      store.commit([page('/', 'hai'), { path: '/anh/a-1.jpg', put: 'stored', entry: lost }], '2'),
    );
    await expect(exported()).rejects.toThrow('ENOENT');
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('/');
    expect(readdirSync(root).sort()).toEqual(['data', 'site', 'site.nginx']);
  });
});

describe('an export beside a running publisher', () => {
  it('refuses an index of another version, and leaves it where it is', async () => {
    withReleases((store) => store.commit([page('/')], '1'));
    const index = openContentIndex(join(dataDir(), 'index.db'));
    index.db.prepare(`UPDATE meta SET value = '0.0' WHERE key = 'version'`).run();
    index.db.exec('CREATE TABLE of_the_running_one (x)');
    expect(await exported()).toMatchObject(refusal('phiên bản khác'));
    expect(index.db.prepare('SELECT count(*) FROM of_the_running_one').pluck().get()).toBe(0);
    index.close();
    expect(readdirSync(dataDir())).toContain('index.db');
    expect(readContentIndex(join(dataDir(), 'khong-co.db')).ok).toBe(false);
  });

  it('waits for an index that was made anew', async () => {
    withReleases((store) => store.commit([page('/')], '1'));
    rmSync(join(dataDir(), 'index.db'));
    openContentIndex(join(dataDir(), 'index.db')).close();
    expect(await exported()).toMatchObject(refusal('đối chiếu với CMS'));
  });

  it('names in its search only what the release has', async () => {
    const index = openContentIndex(join(dataDir(), 'index.db'));
    index.fill([article(1, 'Đã lên trang'), article(2, 'Chưa lên trang'), article(3, 'Đã gỡ')]);
    index.close();
    const pages = [
      page('/'),
      page(address.article('bai-1')),
      { ...page(address.article('bai-3')), gone: true } as Change,
    ];
    withReleases((store) => store.commit(pages, '1'));
    expect(await exported()).toMatchObject({ ok: true });
    const shard = readFileSync(join(folder, 'tim/bai/0001.json'), 'utf8');
    expect(['Đã lên trang', 'Chưa lên trang', 'Đã gỡ'].map((title) => shard.includes(title))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
