import type { Core } from '@strapi/strapi';
import type { ArticleWords, FileWords, NamedDocument } from '@toasoan/newsroom';
import { ARTICLE } from '../editorial/article-row';
import { asSeen } from '../editorial/seen-revision';

export interface Restore {
  documentId: string;
  words: ArticleWords;
  /** The revision that the person saw when deciding to bring these words back. */
  seen: number;
  userId: number;
}

/**
 * Brings old words back as a new revision, through the document service: the same guards and the same compare-and-set
 * as any save, so it is undone in the same way. The address stays: the public may know it.
 * @throws what the guards refuse
 */
export async function restoreRevision(
  strapi: Core.Strapi,
  { documentId, words, seen, userId }: Restore,
): Promise<void> {
  const files = await standingFiles(strapi, words);
  const file = (kept: FileWords | null): number | null => (kept && files.has(kept.id) ? kept.id : null);
  const { category, unit, pictures, video, slug: _address, ...texts } = words;
  const data = {
    ...texts,
    ...(await relation(strapi, 'category', 'api::category.category', category)),
    ...(await relation(strapi, 'unit', 'api::unit.unit', unit)),
    pictures: pictures.map(({ image, ...picture }) => ({ ...picture, image: file(image) })),
    video: file(video),
    updatedBy: userId,
  };
  await asSeen({ documentId, revision: seen }, () => strapi.documents(ARTICLE).update({ documentId, data } as never));
}

/** What a document points to may be gone since: then the article keeps what it has. */
async function relation(strapi: Core.Strapi, field: string, uid: string, kept: NamedDocument | null) {
  if (!kept) return field === 'unit' ? {} : { [field]: null };
  const found: unknown = await strapi.db.query(uid).findOne({ where: { documentId: kept.documentId }, select: ['id'] });
  return found === null ? {} : { [field]: { set: [{ documentId: kept.documentId }] } };
}

async function standingFiles(strapi: Core.Strapi, { pictures, video }: ArticleWords): Promise<Set<number>> {
  const wanted = [...pictures.map(({ image }) => image), video].flatMap((file) => (file ? [file.id] : []));
  const rows = (await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { id: { $in: wanted } }, select: ['id'] })) as { id: number }[];
  return new Set(rows.map(({ id }) => id));
}
