import type { Core } from '@strapi/strapi';
import { useDocuments } from '../editorial/documents-context';

const ARTICLE = 'api::article.article';
const LIST = /\/content-manager\/collection-types\/api::article\.article\/?$/;

/** What no column of a list shows, and what weighs most: bodies, and what stands in tables of its own. */
const HEAVY_FIELDS = ['body', 'transcript', 'formerSlugs', 'workflowStages', 'editorsSinceSubmission', 'searchText'];
/** `localizations`: Strapi asks for them even of what is never translated, and finds none. */
const HEAVY_RELATIONS = [
  'pictures',
  'corrections',
  'video',
  'workflow',
  'writer',
  'contributor',
  'lastEditor',
  'localizations',
];
/** Of these a name is shown; the slug says which of two namesakes it is. */
const NAMED = ['category', 'unit', 'superior'];

const SCALARS = ['string', 'text', 'integer', 'boolean', 'datetime', 'enumeration', 'json'];

/**
 * Strapi reads every column and every relation for each row of a list, bodies, pictures and versions in other languages
 * included, and sends them all (ADR 0034). The list of articles gets what its columns can show; a document that is opened still
 * comes whole.
 */
export function keepArticleListLean(strapi: Core.Strapi): void {
  const fields = Object.entries(strapi.getModel(ARTICLE).attributes)
    .filter(([name, { type }]) => SCALARS.includes(type) && !HEAVY_FIELDS.includes(name))
    .map(([name]) => name);
  useDocuments(strapi, (call, next) => {
    if (call.uid === ARTICLE && call.action === 'findMany' && LIST.test(pathOf(strapi))) {
      const params = call.params as { fields?: unknown; populate?: unknown };
      params.fields ??= fields;
      params.populate = lean(params.populate);
    }
    return next();
  });
}

function pathOf(strapi: Core.Strapi): string {
  const context = strapi.requestContext.get() as { method: string; path: string } | undefined;
  return context?.method === 'GET' ? context.path : '';
}

function lean(populate: unknown): unknown {
  if (typeof populate !== 'object' || populate === null || Array.isArray(populate)) return populate;
  return Object.fromEntries(
    Object.entries(populate)
      .filter(([relation]) => !HEAVY_RELATIONS.includes(relation))
      .map(([relation, asked]) => [relation, NAMED.includes(relation) ? { fields: ['name', 'slug'] } : asked]),
  );
}
