import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_INDEX_ENV, listOf, type LivePublication } from '@toasoan/contracts';
import { PAGE_SIZE, RELATED_SIZE } from '@toasoan/site-plan';
import { anArticle } from '@toasoan/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFixtureIndex } from '../../test/fixture-index.js';
import { monthPage, monthsOf, newest, olderThan, pagesInMonth } from './lists.js';

const article = (number: number, month = '2018-06') =>
  anArticle(
    {
      slug: `tin-${String(number)}`,
      categoryId: 'cat',
      publishedAt: `${month}-01T00:${String(number).padStart(2, '0')}:00.000Z`,
    },
    { id: `a${String(number).padStart(3, '0')}` },
  );
const ids = (cards: { id: string }[]): string[] => cards.map(({ id }) => id);

let folder = '';
let written = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-lists-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function given(publications: LivePublication[]): void {
  const path = join(folder, `${String((written += 1))}.db`);
  writeFixtureIndex(path, publications);
  process.env[CONTENT_INDEX_ENV] = path;
}

const month = Array.from({ length: 2 * PAGE_SIZE + 3 }, (_, number) => article(number));
const all = listOf.all();

describe('a month of a list', () => {
  it('is numbered from its oldest article, so that a full page never shifts when another comes', () => {
    given(month);
    const before = ids(monthPage(all, '2018-06', 1));
    expect(before).toEqual(ids(month.slice(0, PAGE_SIZE)));
    given([...month, article(59)]);
    expect(ids(monthPage(all, '2018-06', 1))).toEqual(before);
    expect(ids(monthPage(all, '2018-06', 3)).at(-1)).toBe('a059');
  });

  it('has as many pages as it needs, and none where it has nothing', () => {
    given(month);
    expect(pagesInMonth(all, '2018-06')).toBe(3);
    expect(pagesInMonth(all, '2018-07')).toBe(0);
  });
});

it('the front of a list shows the newest first', () => {
  given(month);
  expect(ids(newest(all, 2))).toEqual(['a042', 'a041']);
});

it('months are listed newest first, each once, each list its own', () => {
  given([article(1, '2018-06'), article(2, '2018-06'), article(3, '2017-12'), article(4, '2018-07')]);
  expect(monthsOf(all)).toEqual(['2018-07', '2018-06', '2017-12']);
  expect(monthsOf(listOf.category('another'))).toEqual([]);
});

it('related articles are only older ones, nearest first, so that a new article changes none', () => {
  given(month);
  const { id, content } = article(10);
  const list = listOf.category('cat');
  const before = ids(olderThan(list, { id, publishedAt: content.publishedAt }));
  expect(before).toEqual(['a009', 'a008', 'a007', 'a006'].slice(0, RELATED_SIZE));
  given([...month, article(59)]);
  expect(ids(olderThan(list, { id, publishedAt: content.publishedAt }))).toEqual(before);
});
