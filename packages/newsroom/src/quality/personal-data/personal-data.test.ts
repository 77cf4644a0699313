import { expect, test } from 'vitest';
import { codesOf, NOW, noticesOf } from '../quality.fixture.js';
import { personalNumbers } from './check-personal-data.js';

const codes = (text: string): string[] => personalNumbers(text, NOW).map(({ code }) => code);

test.each([
  ['060185004567', 'identity_number'],
  ['căn cước công dân số 079 301 012 345', 'identity_number'],
  ['ông Nam (CCCD: 999999999999)', 'identity_number'],
  ['CMND số 260 123 456 do Công an tỉnh cấp', 'identity_number'],
  ['chứng minh nhân dân: 261234567', 'identity_number'],
  ['số tài khoản: 0011 0034 5678 9, Vietcombank', 'bank_account'],
  ['STK 6000205123456 tại Agribank Phan Thiết', 'bank_account'],
  ['chuyển về 19034567890123 Techcombank', 'bank_account'],
  ['TK số 0912345678 ngân hàng MB', 'bank_account'],
  ['gọi chị Hoa 0912345678', 'phone_number'],
  ['0912.345.678', 'phone_number'],
  ['+84 35 234 5678', 'phone_number'],
  ['(+84)912345678', 'phone_number'],
  ['liên hệ anh Nam, Công đoàn cơ sở: 0387 654 321', 'phone_number'],
  ['lethihoa1985@gmail.com', 'email_address'],
  ['mã số thuế cá nhân 8012345678', 'tax_or_insurance'],
  ['sổ BHXH số 6021234567', 'tax_or_insurance'],
  ['thẻ BHYT số DN4 79 1234567890', 'tax_or_insurance'],
  ['SĐT: 0912345678 đồng chí Lan', 'phone_number'],
  ['SĐT: 0912345678 đ/c Lan', 'phone_number'],
  ['số CCCD 079090001234 đồng chí Lan', 'identity_number'],
  ['0912345678 Đồng Nai', 'phone_number'],
  ['0912\u00a0345\u00a0678', 'phone_number'],
  ['0912\u202f345\u2011678', 'phone_number'],
  ['0912–345–678', 'phone_number'],
  ['０９１２３４５６７８', 'phone_number'],
  ['CCCD 079090\u00a0001234', 'identity_number'],
  ['tài khoản 0071\u00a0000\u00a0123456', 'bank_account'],
  ['(0912) 345 678', 'phone_number'],
  ['+84(0)912345678', 'phone_number'],
  ['0084912345678', 'phone_number'],
  ['0912_345_678', 'phone_number'],
  ['ĐT.0912345678', 'phone_number'],
  ['CCCD: 0790 9000 1234', 'identity_number'],
  ['CCCD 079-090-001-234', 'identity_number'],
  ['CMND.260123456', 'identity_number'],
  ['phong.nguyen@gmail.com', 'email_address'],
  ['bangtran1990@gmail.com', 'email_address'],
  ['cdung@gmail.com', 'email_address'],
  ['vphuong@gmail.com', 'email_address'],
])('%s gives a person away', (text, code) => {
  expect(codes(text)).toEqual([code]);
});

test.each([
  'Hỗ trợ 100.000.000 đồng và 200.000.000.000 đồng',
  'Trị giá 060185004567 đồng',
  'Vietcombank ủng hộ 500000000 đồng; BIDV 50.000.000 đồng',
  'Công văn số 01/LĐLĐ ngày 09/07/2018, Quyết định 0912345678/QĐ-LĐLĐ',
  'Nghị định 30/2020/NĐ-CP, từ năm 2018 đến 2023, 1.390.000 đ',
  'ISBN 978-604-57-1234-5 và 9786045712345',
  'xe biển số 86B1-123.45, 86C-012.34',
  'lúc 07:30 ngày 20.11.2018, 20181120 093000',
  'mã đơn hàng 999401234567',
  'Đường dây nóng của LĐLĐ tỉnh: 0912 345 678',
  'Mọi chi tiết xin liên hệ Văn phòng Công đoàn, điện thoại 0912345678, thư hoa@gmail.com',
  'Điện thoại 0252.3821.234, tổng đài 1900 1234',
  'bantuyengiao@ldldbinhthuan.org.vn, vanphong@congdoan.vn',
  'Công ty TNHH May Phan Thiết, mã số thuế 3400123456',
  'có 261234567 người xem, dân số 96208984',
  'tọa độ 10.9289123456, 108.1021234567',
  'Hội nghị ngày 09.03.2024 08 giờ, từ 03-05-2018 07 đến 08-05-2018',
  'mức 500.000.000 đồng, 0912345678 đồng; 50.000.000đ/người',
  'cd.yte@congdoan.vn, vp@ldld.vn, congdoanphanthiet@gmail.com, banbientap@ldld.vn, info@ldld.vn',
])('%s is nobody’s', (text) => {
  expect(codes(text)).toEqual([]);
});

test('two telephones with a comma between them are two', () => {
  expect(codes('0912345678,0987654321')).toEqual(['phone_number', 'phone_number']);
});

test('an excerpt is of the text as it stands, whatever its spaces and dashes', () => {
  const text = 'Gọi (0912)\u00a0345–678 nhé';
  const [number] = personalNumbers(text, NOW);
  expect(number).toMatchObject({ text: '(0912)\u00a0345–678', offset: 4 });
});

test('a bank beside a telephone makes no account of it', () => {
  expect(codes('STK 0123456789 Vietcombank, điện thoại 0912 345 678')).toEqual(['bank_account', 'phone_number']);
});

test('a number is looked for line by line: what the line above says is of something else', () => {
  expect(codes('Số tài khoản:\n261234567')).toEqual([]);
});

test('a year of birth to come is none, and comes with time', () => {
  expect(personalNumbers('060226004567', NOW)).toEqual([]);
  expect(personalNumbers('060226004567', new Date('2026-11-26T00:00:00Z'))).toHaveLength(1);
});

test('the sentence masks the number, the excerpt leads to it', () => {
  const bodyText = 'Gọi 0912 345 678.\nHoặc 0987 654 321.';
  expect(noticesOf({ bodyText })).toEqual([
    {
      code: 'phone_number',
      severity: 'warn',
      message:
        'Nội dung có vẻ ghi số điện thoại di động (091•••78 và 1 chỗ nữa). ' +
        'Hãy bỏ đi, trừ khi người đó đồng ý hoặc là số liên hệ của đơn vị.',
      field: 'body',
      excerpt: '0912 345 678',
      offset: 4,
    },
  ]);
});

test('every text that readers read is looked through', () => {
  const secret = 'STK 0123456789';
  expect(codesOf({ title: secret, lead: secret, transcript: secret })).toEqual(Array(3).fill('warn:bank_account'));
});

/** Vitest's other thread has its part in it: a busy machine lengthens only the clock's time. */
const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

test.each([
  ['digits and signs', '1 2.3-4 '.repeat(40_000)],
  ['at signs', 'a@'.repeat(150_000)],
  ['one number', '9'.repeat(300_000)],
  ['telephones', '0912345678 '.repeat(27_000)],
  ['identity numbers', 'CCCD 060185004567; '.repeat(16_000)],
  ['mailboxes', 'lan@gmail.com '.repeat(21_000)],
])('300,000 characters of %s are looked through at once', (_what, text) => {
  const start = processorMs();
  personalNumbers(text, NOW);
  expect(processorMs() - start).toBeLessThan(4_000);
});
