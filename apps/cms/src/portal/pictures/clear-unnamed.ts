import type { Core } from '@strapi/strapi';
import { removeFile } from '../../media/remove-file';
import { isShown } from '../../media/settled-files';
import { type PictureRow, PORTAL_PICTURE } from './picture-row';

const KEPT_DAYS = 7;
const A_NIGHT = 500;

/** Pictures that no item ever named, or whose draft is gone, after a week; a phone may be without a line that long. */
export async function clearUnnamed(strapi: Core.Strapi, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const rows = (await strapi.db.query(PORTAL_PICTURE).findMany({
    where: { attachedAt: { $null: true }, at: { $lt: before } },
    orderBy: { id: 'asc' },
    limit: A_NIGHT,
  })) as PictureRow[];
  for (const row of rows) {
    try {
      await clear(strapi, row, now);
    } catch (error) {
      // One that can't go is no reason to keep the others.
      strapi.log.error(
        `the picture ${row.documentId} of a contributor could not be cleared: ${(error as Error).message}`,
      );
      await strapi.db.query(PORTAL_PICTURE).update({ where: { id: row.id }, data: { at: now } });
    }
  }
}

async function clear(strapi: Core.Strapi, { id, fileId }: PictureRow, now: Date): Promise<void> {
  // An editor may have taken it from the library into an article, a page or a document of her own.
  if (await isShown(strapi, fileId)) {
    await strapi.db.query(PORTAL_PICTURE).update({ where: { id }, data: { attachedAt: now } });
    return;
  }
  await removeFile(strapi, fileId);
  await strapi.db.query(PORTAL_PICTURE).delete({ where: { id } });
}
