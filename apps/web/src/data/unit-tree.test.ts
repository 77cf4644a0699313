import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_INDEX_ENV, type PublicUnit } from '@toasoan/contracts';
import { aUnit } from '@toasoan/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeFixtureIndex } from '../../test/fixture-index.js';
import { directoryTree, type Branch } from './unit-tree.js';
import { units } from './units.js';

const unit = (id: string, kind: PublicUnit['kind'], parentId: string | null, validTo: string | null = null) =>
  aUnit({ name: id, slug: id, kind, parentId, validTo }, { id });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-tree-'));
  process.env[CONTENT_INDEX_ENV] = join(folder, 'index.db');
  writeFixtureIndex(join(folder, 'index.db'), [
    unit('tinh', 'province', null),
    unit('huyen', 'district_federation', 'tinh'),
    unit('xa', 'commune_union', 'huyen'),
    unit('may', 'grassroots_union', 'huyen'),
    unit('cho', 'grassroots_union', 'xa'),
    unit('nganh-cu', 'sector_union', 'tinh', '2025-06-30'),
    unit('duoi-nganh-cu', 'zone_union', 'nganh-cu'),
    unit('vong-a', 'commune_union', 'vong-b'),
    unit('vong-b', 'commune_union', 'vong-a'),
  ]);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('the directory is a tree: levels below their superiors, nobody left out, no circle followed', () => {
  const said = ({ unit: { id }, grassroots, branches }: Branch): unknown => [id, grassroots, branches.map(said)];
  expect(directoryTree(units()).map(({ kind, branches }) => [kind, branches.map(said)])).toEqual([
    ['province', [['tinh', 0, []]]],
    ['district_federation', [['huyen', 1, [['xa', 1, []]]]]],
    ['zone_union', [['duoi-nganh-cu', 0, []]]],
    ['commune_union', [['vong-a', 0, [['vong-b', 0, []]]]]],
  ]);
});
