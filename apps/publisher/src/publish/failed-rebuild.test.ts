import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { article } from '../project/article.fixture.js';
import type { ContentIndex } from '../project/content-index.js';
import { openContentIndex } from '../project/open-index.js';
import type { Entry, ReleaseStore } from '../release/release-store.js';
import { sqliteReleaseStore } from '../release/sqlite-release-store.js';
import type { SiteBuilder } from './site-builder.js';
import { builderOn } from './site-builder.fixture.js';

let folder: string;
let index: ContentIndex;
let releases: ReleaseStore;
let builder: SiteBuilder;
/** What does not render in the workers. */
let fails: (path: string) => boolean;
/** While they render. */
let meanwhile: () => Promise<unknown>;

const pageOf = (path: string) => ({ ok: true, body: Buffer.from(path), mime: 'text/html', gone: false }) as const;
const everything = async (paths: readonly string[]) => {
  const pages = new Map<string, Entry>();
  for (const path of paths) {
    releases.stage([{ hash: path, body: Buffer.from(path) }]);
    if (!fails(path)) pages.set(path, { hash: path, mime: 'text/html', size: 1, stored: 'page' });
  }
  await meanwhile();
  return { pages, failures: paths.filter(fails).map((path) => ({ path, message: `${path} hangs` })), torn: [] };
};
const rebuild = () => builder.rebuild('mẫu mới', (work) => work(), new AbortController().signal);
const shown = (n: number) => releases.find(`/tin/bai-${String(n)}/`) !== null;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-failed-rebuild-'));
  index = openContentIndex(join(folder, 'index.db'));
  releases = sqliteReleaseStore(join(folder, 'releases.db'));
  meanwhile = () => Promise.resolve();
  builder = builderOn(
    { index, releases, leads: () => true },
    (path) => Promise.resolve(pageOf(path)),
    undefined,
    everything,
  );
  await builder.apply(
    Array.from({ length: 60 }, (_, n) => article(n, `Tin ${String(n)}`)),
    '60 bài',
  );
});
afterEach(() => {
  index.close();
  releases.close();
  rmSync(folder, { recursive: true });
});

// Seen to fail: all articles were refused, and the site was empty.
it('leaves the last release where most pages fail, and shows all but a few that do', async () => {
  fails = (path) => path.startsWith('/tin/');
  const before = releases.current().release;
  await expect(rebuild()).rejects.toThrow('do not render');
  expect([releases.current().release, shown(1), index.held('article', 'a1')?.state]).toEqual([before, true, 'live']);
  fails = (path) => path === '/tin/bai-1/';
  await rebuild();
  expect([shown(1), shown(2), shown(29)]).toEqual([false, true, true]);
});

// Seen to fail: the new revision was refused for what the one before it did.
it('does not refuse a revision that came while the one before it failed', async () => {
  fails = (path) => path === '/tin/bai-1/';
  meanwhile = () => builder.apply([{ ...article(1, 'Một'), revision: 2 }], 'đã sửa');
  await rebuild();
  expect([shown(1), index.held('article', 'a1')]).toMatchObject([true, { state: 'live', revision: 2 }]);
});
