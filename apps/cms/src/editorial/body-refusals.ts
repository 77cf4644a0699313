import { BODY_LIMITS, type BodyRefusal } from '@toasoan/html-policy';

/** Why a body is too much to be an article, and what to do. */
export const BODY_REFUSALS: Readonly<Record<BodyRefusal['code'], string>> = {
  too_long: `Nội dung dài quá ${BODY_LIMITS.characters.toLocaleString('vi')} ký tự kể cả định dạng. Hãy chia thành nhiều bài rồi lưu lại.`,
  too_many_tags:
    'Nội dung có quá nhiều đoạn, ô bảng hoặc định dạng. Hãy chia thành nhiều bài, hoặc dán lại không kèm định dạng (Ctrl+Shift+V) rồi lưu lại.',
  too_many_attributes:
    'Định dạng kèm theo nội dung bị lỗi. Hãy dán lại không kèm định dạng (Ctrl+Shift+V) rồi lưu lại.',
};
