import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ReadItem } from '@toasoan/former-site';
import { address } from '@toasoan/site-plan';
import { REDIRECT } from '../addresses/former-number';
import { formerPath } from '../addresses/read-list';
import { ARTICLE } from '../editorial/article-row';
import { type ImportWarning, storable } from './import-warning';

export const IMPORT_ITEM = 'api::import-item.import-item';

/** Which article an item of the former site became; by it a later run knows the item again. */
export interface ImportItemRow {
  sourceKey: string;
  articleId: string;
  fingerprint: string;
  /** The article's revision when it was written here last: a later one is somebody's work. */
  writtenRevision: number;
  warnings: ImportWarning[] | null;
}

/** The key as the column holds it: a long path or guid by its beginning and its digest. */
export function storedKey(key: string): string {
  const whole = storable(key);
  if (whole.length <= 255) return whole;
  return `${storable(whole.slice(0, 180))}#${createHash('sha256').update(whole).digest('hex')}`;
}

/** Those of a lot that are known, by their stored key. */
export async function knownItems(
  strapi: Core.Strapi,
  items: readonly ReadItem[],
): Promise<ReadonlyMap<string, ImportItemRow>> {
  const known = await rowsOf(
    strapi,
    items.map(({ key }) => storedKey(key)),
  );
  const others = items.filter(({ key }) => !known.has(storedKey(key)));
  const former = await rowsOf(
    strapi,
    others.map(({ key }) => storedKey(keyWithoutSite(key))),
  );
  for (const item of others) {
    const row = former.get(storedKey(keyWithoutSite(item.key)));
    if (row !== undefined && (await isOf(strapi, row, item))) known.set(storedKey(item.key), row);
  }
  return known;
}

async function rowsOf(strapi: Core.Strapi, keys: readonly string[]): Promise<Map<string, ImportItemRow>> {
  if (keys.length === 0) return new Map();
  const rows = (await strapi.db
    .query(IMPORT_ITEM)
    .findMany({ where: { sourceKey: { $in: keys } } })) as ImportItemRow[];
  return new Map(rows.map((row) => [row.sourceKey, row]));
}

/** As keys were before they named site and module (ADR 0112): items of several sites shared one then. */
const keyWithoutSite = (key: string): string => key.slice(key.indexOf('/') + 1).replace(/^nukeviet:\w+:/, 'nukeviet:');

/** Whether a row of that time is this very item's: the item's old address leads to the article. */
async function isOf(strapi: Core.Strapi, row: ImportItemRow, item: ReadItem): Promise<boolean> {
  if ('unread' in item) return false;
  const paths = item.addresses.flatMap((old) => formerPath(old).path ?? []);
  const article = (await strapi.db
    .query(ARTICLE)
    .findOne({ where: { documentId: row.articleId }, select: ['slug'] })) as { slug: string | null } | null;
  if (paths.length === 0 || article?.slug === null || article === null) return false;
  const where = { from: { $in: paths }, to: address.article(article.slug) };
  return (await strapi.db.query(REDIRECT).count({ where })) > 0;
}

const PAGE = 500;

/** What was taken over from a source before and is not among `seen`, its stored keys, now: each with its article. */
export async function* unseenItems(
  strapi: Core.Strapi,
  keyPrefix: string,
  seen: ReadonlySet<string>,
): AsyncGenerator<ImportItemRow & { id: number }> {
  let after = 0;
  for (;;) {
    const rows = (await strapi.db.query(IMPORT_ITEM).findMany({
      where: { id: { $gt: after }, sourceKey: { $startsWith: keyPrefix } },
      orderBy: { id: 'asc' },
      limit: PAGE,
    })) as (ImportItemRow & { id: number })[];
    yield* rows.filter(({ sourceKey }) => sourceKey.startsWith(keyPrefix) && !seen.has(sourceKey));
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}
