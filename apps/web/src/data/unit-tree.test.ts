import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_INDEX_ENV, type PublicUnit } from '@toasoan/contracts';
import { aUnit } from '@toasoan/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeFixtureIndex } from '../../test/fixture-index.js';
import { directoryTree, type Branch } from './unit-tree.js';
import { predecessorsOf, units } from './units.js';

const unit = (
  id: string,
  kind: PublicUnit['kind'],
  parentId: string | null,
  validTo: string | null = null,
  successorIds: string[] = [],
) => aUnit({ name: id, slug: id, kind, parentId, validTo, successorIds }, { id });

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
    unit('nganh-cu', 'sector_union', 'tinh', '2025-06-30', ['xa', 'huyen']),
    unit('huyen-cu', 'district_federation', 'tinh', '2025-06-30', ['xa']),
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

it('a unit’s predecessors are all that name it, in the order of the units', () => {
  const found = (id: string) => predecessorsOf(id).map((one) => one.id);
  expect([found('xa'), found('huyen'), found('may')]).toEqual([['huyen-cu', 'nganh-cu'], ['nganh-cu'], []]);
});
