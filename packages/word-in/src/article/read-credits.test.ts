import { describe, expect, it } from 'vitest';
import { isPersonName, partCaption, readCredits } from './read-credits.js';

describe('the line of names', () => {
  it.each([
    ['Tin, ảnh: Minh Anh', 'Minh Anh', 'Minh Anh', null],
    ['Bài và ảnh: Nguyễn Thị Lan', 'Nguyễn Thị Lan', 'Nguyễn Thị Lan', null],
    ['Bài: Lê Hoa – Ảnh: Văn Nam', 'Lê Hoa', 'Văn Nam', null],
    ['Tin: Lê Hoa; Ảnh: CTV; Nguồn: Báo Lao Động', 'Lê Hoa', 'CTV', 'Báo Lao Động'],
    ['(Theo: Báo Bình Thuận)', null, null, 'Báo Bình Thuận'],
    ['Tác giả: Trần Quang Vinh.', 'Trần Quang Vinh', null, null],
  ])('%s', (line, byline, photographer, source) => {
    expect(readCredits(line)).toEqual({ byline, photographer, source });
  });

  it.each([
    'Tin vui đến với đoàn viên',
    'Theo: kế hoạch đã đề ra, hội nghị sẽ được tổ chức vào đầu tháng tới tại thành phố Phan Thiết',
    'Ảnh:',
    'Bài học kinh nghiệm: làm tốt công tác tuyên truyền',
  ])('is not «%s»', (line) => {
    expect(readCredits(line)).toBeNull();
  });
});

it('a name alone is told from a title and a sentence', () => {
  expect(['Minh Anh', 'Nguyễn Thị Ngọc Lan', 'Lê H. Nam'].map(isPersonName)).toEqual([true, true, true]);
  expect(['LÃNH ĐẠO', 'Minh', 'Công đoàn ngành Y tế', 'Xin chào.'].map(isPersonName)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it.each([
  ['Trao quà cho đoàn viên (Ảnh: Minh Anh)', 'Trao quà cho đoàn viên', 'Minh Anh'],
  ['Trao quà cho đoàn viên. Ảnh: Minh Anh', 'Trao quà cho đoàn viên.', 'Minh Anh'],
  ['Ảnh 2: Trao quà cho đoàn viên', 'Trao quà cho đoàn viên', ''],
  ['Ảnh: Minh Anh', '', 'Minh Anh'],
  ['Ảnh: đoàn viên nhận quà', 'đoàn viên nhận quà', ''],
])('the caption «%s» is parted from who took it', (whole, caption, credit) => {
  expect(partCaption(whole)).toEqual({ caption, credit });
});
