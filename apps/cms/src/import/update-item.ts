import type { Core } from '@strapi/strapi';
import type { ArticleState } from '@toasoan/contracts';
import { ARTICLE } from '../editorial/article-row';
import { asVerb } from '../editorial/verb-token';
import { keepRevision, keepStanding } from '../revisions/keep-revision';
import { IMPORT_ITEM, type ImportItemRow, storedKey } from './import-item';
import { logImport } from './import-log';
import type { ItemToWrite } from './write-item';

interface Standing {
  state: ArticleState;
  revision: number | null;
}

/** What a changed item may do to its article: nothing where somebody has worked on it, or it is gone or taken down. */
export type MayUpdate = { may: true; standing: Standing } | { may: false; why: string };

export async function mayUpdate(strapi: Core.Strapi, known: ImportItemRow): Promise<MayUpdate> {
  const standing = (await strapi.db.query(ARTICLE).findOne({
    where: { documentId: known.articleId, publishedAt: { $null: true } },
    select: ['state', 'revision'],
  })) as Standing | null;
  if (standing === null) return { may: false, why: 'Tin bài đã bị xóa ở tòa soạn này.' };
  if (standing.revision !== known.writtenRevision || !['published', 'draft'].includes(standing.state)) {
    return { may: false, why: 'Tin bài đã được sửa hoặc xử lý ở tòa soạn này.' };
  }
  return { may: true, standing };
}

/**
 * Writes a changed item over what was imported of it; address, first publication and the names of its units stay. Inside a
 * transaction; a compare-and-set, so an editor's save of the same moment wins.
 * @returns false where the article has changed since it was asked
 */
export async function updateItem(
  strapi: Core.Strapi,
  item: ItemToWrite,
  known: ImportItemRow,
  { now, onlyPictures }: { now: Date; onlyPictures: boolean },
): Promise<boolean> {
  const { articleId: documentId, writtenRevision } = known;
  const revision = writtenRevision + 1;
  const asked = await mayUpdate(strapi, known);
  if (!asked.may) return false;
  const { state } = asked.standing;
  const { count } = await strapi.db.query(ARTICLE).updateMany({
    where: { documentId, publishedAt: { $null: true }, revision: writtenRevision, state },
    data: { revision },
  });
  if (count !== 1) return false;
  await keepStanding(strapi, documentId, writtenRevision);
  const {
    unit: _unit,
    superior: _superior,
    unitNameAtPublication: _u,
    superiorNameAtPublication: _s,
    ...words
  } = item.article.data;
  // Readers are told of a change of words; an archive whose pictures came later was not updated today.
  const changed = onlyPictures ? {} : { lastPublishedAt: now };
  const published = state === 'published' ? { publishedRevision: revision, ...changed } : {};
  await asVerb(async () => {
    await strapi.documents(ARTICLE).update({ documentId, data: { ...words, ...published } as never });
    if (state === 'published') await strapi.documents(ARTICLE).publish({ documentId });
  });
  await keepRevision(strapi, documentId, null, now);
  const { key, fingerprint, warnings } = item;
  const { unitName } = item.article;
  const { title } = item.article.data;
  await logImport(strapi, { key, documentId, title, unitName, from: state, to: state, revision, warnings, now });
  await strapi.db.query(IMPORT_ITEM).updateMany({
    where: { sourceKey: known.sourceKey },
    data: { sourceKey: storedKey(key), fingerprint, writtenRevision: revision, warnings, importedAt: now },
  });
  return true;
}
