import { expect, test } from 'vitest';
import { publicFaceOf } from './public-face';
import type { TableHead } from './table-row';

const version = (n: number, more: Partial<TableHead> = {}): TableHead => ({
  id: n,
  documentId: `v${String(n)}`,
  number: '01/BTH-2018',
  year: 2018,
  sequence: 1,
  version: n,
  periodFrom: '2018-01-01',
  periodTo: '2018-06-30',
  grouping: 'level',
  title: 'Bảng',
  frozenAt: '2018-07-09T02:00:00.000Z',
  issuedBy: null,
  issuedByName: null,
  checksum: '',
  amendedBecause: null,
  changes: null,
  public: false,
  publicRevision: 0,
  firstPublicAt: null,
  lastPublicAt: null,
  ...more,
});
const shownOnce = { firstPublicAt: '2018-07-09T02:00:00.000Z', publicRevision: 2 };
const isPublic = { ...shownOnce, public: true, publicRevision: 1 };

test('a table that nobody made public has no face', () => {
  expect(publicFaceOf([])).toBeNull();
  expect(publicFaceOf([version(2), version(1)])).toBeNull();
});

test('its newest public version is shown, under the id of the first; what is not public is not named', () => {
  const face = publicFaceOf([version(1, isPublic), version(2), version(3, isPublic), version(4)]);
  expect([face?.id, face?.shown?.version, face?.revision]).toEqual(['v1', 3, 2]);
  expect(face?.earlier.map((one) => one.version)).toEqual([1]);
});

test('what is taken back leaves the version before it, or nothing, and always counts on', () => {
  const back = publicFaceOf([version(2, shownOnce), version(1, isPublic)]);
  expect([back?.shown?.version, back?.revision, back?.earlier]).toEqual([1, 3, []]);
  const gone = publicFaceOf([version(2, shownOnce), version(1, shownOnce)]);
  expect([gone?.id, gone?.shown, gone?.revision]).toEqual(['v1', null, 4]);
});
