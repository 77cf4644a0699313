import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from './blob-files.js';
import type { Change, ReleaseStore } from './release-store.js';
import { sqliteReleaseStore } from './sqlite-release-store.js';

let folder: string;
let store: ReleaseStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-releases-'));
  store = sqliteReleaseStore(join(folder, 'releases.db'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const page = (path: string, text: string): Change => ({
  path,
  put: 'page',
  body: Buffer.from(text),
  mime: 'text/html',
});
const gone = (path: string, keepForReaders = false): Change => ({ path, put: 'nothing', keepForReaders });
const shown = (path: string): string | null => {
  const entry = store.find(path);
  return entry === null ? null : (store.page(entry.hash)?.toString() ?? null);
};

describe('a release', () => {
  it('shows what it was given, and nothing else', () => {
    store.commit([page('/', 'một'), page('/tin/a/', 'a')], 'đầu');
    store.commit([page('/', 'hai'), gone('/tin/a/')], 'sau');
    expect([shown('/'), shown('/tin/a/'), shown('/khac/')]).toEqual(['hai', null, null]);
  });

  it('is begun as a writer: nothing can be written between its first look and its first change', () => {
    const other = new Database(join(folder, 'releases.db'), { timeout: 0 });
    function* changes() {
      expect(() => other.exec("INSERT INTO staged VALUES ('x')")).toThrow('database is locked');
      yield page('/', 'một');
    }
    expect(store.commit(changes(), 'đầu')).toBe(1);
    other.close();
  });

  it('is not made when nothing changes', () => {
    const first = store.commit([page('/', 'một')], 'đầu');
    expect(store.commit([page('/', 'một'), gone('/không-có/')], 'lại')).toBe(first);
  });

  it('can be gone back to, stays pinned, and lets the newest through again', () => {
    const first = store.commit([page('/', 'một'), page('/a/', 'a')], '1');
    store.commit([page('/', 'hai'), gone('/a/')], '2');
    expect(store.rollBack(first)).toBe(true);
    expect([shown('/'), shown('/a/'), store.current().pinned]).toEqual(['một', 'a', true]);
    store.unpin();
    expect([shown('/'), shown('/a/'), store.current().pinned]).toEqual(['hai', null, false]);
  });

  it('counts the pages of any release that is kept', () => {
    const first = store.commit([page('/', '1'), page('/a/', '1'), page('/rss.xml', '1')], '1');
    store.commit([gone('/a/'), page('/b/', '1'), page('/c/', '1'), { ...page('/d/', 'x'), gone: true } as Change], '2');
    expect([store.pagesIn(first), store.pagesIn(2), store.pagesIn(9)]).toEqual([2, 3, null]);
  });

  it('knows which release brought what it shows, and which first had the same to say', () => {
    const since = (path: string, same = '') => store.shownSince(path, (body) => String(body) === same);
    const first = store.commit([page('/a/', '1')], '1');
    const second = store.commit([page('/b/', '1')], '2');
    store.commit([page('/c/', '1'), gone('/b/')], '3');
    expect(['/a/', '/b/', '/c/'].map((path) => since(path))).toEqual([first, null, 3]);
    store.rollBack(second);
    expect(['/a/', '/b/', '/c/'].map((path) => since(path))).toEqual([first, second, null]);
    store.unpin();
    store.commit([page('/a/', '2'), page('/b/', '1')], '4');
    expect([since('/a/'), since('/a/', '1'), since('/b/', '1')]).toEqual([4, first, 4]);
  });

  it('knows what it and those before it had somewhere, until they are pruned, and nothing of later ones', () => {
    const first = store.commit([page('/', '1')], '1');
    store.commit([page('/', '2'), page('/luu-tru/2018-07/', 'a')], '2');
    store.commit([page('/', '3'), gone('/luu-tru/2018-07/')], '3');
    const was = (): boolean => store.wasThere('/luu-tru/2018-07/');
    expect([was(), store.wasThere('/luu-tru/2018-08/')]).toEqual([true, false]);
    store.rollBack(first);
    expect(was()).toBe(false);
    store.unpin();
    for (let n = 4; n < 7; n += 1) store.commit([page('/', String(n))], String(n));
    store.prune(3);
    expect(was()).toBe(false);
  });

  it('refuses to go back to a release that does not exist', () => {
    expect(store.rollBack(99)).toBe(false);
  });

  it('keeps a replaced picture for readers of the old page, but not in the tree, until it is pruned', () => {
    const picture: Change = {
      path: '/anh/x-1.jpg',
      put: 'stored',
      entry: { hash: 'h', mime: 'image/jpeg', size: 1, stored: 'file' },
    };
    store.commit([picture, page('/', '0')], '0');
    store.commit([gone('/anh/x-1.jpg', true), page('/', '1')], '1');
    expect(store.find('/anh/x-1.jpg')).not.toBeNull();
    expect([...store.paths()].map(({ path }) => path)).toEqual(['/']);
    for (let n = 2; n < 6; n += 1) store.commit([page('/', String(n))], String(n));
    store.prune(3);
    expect(store.find('/anh/x-1.jpg')).toBeNull();
  });

  it('forgets old releases and their bodies, never what the newest shows', () => {
    for (let n = 0; n < 30; n += 1) store.commit([page('/', String(n)), page('/yên/', 'như cũ')], String(n));
    const first = store.find('/');
    store.prune(5);
    expect(store.releases(100)).toHaveLength(5);
    expect([shown('/'), shown('/yên/')]).toEqual(['29', 'như cũ']);
    expect(first).not.toBeNull();
    expect(store.rollBack(store.releases(5).at(-1)?.id ?? 0)).toBe(true);
    expect(shown('/')).toBe('25');
  });

  it('names a pruned file until it is told that the file is off the disk, and none that is shown again', () => {
    const picture = (hash: string): Change => ({
      path: '/anh/x-1.jpg',
      put: 'stored',
      entry: { hash, mime: 'image/jpeg', size: 1, stored: 'file' },
    });
    store.commit([picture('cũ')], '1');
    store.commit([picture('mới')], '2');
    for (let n = 0; n < 3; n += 1) store.commit([page('/', String(n))], String(n));
    expect(store.prune(2)).toEqual(['cũ']);
    // Whoever died before the file was gone asks again.
    expect(store.prune(2)).toEqual(['cũ']);
    store.commit([picture('cũ')], 'lại như trước');
    expect(store.prune(2)).toEqual([]);
    store.commit([picture('khác')], '3');
    for (let n = 0; n < 3; n += 1) store.commit([page('/', String(n))], String(n));
    const unused = store.prune(2);
    expect(unused).toEqual(['cũ', 'mới']);
    store.filesRemoved(unused);
    expect(store.prune(2)).toEqual([]);
  });

  it('replaced as a whole drops pages that are no more, and keeps assets for readers of old pages', () => {
    store.commit([page('/a/', 'a'), page('/_astro/old.css', 'css')], '1');
    store.stage([{ hash: 'x'.repeat(64), body: Buffer.from('b') }]);
    store.replace(
      new Map([['/b/', { hash: 'x'.repeat(64), mime: 'text/html', size: 1, stored: 'page' }]]),
      'mới',
      'templates-2',
    );
    expect([shown('/a/'), shown('/b/'), shown('/_astro/old.css')]).toEqual([null, 'b', 'css']);
    expect(store.current().templates).toBe('templates-2');
  });

  const staged = (text: string) => {
    const body = Buffer.from(text);
    const hash = hashOf(body);
    store.stage([{ hash, body }]);
    return { hash, mime: 'text/html', size: body.length, stored: 'page' as const };
  };

  it('keeps what a rebuild has staged though the same body is pruned out of old releases meanwhile', () => {
    store.commit([page('/x/', 'mẫu A')], 'A');
    store.commit([page('/x/', 'mẫu B')], 'B');
    for (let n = 0; n < 25; n += 1) store.commit([page('/', String(n))], String(n));
    const entry = staged('mẫu A');
    store.prune(20);
    store.replace(new Map([['/x/', entry]]), 'dựng lại', 'A');
    expect(shown('/x/')).toBe('mẫu A');
  });

  it('forgets staged bodies that were never used, and nothing that is shown', () => {
    store.commit([page('/', 'đang xem')], '1');
    const entry = staged('bản đã gỡ');
    store.discardStaged();
    expect(store.page(entry.hash)).toBeNull();
    expect(shown('/')).toBe('đang xem');
  });

  it('refuses a page without a body, and stays with the old release', () => {
    store.commit([page('/', 'cũ')], '1');
    const entry = { hash: 'y'.repeat(64), mime: 'text/html', size: 1, stored: 'page' as const };
    expect(() => store.replace(new Map([['/', entry]]), 'mới', 't')).toThrow('not in the store');
    expect(shown('/')).toBe('cũ');
  });
});
