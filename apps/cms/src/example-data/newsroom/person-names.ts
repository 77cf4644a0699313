/** Invented names: common family, middle and given names put together by number, so that they mean nobody. */
const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Mai',
  'Trương',
  'Đinh',
  'Lâm',
];
const WOMEN = {
  middle: ['Thị Thanh', 'Thị Bích', 'Ngọc', 'Thị Thu', 'Hoàng', 'Thị Kim', 'Thùy'],
  given: ['Trúc', 'Thảo', 'Hạnh', 'Vân', 'Diễm', 'Phượng', 'Loan', 'Yến', 'Nhung', 'Tuyết', 'Sương', 'Quyên', 'Hiền'],
};
const MEN = {
  middle: ['Văn', 'Quốc', 'Minh', 'Đức', 'Hữu', 'Thanh', 'Công'],
  given: ['Khoa', 'Tâm', 'Thịnh', 'Lộc', 'Dũng', 'Phúc', 'Sơn', 'Nghĩa', 'Tài', 'Hòa', 'Bình', 'Vinh', 'Toàn'],
};

/** A name in two parts: family and middle names, given name. The same number always gives the same name. */
export function personName(number: number): { familyAndMiddle: string; given: string } {
  const { middle, given } = number % 2 === 0 ? WOMEN : MEN;
  const pick = (from: readonly string[], step: number): string =>
    from[(number * step + Math.floor(number / from.length)) % from.length] ?? '';
  return { familyAndMiddle: `${pick(FAMILY, 7)} ${pick(middle, 3)}`, given: pick(given, 5) };
}
