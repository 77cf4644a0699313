import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_INDEX_ENV, type PublicArticle } from '@toasoan/contracts';
import { HOME_GROUP_SIZE } from '@toasoan/site-plan';
import { anArticle, aUnit, syntheticPicture } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFixtureIndex } from '../../test/fixture-index.js';
import { home } from './home.js';

const province = aUnit({ kind: 'province', name: 'Liên đoàn Lao động tỉnh' }, { id: 'p' });
const district = aUnit({ name: 'Liên đoàn Lao động huyện A', parentId: 'p' }, { id: 'd' });
const sector = aUnit({ kind: 'sector_union', name: 'Công đoàn ngành B', parentId: 'p' }, { id: 's' });
const grassroots = aUnit({ kind: 'grassroots_union', name: 'Công đoàn cơ sở C', parentId: 'd' }, { id: 'g' });
const units = [province, district, sector, grassroots];

/** `day`: the later, the newer. */
const article = (day: number, content: Partial<PublicArticle> = {}) =>
  anArticle(
    {
      slug: `tin-${String(day)}`,
      unit: { id: 'p', name: 'LĐLĐ tỉnh' },
      publishedAt: `2018-06-${String(day).padStart(2, '0')}T02:00:00.000Z`,
      ...content,
    },
    { id: `a${String(day).padStart(2, '0')}` },
  );
const pictured = { pictures: [syntheticPicture(1, 'Ảnh')] };
const feature = { genre: 'feature' } as const;

let folder = '';
let written = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-home-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function homeOf(articles: ReturnType<typeof article>[]): ReturnType<typeof home> {
  const path = join(folder, `${String((written += 1))}.db`);
  writeFixtureIndex(path, [...units, ...articles]);
  process.env[CONTENT_INDEX_ENV] = path;
  return home();
}

describe('the lead of the home page', () => {
  it('is the newest longer piece with a picture', () => {
    const articles = [article(9, pictured), article(8, feature), article(7, { ...feature, ...pictured }), article(6)];
    expect(homeOf(articles).lead?.id).toBe('a07');
  });

  it('is the newest with a picture where no longer piece has one, else the newest', () => {
    expect(homeOf([article(9), article(8, pictured), article(7, feature)]).lead?.id).toBe('a08');
    expect(homeOf([article(9), article(8)]).lead?.id).toBe('a09');
    expect(homeOf([]).lead).toBeUndefined();
  });

  it('does not reach back past the eight newest for a picture', () => {
    const newer = Array.from({ length: 8 }, (_, index) => article(20 - index));
    expect(homeOf([...newer, article(2, { ...feature, ...pictured })]).lead?.id).toBe('a20');
  });
});

describe('the news of each level on the home page', () => {
  it('takes a grassroots union with its superior, leaves out what stands at the top and levels without news', () => {
    const top = article(20, { ...pictured, unit: { id: 'd', name: 'LĐLĐ huyện A' } });
    const below = article(10, { unit: { id: 'g', name: 'CĐCS C' }, superior: { id: 'd', name: 'LĐLĐ huyện A' } });
    const own = Array.from({ length: 6 }, (_, at) => article(1 + at, { unit: { id: 's', name: 'CĐ ngành B' } }));
    const { byUnitGroup } = homeOf([top, below, ...own]);
    expect(byUnitGroup.map(({ title }) => title)).toEqual([
      'Công đoàn các địa phương',
      'Công đoàn ngành, khu công nghiệp',
    ]);
    expect(byUnitGroup[0]?.articles.map(({ id }) => id)).toEqual(['a10']);
    expect(byUnitGroup[1]?.articles.map(({ id }) => id)).toEqual(['a06', 'a05', 'a04', 'a03']);
    expect(byUnitGroup[1]?.articles).toHaveLength(HOME_GROUP_SIZE);
  });
});
