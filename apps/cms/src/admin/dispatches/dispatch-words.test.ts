import { expect, it } from 'vitest';
import { linesOf, readingWords, readWords } from './dispatch-words';

const line = {
  documentId: 'd',
  kind: 'urge' as const,
  number: '01/LĐLĐ',
  subject: 'đôn đốc',
  issuedOn: '2018-07-09',
  issued: true,
  public: true,
  deadline: null,
  addressed: 26,
  confirmed: 12,
};

it('says how many units have read a dispatch', () => {
  expect(readWords(line)).toBe('12 trên 26 đơn vị đã đọc');
  expect(readWords({ ...line, confirmed: 26 })).toBe('cả 26 đơn vị đã đọc');
  expect(readWords({ ...line, issued: false, confirmed: 0 })).toBe('sẽ gửi 26 đơn vị');
});

it('says of a unit who confirmed, or when it was reminded', () => {
  const unit = { id: 'u', name: 'LĐLĐ huyện Phú Quý' };
  const reading = { unit, person: null, at: null, remindedAt: null, reachable: true, ended: false };
  expect(readingWords(reading)).toBe('Chưa xác nhận');
  expect(readingWords({ ...reading, remindedAt: '2018-07-16T02:00:00.000Z' })).toContain('đã nhắc lúc 09:00');
  expect(readingWords({ ...reading, reachable: false })).toContain('bản giấy');
  expect(readingWords({ ...reading, reachable: false, ended: true })).toContain('kết thúc hoạt động');
  expect(readingWords({ ...reading, person: 'Lê Văn Bình', at: '2018-07-10T02:00:00.000Z' })).toMatch(/^Lê Văn Bình/);
});

it('takes lines as they are typed', () => {
  expect(linesOf(' Như trên;\n\n Lưu: VT. \n')).toEqual(['Như trên;', 'Lưu: VT.']);
});
