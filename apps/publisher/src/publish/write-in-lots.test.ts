import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LivePublication } from '@toasoan/contracts';
import { pageExists, parseAddress, RELATED_SIZE } from '@toasoan/site-plan';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { article } from '../project/article.fixture.js';
import type { ContentIndex } from '../project/content-index.js';
import { openContentIndex } from '../project/open-index.js';
import type { ReleaseStore } from '../release/release-store.js';
import { sqliteReleaseStore } from '../release/sqlite-release-store.js';
import type { Rendered } from '../render/site-bundle.js';
import { NotLeading } from './not-leading.js';
import type { SiteBuilder } from './site-builder.js';
import { builderOn } from './site-builder.fixture.js';

const MANY = 400;
const CATEGORY: Extract<LivePublication, { kind: 'category' }> = {
  ...({ kind: 'category', id: 'c1', revision: 1, state: 'live' } as const),
  content: { slug: 'muc', name: 'Mục', description: '', order: 1, formerSlugs: [] },
};

let folder: string;
let index: ContentIndex;
let releases: ReleaseStore;
let builder: SiteBuilder;
/** How often each page was asked for, and how many articles were here when the first was. */
let asked: Map<string, number>;
let knownAtFirst: number | null;
let broken: Set<string>;
let leading: () => boolean;

const articles = () => index.db.prepare(`SELECT count(*) FROM item WHERE kind = 'article'`).pluck().get() as number;

/** Pages that say what planning believes them to show: an article those before it, the front which there are. */
function render(path: string): Rendered {
  if (broken.has(path)) return { ok: false, message: 'hỏng', missing: false };
  const slug = /^\/tin\/([^/]+)\/$/.exec(path)?.[1];
  const category = name.get();
  const shown =
    slug === undefined ? (path === '/' ? live.all() : []) : [category, ...before.all({ slug, most: RELATED_SIZE })];
  return { ok: true, body: Buffer.from(JSON.stringify([path, shown])), mime: 'text/html', gone: false };
}
let live: { all(): unknown[] };
let name: { get(): unknown };
let before: { all(of: object): unknown[] };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-lots-'));
  index = openContentIndex(join(folder, 'index.db'));
  releases = sqliteReleaseStore(join(folder, 'releases.db'));
  live = index.db.prepare(`SELECT slug FROM item WHERE kind = 'article' AND state = 'live' ORDER BY id`).pluck();
  name = index.db.prepare(`SELECT content ->> '$.name' FROM item WHERE kind = 'category'`).pluck();
  before = index.db
    .prepare(
      `SELECT item.slug FROM listing AS own JOIN listing AS older ON older.list = own.list
       AND (older.published_at, older.article_id) < (own.published_at, own.article_id)
     JOIN item ON item.kind = 'article' AND item.id = older.article_id
     WHERE own.list = 'category:c1' AND own.article_id = (SELECT id FROM item WHERE kind = 'article' AND slug = :slug)
     ORDER BY older.published_at DESC, older.article_id DESC LIMIT :most`,
    )
    .pluck();
  [asked, knownAtFirst, broken, leading] = [new Map<string, number>(), null, new Set(), () => true];
  builder = builderOn(
    { index, releases, leads: () => leading() },
    (path) => Promise.resolve(render(path)),
    async (paths) => {
      knownAtFirst ??= articles();
      // As a thread does: what is asked for is rendered a little later, from what is committed by then.
      await new Promise((resolve) => setImmediate(resolve));
      for (const path of paths) asked.set(path, (asked.get(path) ?? 0) + 1);
    },
  );
});
afterEach(() => {
  index.close();
  releases.close();
  rmSync(folder, { recursive: true });
});

type Article = Extract<LivePublication, { kind: 'article' }>;
const inCategory = (n: number, change: Partial<Article['content']> = {}): Article => {
  const one = article(n, `Tin ${String(n)}`) as Article;
  return { ...one, content: { ...one.content, categoryId: 'c1', ...change } };
};
const burst = (change: (n: number) => Partial<Article['content']> = () => ({})): Article[] =>
  Array.from({ length: MANY }, (_, n) => inCategory(n, change(n)));

/** Every page of the release is what would be rendered now. */
function expectLevel(): void {
  const wrong: string[] = [];
  let pages = 0;
  for (const { path, entry } of releases.paths()) {
    if (parseAddress(path) === null || !pageExists(path, index.site)) continue;
    const rendered = render(path);
    if (!rendered.ok || releases.page(entry.hash)?.equals(rendered.body) !== true) wrong.push(path);
    pages += 1;
  }
  expect(wrong).toEqual([]);
  expect(pages).toBeGreaterThan(MANY);
}

