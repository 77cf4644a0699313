import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_INDEX_ENV } from '@toasoan/contracts';
import { aUnit } from '@toasoan/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeFixtureIndex } from '../../test/fixture-index.js';
import { superiorOf } from './document-superior.js';

const province = aUnit({ name: 'LĐLĐ tỉnh Bình Thuận', kind: 'province' }, { id: 'tinh' });
const town = aUnit(
  {
    name: 'LĐLĐ thành phố Phan Thiết',
    parentId: 'tinh',
    formerNames: [
      { name: 'Liên hiệp Công đoàn Phan Thiết', until: '1988-10-17' },
      { name: 'LĐLĐ thị xã Phan Thiết', until: '1999-08-25' },
    ],
  },
  { id: 'thanh-pho' },
);
const mill = aUnit({ name: 'CĐCS May', kind: 'grassroots_union', parentId: 'thanh-pho' }, { id: 'may' });
const orphan = aUnit({ name: 'CĐCS Lẻ', kind: 'grassroots_union', parentId: 'da-xoa' }, { id: 'le' });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-superior-'));
  process.env[CONTENT_INDEX_ENV] = join(folder, 'index.db');
  writeFixtureIndex(join(folder, 'index.db'), [province, town, mill, orphan]);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each([
  ['tinh', '2018-07-09', 'Tổng Liên đoàn Lao động Việt Nam'],
  ['thanh-pho', '2018-07-09', 'LĐLĐ tỉnh Bình Thuận'],
  ['may', '2018-07-09', 'LĐLĐ thành phố Phan Thiết'],
  ['may', '1999-08-25', 'LĐLĐ thị xã Phan Thiết'],
  ['may', '1980-01-01', 'Liên hiệp Công đoàn Phan Thiết'],
  ['le', '2018-07-09', 'Tổng Liên đoàn Lao động Việt Nam'],
  ['khong-co', '2018-07-09', 'Tổng Liên đoàn Lao động Việt Nam'],
])('above %s stood on %s: %s', (id, issuedOn, name) => {
  expect(superiorOf({ issuer: { id, name: '' }, issuedOn })).toBe(name);
});

it('above an issuer that is no unit here stands the confederation', () => {
  expect(superiorOf({ issuer: null, issuedOn: '2018-07-09' })).toBe('Tổng Liên đoàn Lao động Việt Nam');
});
