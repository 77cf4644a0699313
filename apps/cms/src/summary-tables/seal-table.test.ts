import { expect, test } from 'vitest';
import { checksumOf } from './seal-table';

test('another number, version or row is another checksum', () => {
  const figures = {
    quota: 4,
    newsBriefs: 1,
    features: 0,
    photosAndVideos: 0,
    total: 1,
    percent: 25,
    onTime: 1,
    late: 0,
    undated: 0,
    fromGrassroots: 0,
  };
  const table = {
    from: '2018-01-01',
    to: '2018-06-30',
    grouping: 'level' as const,
    periodName: '06 tháng đầu năm 2018',
    regulations: [],
    groups: [],
    total: figures,
    articles: [],
    problems: [],
  };
  const issued = { number: '01/BTH-2018', version: 1, title: 'Bảng', issuedAt: '2018-07-09T02:00:00.000Z', table };
  const checksum = checksumOf(issued);
  expect(checksum).toMatch(/^[0-9a-f]{64}$/);
  expect(checksumOf(structuredClone(issued))).toBe(checksum);
  expect(checksumOf({ ...issued, version: 2 })).not.toBe(checksum);
  expect(checksumOf({ ...issued, table: { ...table, total: { ...figures, total: 2 } } })).not.toBe(checksum);
});