describe('a burst of new articles', () => {
  it('has its first pages rendered before the last is written, each once, and ends with one level release', async () => {
    const release = releases.current().release;
    // In whatever order their events came.
    const coming = burst().toSorted((a, b) => (a.id < b.id ? 1 : -1));
    expect(await builder.apply([CATEGORY, ...coming], 'đợt')).toEqual([]);
    expect(knownAtFirst).toBeLessThan(MANY / 2);
    expect(coming.filter(({ content }) => asked.get(`/tin/${content.slug}/`) !== 1)).toEqual([]);
    expect(releases.current().release).toBe(release + 1);
    expect(index.owed.dirty()).toEqual([]);
    expectLevel();
  });

  it('renders again what a later lot has changed: articles of one and the same moment', async () => {
    const moment = '2018-07-09T02:00:00.000Z';
    await builder.apply([CATEGORY, ...burst(() => ({ publishedAt: moment })).toReversed()], 'đợt');
    expect([...asked.values()].filter((times) => times > 1).length).toBeGreaterThan(0);
    expectLevel();
  });

  it('lets new ones take the addresses that older ones give up with it', async () => {
    await builder.apply([CATEGORY, ...Array.from({ length: 20 }, (_, n) => inCategory(1000 + n))], 'cũ');
    const moved = Array.from({ length: 20 }, (_, n) => ({
      ...inCategory(1000 + n, { slug: `doi-${String(n)}` }),
      revision: 2,
    }));
    const coming = burst((n) => (n < 20 ? { slug: `bai-${String(1000 + n)}` } : {}));
    expect(await builder.apply([...coming, ...moved], 'đợt')).toEqual([]);
    expect(index.site.idOf('article', 'bai-1000')).toBe('a0');
    expect(index.site.idOf('article', 'doi-0')).toBe('a1000');
    expectLevel();
  });

  it('that comes in parts makes one release, and what a later part changes is rendered again', async () => {
    const release = releases.current().release;
    const draft = builder.draft();
    // The older half comes last.
    await builder.write([CATEGORY, ...burst().slice(MANY / 2)], draft);
    await builder.write(burst().slice(0, MANY / 2), draft);
    expect(releases.current().release).toBe(release);
    expect(await builder.release(draft, 'đợt')).toEqual([]);
    expect(releases.current().release).toBe(release + 1);
    expectLevel();
  });

  it('shows nothing that was rendered before a change of all its pages', async () => {
    await builder.apply([CATEGORY, ...burst()], 'cũ');
    const draft = builder.draft();
    const coming = Array.from({ length: 60 }, (_, n) => inCategory(1000 + n));
    await builder.write(coming, draft);
    await builder.write([{ ...CATEGORY, revision: 2, content: { ...CATEGORY.content, name: 'Tên mới' } }], draft);
    expect(index.owed.wantsWhole()).not.toBeNull();
    await builder.release(draft, 'đợt');
    const shown = coming.map(({ content }) => {
      const entry = releases.find(`/tin/${content.slug}/`);
      return releases.page(entry?.hash ?? '')?.includes('Tên mới');
    });
    expect(new Set(shown)).toEqual(new Set([true]));
  });

  it('blames what a draft that ended half-way had written, and not what comes next', async () => {
    broken.add('/tin/bai-1/');
    await builder.write([CATEGORY, inCategory(1)], builder.draft());
    await builder.settleOrBlame('phần còn dở');
    expect(await builder.apply([inCategory(2), inCategory(3)], 'đợt')).toEqual([]);
    expect(index.held('article', 'a1')).toMatchObject({ state: 'quarantined', refusedRevision: 1 });
    expect(releases.find('/tin/bai-2/')).not.toBeNull();
  });

  it('takes what was written twice for one release back to what stood before it', async () => {
    await builder.apply([CATEGORY, inCategory(1)], 'cũ');
    broken.add('/tin/hong/');
    const draft = builder.draft();
    await builder.write([{ ...inCategory(1, { title: 'Giữa' }), revision: 2 }, inCategory(2, { title: 'Mới' })], draft);
    await builder.write([{ ...inCategory(1, { slug: 'hong' }), revision: 3 }], draft);
    await builder.write([{ ...inCategory(2, { slug: 'hong' }), revision: 2 }], draft);
    const refused = await builder.release(draft, 'đợt');
    expect(refused.map(({ publication: { id, revision } }) => [id, revision])).toEqual(
      expect.arrayContaining([['a2', 2]]),
    );
    expect(index.read('article', 'a2')).toBeNull();
    expect(index.read('article', 'a1')).toMatchObject({ revision: 1, content: { slug: 'bai-1', title: 'Tin 1' } });
  });

  it('leaves nobody without an address when it ends half-way', async () => {
    await builder.apply([CATEGORY, inCategory(1000)], 'cũ');
    const moved = { ...inCategory(1000, { slug: 'doi' }), revision: 2 };
    leading = () => articles() < 100;
    const coming = [...burst((n) => (n === 0 ? { slug: 'bai-1000' } : {})), moved];
    await expect(builder.apply(coming, 'đợt')).rejects.toThrow(NotLeading);
    expect(index.site.idOf('article', 'bai-1000')).toBe('a0');
    expect(index.site.idOf('article', 'doi')).toBe('a1000');
  });

  it('refuses the one whose page does not render, and publishes the others', async () => {
    broken.add('/tin/bai-7/');
    const refused = await builder.apply([CATEGORY, ...burst()], 'đợt');
    expect(refused.map(({ publication, message }) => [publication.id, message])).toEqual([['a7', 'hỏng']]);
    expect(releases.find('/tin/bai-7/')).toBeNull();
    expectLevel();
  });

  it('of which a part is written when another machine takes the lead makes no release, and is owed', async () => {
    const release = releases.current().release;
    leading = () => articles() < MANY / 2;
    await expect(builder.apply([CATEGORY, ...burst()], 'đợt')).rejects.toThrow(NotLeading);
    expect(articles()).toBeLessThan(MANY);
    expect(releases.current().release).toBe(release);
    expect(index.owed.dirty().map(({ path }) => path)).toContain('/tin/bai-0/');
    leading = () => true;
    await builder.apply([CATEGORY, ...burst()], 'lại');
    expectLevel();
  });
});
