import type { Core } from '@strapi/strapi';
import { useDocuments } from '../editorial/documents-context';
import { UNIT } from '../editorial/load-units';
import { formRefusal } from '../environment/form-refusal';

interface Use {
  uid: string;
  /** The relation that names the unit. */
  field: string;
  words: (count: number) => string;
}

const USES: readonly Use[] = [
  { uid: 'api::article.article', field: 'unit', words: (count) => `${String(count)} bản ghi tin bài` },
  { uid: 'api::article.article', field: 'superior', words: (count) => `${String(count)} tin bài do cấp dưới gửi` },
  { uid: UNIT, field: 'parent', words: (count) => `${String(count)} đơn vị trực thuộc` },
  { uid: 'api::membership.membership', field: 'unit', words: (count) => `${String(count)} phân công` },
  {
    uid: 'api::official-document.official-document',
    field: 'issuer',
    words: (count) => `${String(count)} văn bản đã ban hành`,
  },
  {
    uid: 'api::official-document.official-document',
    field: 'addressees',
    words: (count) => `${String(count)} văn bản nhận được`,
  },
];

/**
 * A unit that anything names is ended, never deleted: its articles would belong to nobody, and every table of the past would
 * change. To be called in `bootstrap`.
 */
export function keepUsedUnits(strapi: Core.Strapi): void {
  useDocuments(strapi, async (call, next) => {
    const { documentId } = call.params;
    if (call.uid !== UNIT || call.action !== 'delete' || documentId === undefined) return next();
    const uses: string[] = [];
    for (const { uid, field, words } of USES) {
      const count = await strapi.db.query(uid).count({ where: { [field]: { documentId } } });
      if (count > 0) uses.push(words(count));
    }
    if (uses.length === 0) return next();
    const unit = (await strapi.db.query(UNIT).findOne({ where: { documentId }, select: ['name'] })) as {
      name: string;
    } | null;
    throw formRefusal(
      `«${unit?.name ?? documentId}» còn ${uses.join(', ')} nên không xóa được. Hãy ghi ngày kết thúc hoạt động (và đơn vị kế thừa) thay vì xóa.`,
      'unit_in_use',
    );
  });
}
