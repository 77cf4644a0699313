import type { Core } from '@strapi/strapi';
import { ARTICLE } from '../../editorial/article-row';
import { PORTAL_PICTURE } from './picture-row';

const AT_ONCE = 500;

/**
 * Of a person who leaves, the pictures that no article shows any more go with the next night's clearing, those of her deleted
 * drafts too. To be called after these are deleted, in the same transaction.
 */
export async function letPicturesGo(strapi: Core.Strapi, owner: string): Promise<void> {
  const rows = (await strapi.db.query(PORTAL_PICTURE).findMany({ where: { owner }, select: ['id', 'fileId'] })) as {
    id: number;
    fileId: number;
  }[];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const shown = await shownOf(
      strapi,
      some.map(({ fileId }) => fileId),
    );
    const idle = some.filter(({ fileId }) => !shown.has(fileId)).map(({ id }) => id);
    await strapi.db.query(PORTAL_PICTURE).updateMany({
      where: { id: { $in: idle } },
      data: { attachedAt: null, at: new Date(0) },
    });
  }
}

async function shownOf(strapi: Core.Strapi, files: readonly number[]): Promise<Set<number>> {
  const articles = (await strapi.db.query(ARTICLE).findMany({
    where: { pictures: { image: { id: { $in: [...files] } } } },
    select: ['id'],
    populate: { pictures: { populate: { image: { select: ['id'] } } } },
  })) as { pictures: { image: { id: number } | null }[] | null }[];
  const shown = articles.flatMap(({ pictures }) => (pictures ?? []).flatMap(({ image }) => (image ? [image.id] : [])));
  return new Set(shown);
}
