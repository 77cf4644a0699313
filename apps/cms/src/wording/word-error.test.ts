import { describe, expect, it } from 'vitest';
import { ERROR_PATTERNS, ERROR_WORDS } from './error-words';
import { wordError, wordSentence } from './word-error';

describe('a sentence of Strapi’s server', () => {
  it.each([
    ['Invalid credentials', 'Thư điện tử hoặc mật khẩu không đúng.'],
    ['Policy Failed', 'Bạn không có quyền làm việc này. Hãy hỏi người quản trị.'],
    ['2 errors occurred', 'Có 2 chỗ chưa đúng. Hãy sửa các ô được báo.'],
    ['title must be at most 255 characters', 'Quá dài (nhiều nhất 255 ký tự).'],
    ['pictures[0].caption must be defined.', 'Hãy điền ô này.'],
    ['password must contain at least one uppercase character', 'Mật khẩu cần ít nhất một chữ hoa.'],
    ['order must be a `number` type, but the final value was: `"x"`.', 'Giá trị không đúng loại.'],
  ])('%s is said in Vietnamese', (english, vietnamese) => {
    expect(wordSentence(english)).toBe(vietnamese);
  });

  it('that the sign-in screen tells apart by its words stays', () => {
    expect(wordSentence('User not active')).toBe('User not active');
  });

  it('of ours stays, and so does what only looks like a key of the table', () => {
    expect(wordSentence('Hãy chọn đơn vị.')).toBe('Hãy chọn đơn vị.');
    expect(wordSentence('constructor')).toBe('constructor');
  });
});

it('words the fields’ sentences and leaves codes alone', () => {
  const body = {
    data: null,
    error: {
      status: 400,
      name: 'ValidationError',
      message: 'This attribute must be unique',
      details: {
        code: 'slug_taken',
        errors: [{ path: ['slug'], message: 'This attribute must be unique', name: 'ValidationError' }],
        url: ['url must be a valid URL'],
      },
    },
  };
  wordError(body);
  expect(body.error).toEqual({
    status: 400,
    name: 'ValidationError',
    message: 'Giá trị này đã có. Hãy chọn giá trị khác.',
    details: {
      code: 'slug_taken',
      errors: [{ path: ['slug'], message: 'Giá trị này đã có. Hãy chọn giá trị khác.', name: 'ValidationError' }],
      url: ['Địa chỉ mạng không đúng.'],
    },
  });
});

it.each([
  [400, 'Invalid key nope', 'Yêu cầu không hợp lệ. Hãy tải lại trang rồi thử lại.'],
  [404, 'No such thing.', 'Không tìm thấy mục này. Có thể mục đã bị xóa, hoặc bạn không có quyền xem.'],
  [500, 'Boom', 'Máy chủ gặp lỗi. Hãy thử lại sau; nếu còn lỗi, hãy báo người quản trị.'],
  [401, 'User not active', 'User not active'],
])('an answer %i with “%s” that stands in no table is said by its status', (status, message, vietnamese) => {
  const errors = [{ path: ['field'], message: 'Invalid input: expected string, received undefined' }];
  const details = { code: 'x', parameters: ['fields', 'sort by'], errors };
  const body = { data: null, error: { status, name: 'ValidationError', message, details } };
  wordError(body);
  expect(body.error).toMatchObject({ status, name: 'ValidationError', message: vietnamese });
  expect(details.parameters).toEqual(['fields', 'sort by']);
  expect(errors).toEqual([{ path: ['field'], message: 'Giá trị không dùng được. Hãy chọn giá trị khác.' }]);
});

it.each([[null], ['text'], [{ data: { error: 'x' } }], [[{ error: { message: 'Forbidden' } }]]])(
  'leaves %j alone, which is no error answer',
  (body) => {
    const before = structuredClone(body);
    wordError(body);
    expect(body).toEqual(before);
  },
);

it('is written in composed letters', () => {
  for (const words of [...Object.values(ERROR_WORDS), ...ERROR_PATTERNS.map(([, words]) => words)]) {
    expect(words).toBe(words.normalize('NFC'));
  }
});
