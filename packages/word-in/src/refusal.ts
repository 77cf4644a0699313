export const WORD_REFUSALS = {
  not_word:
    'Tệp này không phải tệp Word. Hãy mở bằng Word hoặc LibreOffice, chọn «Lưu lại dạng .docx» rồi gửi tệp mới.',
  old_word: 'Tệp ở dạng Word cũ (.doc), không đọc được. Hãy mở tệp, chọn «Lưu lại dạng .docx» rồi gửi tệp mới.',
  encrypted: 'Tệp đang đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu, chọn «Lưu lại dạng .docx» rồi gửi tệp mới.',
  macro: 'Tệp có macro nên không nhận. Hãy mở tệp, chọn «Lưu lại dạng .docx» (không kèm macro) rồi gửi tệp mới.',
  too_large: 'Tệp Word nặng quá 25 MB. Hãy giảm cỡ ảnh trong tệp (Word: Nén ảnh) hoặc gửi ảnh riêng, rồi thử lại.',
  too_packed: 'Tệp bung ra lớn bất thường nên không nhận. Hãy mở tệp, chọn «Lưu lại dạng .docx» rồi gửi tệp mới.',
  unsafe: 'Cấu trúc tệp không an toàn nên không nhận. Hãy chép nội dung sang một tệp Word mới, lưu rồi gửi lại.',
  broken: 'Tệp bị hỏng hoặc thiếu, không đọc được. Hãy mở tệp, chọn «Lưu lại dạng .docx» rồi gửi tệp mới.',
  too_slow: 'Tệp phức tạp quá, đọc không kịp. Hãy bỏ bớt bảng hoặc chia tệp thành nhiều phần rồi gửi lại.',
  too_long: 'Nội dung tệp dài quá một bài viết. Hãy chia thành nhiều bài rồi gửi từng tệp.',
  empty: 'Tệp không có chữ và ảnh nào đọc được. Hãy kiểm tra lại tệp rồi gửi lại.',
  busy: 'Đang có nhiều tệp Word chờ đọc. Hãy thử lại sau ít phút.',
} as const;

export type WordRefusalCode = keyof typeof WORD_REFUSALS;

/** Why a file is not taken: `message` is a Vietnamese sentence that says what to do. */
export interface WordRefusal {
  code: WordRefusalCode;
  message: string;
}

export const refusalOf = (code: WordRefusalCode): WordRefusal => ({ code, message: WORD_REFUSALS[code] });

/** Ends a reading from within; never leaves this package. */
export class WordRefused extends Error {
  constructor(readonly code: WordRefusalCode) {
    super(`word file refused: ${code}`);
    this.name = 'WordRefused';
  }
}
