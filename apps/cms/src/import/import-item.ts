import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ImportWarning } from './import-warning';

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
  if (key.length <= 255) return key;
  return `${key.slice(0, 180)}#${createHash('sha256').update(key).digest('hex')}`;
}

/** Those of a lot that are known, by their key. */
export async function knownItems(
  strapi: Core.Strapi,
  keys: readonly string[],
): Promise<ReadonlyMap<string, ImportItemRow>> {
  const rows = (await strapi.db
    .query(IMPORT_ITEM)
    .findMany({ where: { sourceKey: { $in: keys.map(storedKey) } } })) as ImportItemRow[];
  return new Map(rows.map((row) => [row.sourceKey, row]));
}
