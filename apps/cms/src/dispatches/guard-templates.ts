import type { Core } from '@strapi/strapi';
import { DISPATCH_PLACEHOLDERS, fillTemplate } from '@toasoan/newsroom';
import { useDocuments } from '../editorial/documents-context';
import { formRefusal } from '../environment/form-refusal';
import { TEMPLATE } from './dispatch-row';
import { hasOtherBlocks, paragraphsOf } from './template-text';

const TEXTS = ['subject', 'body', 'closing', 'recipientLines'] as const;
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
    const text = (name: (typeof TEXTS)[number]): string => (typeof whole[name] === 'string' ? whole[name] : '');
    // The whole text and not its paragraphs: braces that lie between them are broken as well.
    const filled = fillTemplate(TEXTS.map(text), SAMPLE);
    const problems = filled.ok ? [] : [filled.message];
    const empty = (['body', 'closing'] as const).filter((name) => paragraphsOf(text(name)).length === 0);
    const missing = empty.map((name) => `Phần «${LABELS[name]}» còn trống.`);
    const odd = (['body', 'closing'] as const).filter((name) => hasOtherBlocks(text(name)));
    const unprinted = odd.map(
      (name) => `Phần «${LABELS[name]}» có bảng, ảnh hoặc đường kẻ, công văn không in được. Hãy viết thành đoạn văn.`,
    );
    if (problems.length + missing.length + unprinted.length > 0) {
      throw formRefusal([...missing, ...unprinted, ...problems].join(' '), 'broken_template');
    }
    return next();
  });
}

const LABELS = { body: 'Nội dung', closing: 'Lời kết' } as const;
const SAMPLE = Object.fromEntries(DISPATCH_PLACEHOLDERS.map(({ name }) => [name, name]));
