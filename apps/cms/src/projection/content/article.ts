import type { PublicArticle } from '@toasoan/contracts';
import type { PicturesOfBody } from '../body-pictures';
import { contentKey, toPicture } from '../picture';
import type { ArticleRow } from '../rows';

export const ARTICLE_POPULATE = {
  pictures: { populate: { image: true } },
  video: true,
  unit: { select: ['documentId', 'name'] },
  superior: { select: ['documentId', 'name'] },
  category: { select: ['documentId'] },
  corrections: true,
};

/** What the world sees of a published article. Names of units are those as of publication. */
export function articleContent(row: ArticleRow, picturesOf: PicturesOfBody): PublicArticle {
  const { unit, superior, video } = row;
  const body = row.body ?? '';
  return {
    slug: row.slug ?? '',
    title: row.title,
    lead: row.lead ?? '',
    genre: row.genre,
    body,
    pictures: row.pictures.flatMap(({ image, alt, caption, credit }) =>
      image ? [toPicture(image, { alt: alt ?? '', caption: caption ?? '', credit: credit ?? '' })] : [],
    ),
    bodyPictures: picturesOf(body),
    video: video && { path: video.url, key: contentKey(video), mime: video.mime },
    transcript: row.transcript ?? '',
    unit: { id: unit?.documentId ?? '', name: row.unitNameAtPublication ?? unit?.name ?? '' },
    superior: superior && { id: superior.documentId, name: row.superiorNameAtPublication ?? superior.name },
    categoryId: row.category?.documentId ?? null,
    byline: row.byline ?? '',
    source: row.source ?? '',
    original: originalOf(row),
    eventEndedAt: row.eventEndedAt,
    publishedAt: row.firstPublishedAt ?? row.publishedAt,
    updatedAt: row.lastPublishedAt ?? row.publishedAt,
    corrections: row.corrections.map(({ at, note }) => ({ at, note })),
    formerSlugs: row.formerSlugs ?? [],
  };
}

function originalOf({ originalUrl, originalPublishedAt }: ArticleRow): PublicArticle['original'] {
  return originalUrl === null && originalPublishedAt === null
    ? null
    : { url: originalUrl, publishedAt: originalPublishedAt };
}
