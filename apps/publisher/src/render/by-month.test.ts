import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { article } from '../project/article.fixture.js';
import type { ContentIndex } from '../project/content-index.js';
import { openContentIndex } from '../project/open-index.js';
import { byMonth } from './by-month.js';

let folder: string;
let index: ContentIndex;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-month-'));
  index = openContentIndex(join(folder, 'index.db'));
});
afterEach(() => {
  index.close();
  rmSync(folder, { recursive: true });
});

it('puts a month’s lists before its articles, months in their order, the rest first, and loses none', () => {
  // Minute 50,000 of 2018 lies in February.
  index.fill([article(50_000, 'Tháng hai'), article(7, 'Sau'), article(3, 'Trước')]);
  const paths = ['/tin/bai-50000/', '/luu-tru/2018-02/', '/tin/bai-7/', '/tin/bai-3/', '/', '/don-vi/x/2018-01/2/'];
  expect(byMonth(paths, index.db)).toEqual([
    ...['/', '/don-vi/x/2018-01/2/', '/tin/bai-3/', '/tin/bai-7/'],
    ...['/luu-tru/2018-02/', '/tin/bai-50000/'],
  ]);
});
