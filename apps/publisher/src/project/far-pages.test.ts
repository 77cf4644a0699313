import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LivePublication } from '@toasoan/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { article } from './article.fixture.js';
import type { ContentIndex } from './content-index.js';
import { openContentIndex } from './open-index.js';

let folder: string;
let index: ContentIndex;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-far-'));
  index = openContentIndex(join(folder, 'index.db'));
});
afterEach(() => {
  index.close();
  rmSync(folder, { recursive: true });
});

const category = (revision: number, name: string, slug = 'muc'): LivePublication => ({
  ...{ kind: 'category', id: 'c1', revision, state: 'live' },
  content: { slug, name, description: '', order: 1, formerSlugs: [] },
});
function archive(articles: number): void {
  const all = Array.from({ length: articles }, (_, n) => article(n, `Tin ${String(n)}`)) as Extract<
    LivePublication,
    { kind: 'article' }
  >[];
  index.fill([category(1, 'Mục'), ...all.map((one) => ({ ...one, content: { ...one.content, categoryId: 'c1' } }))]);
  index.owed.wholeDone(index.owed.wantsWhole());
}
const dirty = () => index.owed.dirty().map(({ path }) => path);

describe('a category that thousands of articles name', () => {
  it('is renamed at once on its front and at home, and the rest is left to a whole rebuild', () => {
    archive(400);
    index.apply([category(2, 'Tên mới')]);
    expect(index.owed.wantsWhole()).not.toBeNull();
    expect(dirty()).toEqual(expect.arrayContaining(['/', '/chuyen-muc/muc/', '/chuyen-muc/muc/rss.xml', '/tim-kiem/']));
    expect(dirty().filter((path) => path.startsWith('/tin/'))).toEqual([]);
    expect(dirty().length).toBeLessThan(20);
  });

  it('under a new address has all its own pages there at once: its front leads to them', () => {
    archive(400);
    index.apply([category(2, 'Mục', 'muc-moi')]);
    expect(index.owed.wantsWhole()).not.toBeNull();
    expect(dirty()).toEqual(
      expect.arrayContaining(['/chuyen-muc/muc-moi/2018-01/', '/chuyen-muc/muc-moi/2018-01/20/']),
    );
    expect(dirty().filter((path) => path.startsWith('/tin/'))).toEqual([]);
  });

  it('with few articles is done with in one release, without a rebuild', () => {
    archive(30);
    index.apply([category(2, 'Tên mới')]);
    expect(index.owed.wantsWhole()).toBeNull();
    expect(dirty().filter((path) => path.startsWith('/tin/'))).toHaveLength(30);
  });
});

it('many articles in one batch are published at once, however many pages that takes', () => {
  archive(0);
  index.apply(Array.from({ length: 400 }, (_, n) => article(n, `Tin ${String(n)}`)));
  expect(index.owed.wantsWhole()).toBeNull();
  expect(dirty().filter((path) => path.startsWith('/tin/'))).toHaveLength(400);
});
