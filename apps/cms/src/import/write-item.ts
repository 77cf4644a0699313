import type { Core } from '@strapi/strapi';
import { address } from '@toasoan/site-plan';
import { freeNumberFor, REDIRECT } from '../addresses/former-number';
import { formerPath } from '../addresses/read-list';
import { ARTICLE } from '../editorial/article-row';
import { isFreeSlug } from '../editorial/assign-slug';
import { freshArticle } from '../editorial/server-fields';
import { createRow } from '../environment/create-row';
import { chooseSlug, type SlugNumbers } from './choose-slug';
import { IMPORT_ITEM, storedKey } from './import-item';
import { logImport } from './import-log';
import { type ImportWarning, warning } from './import-warning';
import type { PlannedArticle } from './plan-item';

/** An item with what was decided about it. */
export interface ItemToWrite {
  key: string;
  fingerprint: string;
  article: PlannedArticle;
  warnings: readonly ImportWarning[];
}

/** What became of it, for the report. */
export interface Written {
  slug: string;
  warnings: ImportWarning[];
}

/**
 * Writes an article with its log row, its old addresses and the row by which it is known again. To be called inside the
 * transaction of the lot; below the documents, as the example newsroom is loaded: nobody is to be told of each (ADR 0105).
 */
export async function writeItem(
  strapi: Core.Strapi,
  item: ItemToWrite,
  numbers: SlugNumbers,
  now: Date,
): Promise<Written & { documentId: string }> {
  const { key, fingerprint, article } = item;
  const slug = await chooseSlug(strapi, article.slug, numbers);
  const addresses = await chooseAddresses(strapi, article.addresses, address.article(slug));
  const warnings = [...item.warnings, ...slugWarnings(slug, article), ...addresses.warnings];
  const data = { ...freshArticle(null), ...article.data, ...standing(article, now), slug, formerSlugs: [] };
  const { documentId } = await createRow(strapi, ARTICLE, { ...data, publishedAt: null });
  if (article.publishes) await createRow(strapi, ARTICLE, { ...data, documentId, publishedAt: article.publishedAt });
  const { unitName } = article;
  const to = article.publishes ? ('published' as const) : ('draft' as const);
  const { title } = article.data;
  await logImport(strapi, { key, documentId, title, unitName, from: null, to, revision: 1, warnings, now });
  // From its log row on this transaction sees all that came before it: an approval may have taken the slug until then.
  if (!(await isFreeSlug(strapi, documentId, slug))) throw new SlugTaken(slug);
  for (const redirect of addresses.redirects) await createRow(strapi, REDIRECT, { ...redirect, publishedAt: now });
  const known = { sourceKey: storedKey(key), articleId: documentId, fingerprint, writtenRevision: 1, warnings };
  await createRow(strapi, IMPORT_ITEM, { ...known, importedAt: now, publishedAt: now });
  return { documentId, slug, warnings };
}

/** As a collision: the lot is written again, with another slug. */
class SlugTaken extends Error {
  readonly code = '23505';
}

/** What a dry run says instead: the same choices, against what is there and what this run would have taken. */
export async function writeNothing(
  strapi: Core.Strapi,
  { article, warnings }: ItemToWrite,
  numbers: SlugNumbers,
  taken: Set<string>,
): Promise<Written> {
  const slug = await chooseSlug(strapi, article.slug, numbers, taken);
  const addresses = await chooseAddresses(strapi, article.addresses, address.article(slug));
  return { slug, warnings: [...warnings, ...slugWarnings(slug, article), ...addresses.warnings] };
}

function slugWarnings(slug: string, article: PlannedArticle): ImportWarning[] {
  if (slug === article.slug) return [];
  return [warning('slug_taken', `Địa chỉ «${article.slug}» đã có tin bài khác dùng.`, `Đặt địa chỉ «${slug}»`)];
}

function standing({ publishes, publishedAt, slug }: PlannedArticle, now: Date): Record<string, unknown> {
  const drafted = { writerName: null, submissionChannel: 'import', stageEnteredAt: now };
  if (!publishes) return { ...drafted, unitNameAtPublication: null, superiorNameAtPublication: null, superior: null };
  return {
    ...drafted,
    state: 'published',
    live: true,
    publishedRevision: 1,
    publishedSlug: slug,
    firstPublishedAt: publishedAt,
    lastPublishedAt: publishedAt,
  };
}

interface Redirect {
  from: string;
  to: string;
  statusCode: 's301';
  formerNumber: string | null;
  revision: 1;
}

/**
 * Of the addresses that an item had, the usual one, and by its number all others (`formerNumberOf`); where the number is
 * another's, each of them by itself.
 */
async function chooseAddresses(
  strapi: Core.Strapi,
  addresses: readonly string[],
  to: string,
): Promise<{ redirects: Redirect[]; warnings: ImportWarning[] }> {
  const redirects: Redirect[] = [];
  const warnings: ImportWarning[] = [];
  for (const old of addresses) {
    const path = formerPath(old);
    if (path.path === null) {
      warnings.push(
        warning('address_unfit', `Địa chỉ cũ «${old.slice(0, 200)}»: ${path.message}`, 'Không chuyển hướng'),
      );
      continue;
    }
    const from = path.path;
    if ((await strapi.db.query(REDIRECT).count({ where: { from } })) > 0) {
      warnings.push(warning('address_taken', `Địa chỉ cũ «${from}» đã có chuyển hướng.`, 'Giữ chuyển hướng đang có'));
      continue;
    }
    const formerNumber = await freeNumberFor(strapi, { from, to, statusCode: 's301' }, undefined);
    redirects.push({ from, to, statusCode: 's301', formerNumber, revision: 1 });
    if (formerNumber !== null) break;
  }
  return { redirects, warnings };
}
