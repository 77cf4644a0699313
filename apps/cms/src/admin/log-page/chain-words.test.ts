import { expect, it } from 'vitest';
import { chainWords } from './chain-words';

const check = { checkedAt: '2018-07-09T02:00:00.000Z', rows: 1204, lastHash: 'ab12', faultCount: 0, faults: [] };

it('says whether the chain is whole, how long it is and how it ends', () => {
  expect(chainWords(check)).toBe('Chuỗi nguyên vẹn, 1.204 dòng, mã cuối ab12');
  expect(chainWords({ ...check, rows: 0, lastHash: null })).toBe('Nhật ký chưa có dòng nào.');
});

it('says what to do where it is not', () => {
  expect(chainWords({ ...check, faultCount: 2 })).toMatch(/^Nhật ký có 2 chỗ sai trong 1\.204 dòng\. Hãy báo/);
  expect(chainWords(null)).toMatch(/^Chưa kiểm tra/);
});
