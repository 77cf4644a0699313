import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerFromFiles, type FilesQuestion, type ReadFile } from '@toasoan/search-page';
import type { LivePublication } from '@toasoan/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { article } from '../project/article.fixture.js';
import type { ContentIndex } from '../project/content-index.js';
import { openContentIndex } from '../project/open-index.js';
import { openSearch } from '../serve/search.js';
import { writeSearchFiles } from './write-search-files.js';

const folder = mkdtempSync(join(tmpdir(), 'toasoan-search-files-'));

const TITLES = ['Hoà giải ở tổ chức công đoàn', 'Gia đình công nhân', 'Đường lối của Đảng', 'Thanh long Phan Thiết'];
const LEADS = ['Công đoàn cơ sở họp.', 'Nữ công nhân may.', 'Đại hội toàn tỉnh.'];
const BODIES = ['Mấy lời về gia đình.', 'Tổ chữ thập đỏ, Hòa Thắng.', 'Nước mắm Phan Thiết.', '', 'Chuyện năm 2018.'];
const UNIT_NAMES = ['LĐLĐ thị xã La Gi', 'CĐCS May Tuy Phong'];
const some = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

/** Four hundred articles in which no two words always go together. */
const articles = Array.from({ length: 400 }, (_, n): LivePublication => {
  const own = article(n * 997, `${some(TITLES, n)} ${String(n % 7)}`, some(BODIES, n));
  if (own.kind !== 'article') return own;
  const unit = { id: `u${String(n % 2)}`, name: some(UNIT_NAMES, n) };
  const superior = n % 6 === 1 ? { id: 'u0', name: some(UNIT_NAMES, 0) } : null;
  const more = { lead: some(LEADS, n), unit, superior, categoryId: n % 3 === 0 ? 'c' : null };
  return { ...own, content: { ...own.content, ...more, slug: `bai-${String(n)}` } };
});
const own = (kind: 'unit' | 'category', id: string, slug: string): LivePublication =>
  ({
    kind,
    id,
    revision: 1,
    state: 'live',
    content: { ...(kind === 'unit' ? UNIT : CATEGORY), slug },
  }) as LivePublication;
const CATEGORY = { name: 'Pháp luật', description: '', order: 1, formerSlugs: [] };
const UNIT = {
  ...{ name: 'LĐLĐ thị xã La Gi', shortName: '', kind: 'district_federation', parentId: null, cluster: null },
  ...{ validFrom: null, validTo: null, formerNames: [], successorIds: [], about: '', contact: null, newsPeople: [] },
  ...{ memberCount: null, order: 1, formerSlugs: [] },
};
const publications = [own('unit', 'u0', 'ldld-la-gi'), own('category', 'c', 'phap-luat'), ...articles];
let index: ContentIndex;

beforeAll(async () => {
  index = openContentIndex(':memory:');
  index.fill(publications);
  expect(await writeSearchFiles(index.db, folder)).toBe(400);
});
afterAll(() => {
  index.close();
  rmSync(folder, { recursive: true });
});

const read: ReadFile = <Content>(path: string) =>
  Promise.resolve(JSON.parse(readFileSync(join(folder, path), 'utf8')) as Content);
const NOTHING: FilesQuestion = { q: '', page: 1, unit: null, category: null, from: null, until: null, order: 'newest' };
const instant = (day: string): number => Date.parse(`${day}T00:00:00+07:00`);

it.each<Partial<FilesQuestion>>([
  { q: 'công đoàn' },
  { q: 'cong doan', page: 3 },
  { q: 'ddoanf' },
  { q: 'gia đình công nhân' },
  { q: 'phan thiet' },
  { q: 'tổ ch' },
  { q: 'đoà' },
  { q: 'khong co dau' },
  { q: '2018' },
  { q: 'hòa tha' },
  { q: 'la gi', page: 2 },
  { unit: 'ldld-la-gi' },
  { category: 'phap-luat' },
  { q: 'cong', category: 'phap-luat', from: '2018-02-01', until: '2018-05-31' },
])('an export finds for %j what the publisher finds', async (asked) => {
  const question = { ...NOTHING, ...asked };
  const { from, until } = question;
  const ours = await answerFromFiles(question, read);
  const theirs = openSearch(index.db)({
    ...question,
    from: from === null ? null : instant(from),
    until: until === null ? null : instant(until) + 24 * 60 * 60 * 1000,
  });
  expect(ours?.items.map(({ href }) => href)).toEqual(theirs.items.map(({ href }) => href));
  expect([ours?.total, ours?.more]).toEqual([theirs.total, theirs.more]);
});
