import type { Core } from '@strapi/strapi';

export const PORTAL_PICTURE = 'api::portal-picture.portal-picture';

export interface PictureRow {
  id: number;
  /** By which the portal names it: it tells nothing and can't be guessed. */
  documentId: string;
  owner: string;
  fileId: number;
  width: number | null;
  height: number | null;
  bytes: number | null;
  at: string;
  attachedAt: string | null;
}

/** A picture that the newsroom put into an item has no row here: it is named by its file, and only beside that item. */
const OF_NEWSROOM = /^file-(\d{1,9})$/;
export const newsroomFile = (id: string): number | null => {
  const row = OF_NEWSROOM.exec(id)?.[1];
  return row === undefined ? null : Number(row);
};

export const previewPath = (id: string): string => `/api/portal/pictures/${id}/preview`;

/** The names of an item's files for its owner. */
export async function namesOfFiles(
  strapi: Core.Strapi,
  owner: string,
  files: readonly number[],
): Promise<Map<number, string>> {
  const rows = (await strapi.db
    .query(PORTAL_PICTURE)
    .findMany({ where: { owner, fileId: { $in: [...files] } } })) as PictureRow[];
  const own = new Map(rows.map(({ fileId, documentId }) => [fileId, documentId]));
  return new Map(files.map((file) => [file, own.get(file) ?? `file-${String(file)}`]));
}

/**
 * The files behind the names that a contributor gives: her own pictures, and those that stand in the item already.
 * Null where one of them is neither, or is gone.
 */
export async function filesOfNames(
  strapi: Core.Strapi,
  owner: string,
  names: readonly string[],
  standing: readonly number[],
): Promise<Map<string, number> | null> {
  const rows = (await strapi.db
    .query(PORTAL_PICTURE)
    .findMany({ where: { owner, documentId: { $in: [...names] } } })) as PictureRow[];
  const files = new Map(rows.map(({ documentId, fileId }) => [documentId, fileId]));
  for (const name of names) {
    const file = newsroomFile(name);
    if (file !== null && standing.includes(file)) files.set(name, file);
  }
  return names.every((name) => files.has(name)) ? files : null;
}

/** What an item names is kept for good, for its history may bring it back. */
export async function noteAttached(
  strapi: Core.Strapi,
  owner: string,
  files: readonly number[],
  now: Date,
): Promise<void> {
  if (files.length === 0) return;
  await strapi.db.query(PORTAL_PICTURE).updateMany({
    where: { owner, fileId: { $in: [...files] }, attachedAt: { $null: true } },
    data: { attachedAt: now },
  });
}
