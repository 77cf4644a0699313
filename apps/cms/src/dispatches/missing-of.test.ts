import { expect, it } from 'vitest';
import { missingOf } from './missing-of';

const whole = {
  subject: 'đôn đốc',
  place: 'Bình Thuận',
  addressees: [{}],
  addresseeLines: ['Các ban'],
  body: '<p>x</p>',
  signer: 'A',
};

it('names each field without which no dispatch goes out', () => {
  expect(missingOf(whole, true)).toEqual([]);
  expect(missingOf({ ...whole, signer: ' ', place: null }, true)).toEqual([
    'Chưa ghi nơi ban hành.',
    'Chưa ghi người ký.',
  ]);
  expect(missingOf({ ...whole, addressees: [], addresseeLines: [] }, false)).toEqual([
    'Công văn chưa có bảng tổng hợp đính kèm.',
    'Chưa chọn đơn vị nhận.',
    'Chưa ghi phần Kính gửi.',
  ]);
});
