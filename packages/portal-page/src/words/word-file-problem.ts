import { PORTAL_WORD } from '@toasoan/contracts';

const MB = 1024 * 1024;
export const WORD_MEGABYTES = Math.floor(PORTAL_WORD.maxBytes / MB);

/** What is wrong with a file before it is sent, in a sentence; null: worth sending. The newsroom looks into it. */
export function wordFileProblem({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (/\.doc$/i.test(name))
    return 'Tệp ở dạng Word cũ (.doc), không đọc được. Hãy mở tệp, chọn «Lưu lại dạng .docx» rồi chọn tệp mới.';
  if (!name.toLowerCase().endsWith(PORTAL_WORD.extension)) return 'Đây không phải tệp Word (.docx). Hãy chọn tệp khác.';
  if (size === 0) return 'Tệp trống, hoặc chưa tải về máy. Hãy tải tệp về máy rồi chọn lại.';
  if (size > PORTAL_WORD.maxBytes)
    return `Tệp nặng quá ${String(WORD_MEGABYTES)} MB. Hãy giảm cỡ ảnh trong tệp (Word: Nén ảnh) hoặc gửi ảnh riêng, rồi chọn lại.`;
  return null;
}
