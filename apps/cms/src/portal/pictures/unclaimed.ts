import type { Core } from '@strapi/strapi';
import { removeFile } from '../../media/remove-file';
import { isShown } from '../../media/settled-files';
import { PORTAL_PICTURE } from './picture-row';

const FILE = 'plugin::upload.file';
const A_DAY_MS = 86_400_000;
const A_NIGHT = 500;

/**
 * What a file from a phone is captioned until it has a row that says whose it is. The library's own row comes first, by its own
 * way, and whoever is killed between the two leaves this word behind.
 */
export const UNCLAIMED = 'Ảnh từ điện thoại, đang nhận';

/** Says whose the file is, and takes the word away, in one. @throws what the database says; the file goes, now or by night */
export async function claim<T>(strapi: Core.Strapi, fileId: number, row: () => Promise<T>): Promise<T> {
  try {
    return await strapi.db.transaction(async () => {
      const made = await row();
      await strapi.db.query(FILE).update({ where: { id: fileId }, data: { caption: null } });
      return made;
    });
  } catch (error) {
    await removeFile(strapi, fileId).catch(({ message }: Error) => {
      strapi.log.warn(`the file ${String(fileId)} of a phone could not be taken away again: ${message}`);
    });
    throw error;
  }
}

/** Files that were never claimed, after a day: whoever sent them has sent them again since. */
export async function clearUnclaimed(strapi: Core.Strapi, now: Date): Promise<void> {
  const files = (await strapi.db.query(FILE).findMany({
    where: { caption: UNCLAIMED, createdAt: { $lt: new Date(now.getTime() - A_DAY_MS) } },
    select: ['id'],
    orderBy: { id: 'asc' },
    limit: A_NIGHT,
  })) as { id: number }[];
  for (const { id } of files) {
    const owned = (await strapi.db.query(PORTAL_PICTURE).count({ where: { fileId: id } })) > 0;
    // An editor may have taken it from the library.
    if (owned || (await isShown(strapi, id)))
      await strapi.db.query(FILE).update({ where: { id }, data: { caption: null } });
    else await removeFile(strapi, id);
  }
}
