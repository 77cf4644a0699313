import type { Core } from '@strapi/strapi';
import { slugify } from '@toasoan/vietnamese';
import { belongsToAnother } from './public-address';
import { ARTICLE, type ArticleRow } from './article-row';

/**
 * The address of an article: made from the title at first publication and kept for ever, unless somebody renames it.
 * Inside the transaction of the verb, after its log row (see `appendLog`), so two articles can't take one slug.
 */
export async function assignSlug(strapi: Core.Strapi, row: ArticleRow): Promise<void> {
  const slug = await freeSlug(strapi, row.documentId, row.slug ?? slugify(row.title ?? ''));
  if (slug === row.slug && slug === row.publishedSlug) return;
  await strapi.db.query(ARTICLE).updateMany({ where: { id: row.id }, data: { slug, publishedSlug: slug } });
}

/** `wanted`, or `wanted-2`, `wanted-3` …: the first that no other article has or was once live under. */
export async function freeSlug(strapi: Core.Strapi, documentId: string, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = numbered(wanted, number);
    if (await isFreeSlug(strapi, documentId, slug)) return slug;
  }
}

export const numbered = (wanted: string, number: number): string =>
  number === 1 ? wanted : `${wanted}-${String(number)}`;

/** Whether no other article has it or was once live under it. */
export async function isFreeSlug(strapi: Core.Strapi, documentId: string, slug: string): Promise<boolean> {
  const taken = await strapi.db.query(ARTICLE).count({ where: { slug, documentId: { $ne: documentId } } });
  return taken === 0 && !(await belongsToAnother(strapi, { kind: 'article', slug, subjectId: documentId }));
}
