import type { Core } from '@strapi/strapi';
import { ARTICLE } from '../../editorial/article-row';
import { type PictureRow, PORTAL_PICTURE } from './picture-row';
import { removeFile } from './remove-file';

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
  for (const { id, fileId } of rows) {
    // An editor may have taken it from the library into an article of her own.
    if ((await strapi.db.query(ARTICLE).count({ where: { pictures: { image: { id: fileId } } } })) > 0) {
      await strapi.db.query(PORTAL_PICTURE).update({ where: { id }, data: { attachedAt: now } });
      continue;
    }
    await removeFile(strapi, fileId);
    await strapi.db.query(PORTAL_PICTURE).delete({ where: { id } });
  }
}
