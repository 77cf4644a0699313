import { expect, it } from 'vitest';
import { reportWords } from './report-words';

it('a report says what is done, what was there and what is left to do', () => {
  const refused = [{ line: 2, address: '/a', message: 'Thiếu cột thứ hai.' }];
  expect(reportWords({ kept: 3, known: 0, refused: [] }, false)).toBe('Đã nhập 3 địa chỉ.');
  expect(reportWords({ kept: 3, known: 2, refused }, true)).toBe(
    '3 địa chỉ nhập được, 2 địa chỉ đã có từ trước, 1 dòng cần sửa.',
  );
});
