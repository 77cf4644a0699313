import type { Core } from '@strapi/strapi';
import { type PreviewRequest, previewRequestSchema, type PublicArticle } from '@toasoan/contracts';
import { dayOf, directSuperior, nameOn } from '@toasoan/newsroom';
import { slugify } from '@toasoan/vietnamese';
import { ARTICLE } from '../editorial/article-row';
import type { LoadedDecision } from '../editorial/load-decision';
import { loadBodyPictures } from '../projection/body-pictures';
import { ARTICLE_POPULATE, articleContent } from '../projection/content/article';
import type { ArticleRow } from '../projection/rows';

const NO_UNIT = { id: 'chua-chon', name: '(chưa chọn đơn vị)' };
const NO_SLUG = 'ban-xem-truoc';

/**
 * The draft as it would be published now: today's names, the correction that it brings, its gaps filled so that it fits.
 * Null where it can't be shown even so.
 */
export async function draftContent(
  strapi: Core.Strapi,
  loaded: LoadedDecision,
  now: Date,
): Promise<PreviewRequest | null> {
  const { facts, row } = loaded;
  const draft = (await strapi.db.query(ARTICLE).findOne({
    where: { documentId: facts.id, publishedAt: { $null: true } },
    populate: ARTICLE_POPULATE,
  })) as ArticleRow | null;
  if (!draft) return null;
  const picturesOf = await loadBodyPictures(strapi, [draft.body ?? '']);
  const published = facts.live && row.publishedRevision === facts.revision;
  const request = previewRequestSchema.safeParse({
    type: 'article.preview.v1',
    timestamp: now.toISOString(),
    data: {
      id: facts.id,
      revision: facts.revision,
      published,
      article: filled(articleContent({ ...draft, publishedAt: now.toISOString() }, picturesOf), loaded, now, published),
      missing: missingOf(loaded),
    },
  });
  return request.success ? request.data : null;
}

function filled(content: PublicArticle, loaded: LoadedDecision, now: Date, published: boolean): PublicArticle {
  const { facts, context, row } = loaded;
  const at = now.toISOString();
  const withWords = {
    ...content,
    // Columns of a draft may still be empty, whatever the type of a published row says.
    title: row.title?.trim() || '(chưa có tiêu đề)',
    slug: content.slug || slugify(row.title ?? '') || NO_SLUG,
    pictures: content.pictures.filter(({ variants }) => variants.length > 0),
  };
  if (published) return withWords;
  const today = dayOf(now);
  const unit = facts.unitId === null ? undefined : context.units.get(facts.unitId);
  const superior = facts.unitId === null ? null : directSuperior(context.units, facts.unitId, today);
  const note = facts.live ? facts.correctionNote?.trim() : undefined;
  return {
    ...withWords,
    unit: unit ? { id: unit.id, name: nameOn(unit, today) } : NO_UNIT,
    superior: superior && { id: superior.id, name: nameOn(superior, today) },
    updatedAt: at,
    publishedAt: row.firstPublishedAt ?? at,
    corrections: note ? [...content.corrections, { at, note }] : content.corrections,
  };
}

/** What keeps the draft from being published, in the words of the checklist. */
function missingOf({ facts, context }: LoadedDecision): string[] {
  const blocks = context.quality.filter(({ severity }) => severity === 'block').map(({ message }) => message);
  return [...(facts.unitId === null ? ['Hãy chọn đơn vị.'] : []), ...blocks].slice(0, 20);
}
