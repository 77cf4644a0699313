import type { Core } from '@strapi/strapi';
import { BODY_LIMITS, BodyRefused, type BodyRefusal } from '@toasoan/html-policy';
import { formRefusal } from '../environment/form-refusal';
import { cleanText, type Model } from './clean-text';
import { useDocuments } from './documents-context';

const WRITES = ['create', 'update', 'clone'];

const WHY: Record<BodyRefusal['code'], string> = {
  too_long: `Nội dung dài quá ${BODY_LIMITS.characters.toLocaleString('vi')} ký tự kể cả định dạng. Hãy chia thành nhiều bài rồi lưu lại.`,
  too_many_tags:
    'Nội dung có quá nhiều đoạn, ô bảng hoặc định dạng. Hãy chia thành nhiều bài, hoặc dán lại không kèm định dạng (Ctrl+Shift+V) rồi lưu lại.',
  too_many_attributes:
    'Định dạng kèm theo nội dung bị lỗi. Hãy dán lại không kèm định dạng (Ctrl+Shift+V) rồi lưu lại.',
};

/** Every write of our own types, from any path: text in NFC, bodies through the HTML policy. */
export function cleanDocuments(strapi: Core.Strapi): void {
  const componentModel = (uid: string): Model => strapi.getModel(uid as never);
  useDocuments(strapi, (call, next) => {
    const { data } = call.params;
    if (data && call.uid.startsWith('api::') && WRITES.includes(call.action)) {
      call.params.data = cleaned(call.contentType, data, componentModel);
    }
    return next();
  });
}

function cleaned(...args: Parameters<typeof cleanText>): ReturnType<typeof cleanText> {
  try {
    return cleanText(...args);
  } catch (error) {
    if (!(error instanceof BodyRefused)) throw error;
    const { code } = error.refusal;
    throw formRefusal(WHY[code], `body_${code}`);
  }
}
