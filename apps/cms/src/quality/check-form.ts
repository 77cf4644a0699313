import type { Core } from '@strapi/strapi';
import type { QualityNotice, QualityQuestion } from '@toasoan/contracts';
import { checkQuality, type QualityInput } from '@toasoan/newsroom';
import type { EditorialActor } from '../access/memberships';
import { scopeOf } from '../access/unit-scope';
import type { ArticleRow } from '../editorial/article-row';
import { bodyOf, looksForReports } from '../editorial/load-quality';
import { findReports, type Unseen, unseenOf } from './find-reports';
import { answeredLinks } from './links/answered-links';
import { qualityRules } from './quality-rules';

/** The checklist of a form as it stands, for one person; `row`: the article as saved, null for one that is not. */
export async function checkForm(
  strapi: Core.Strapi,
  asked: QualityQuestion,
  row: ArticleRow | null,
  actor: EditorialActor,
  now: Date,
): Promise<QualityNotice[]> {
  const rules = await qualityRules(strapi, now);
  const article = articleOf(asked, row);
  const others = looksForReports(rules)
    ? await findReports(strapi, {
        documentId: row?.documentId ?? null,
        at: article.eventEndedAt ?? article.submittedAt ?? now,
        days: rules.duplicateDays,
        unseen: await unseenFor(strapi, article.unitId, row, actor, now),
      })
    : [];
  const links = await answeredLinks(strapi, asked.body ?? '', article.originalUrl);
  return checkQuality({ ...article, others, links }, rules, now);
}

/** A form may name any unit: of what is unpublished there only its own people hear. */
async function unseenFor(
  strapi: Core.Strapi,
  unitId: string | null,
  row: ArticleRow | null,
  actor: EditorialActor,
  now: Date,
): Promise<Unseen> {
  if (unitId === null) return { of: 'nobody' };
  const scope = await scopeOf(strapi, actor, now);
  const unit = (await strapi.db.query('api::unit.unit').findOne({
    where: { documentId: unitId },
    select: ['id', 'documentId'],
  })) as { id: number; documentId: string } | null;
  const own = unit !== null && (scope.all || scope.unitRows.includes(unit.id));
  return own ? unseenOf(unit, row?.contributor ?? null) : { of: 'nobody' };
}

function articleOf(asked: QualityQuestion, row: ArticleRow | null): QualityInput {
  return {
    genre: asked.genre ?? 'news_brief',
    title: asked.title ?? '',
    lead: asked.lead ?? '',
    ...bodyOf(asked.body),
    pictures: (asked.pictures ?? []).map(({ fileName, caption, credit, alt, consent }) => ({
      hasImage: typeof fileName === 'string',
      fileName: fileName ?? '',
      caption: caption ?? '',
      credit: credit ?? '',
      alt: alt ?? '',
      consent: consent ?? 'not_needed',
    })),
    hasVideo: asked.hasVideo ?? false,
    transcript: asked.transcript ?? '',
    byline: asked.byline ?? '',
    source: asked.source ?? '',
    originalUrl: asked.originalUrl ?? '',
    originalPublishedAt: instant(asked.originalPublishedAt),
    eventEndedAt: instant(asked.eventEndedAt),
    submittedAt: instant(row?.submittedAt),
    unitId: asked.unitId ?? row?.unit?.documentId ?? null,
    others: [],
    sameEventAs: row?.sameEventAs ?? null,
    links: [],
  };
}

const instant = (value: string | null | undefined): Date | null =>
  value === null || value === undefined ? null : new Date(value);
