import type { Core } from '@strapi/strapi';
import { checkTemplate } from '@toasoan/newsroom';
import { useDocuments } from '../editorial/documents-context';
import { formRefusal } from '../environment/form-refusal';
import { TEMPLATE } from './dispatch-row';
import { paragraphsOf } from './template-text';

const TEXTS = ['subject', 'body', 'closing'] as const;
const WRITES = ['create', 'update', 'clone'];

/**
 * No template with a broken or unknown placeholder is saved, from any path: it would be met when the dispatch has to go
 * out. Asked of what would be stored, for a request may say only a part. To be called in bootstrap, after the text is cleaned.
 */
export function guardTemplates(strapi: Core.Strapi): void {
  useDocuments(strapi, async (call, next) => {
    if (call.uid !== TEMPLATE || !WRITES.includes(call.action)) return next();
    const { documentId, data } = call.params;
    const stored: unknown =
      documentId === undefined ? null : await strapi.db.query(TEMPLATE).findOne({ where: { documentId } });
    const whole = { ...(stored as object | null), ...data } as Partial<Record<(typeof TEXTS)[number], unknown>>;
    const texts = TEXTS.map((name) => ({ name, text: typeof whole[name] === 'string' ? whole[name] : '' }));
    const problems = texts.flatMap(({ name, text }) => checkTemplate(LABELS[name], text));
    const empty = ['body', 'closing'].filter(
      (name) => paragraphsOf(texts.find((one) => one.name === name)?.text ?? '').length === 0,
    );
    const missing = empty.map((name) => `Phần «${LABELS[name as 'body']}» còn trống.`);
    if (problems.length + missing.length > 0) {
      throw formRefusal([...missing, ...problems].join(' '), 'broken_template');
    }
    return next();
  });
}

const LABELS = { subject: 'Trích yếu', body: 'Nội dung', closing: 'Lời kết' } as const;
