import type { Core } from '@strapi/strapi';
import type { QualityNotice, QualityQuestion } from '@toasoan/contracts';
import { refusalOfBody } from '@toasoan/html-policy';
import { checkQuality, type QualityInput } from '@toasoan/newsroom';
import { toNfc } from '@toasoan/vietnamese';
import type { EditorialActor } from '../access/memberships';
import { scopeOf } from '../access/unit-scope';
import type { ArticleRow } from '../editorial/article-row';
import { BODY_REFUSALS } from '../editorial/body-refusals';
import { bodyOf, looksForReports } from '../editorial/load-quality';
import { findReports, type Unseen, unseenOf } from './find-reports';
import { answeredLinks } from './links/answered-links';
import { qualityRules } from './quality-rules';

/**
 * The checklist of a form as it stands, judged as it would be saved, for one person; `row`: the article as saved, null for
 * one that is not. Of a body that is too much to be saved, that alone is told: nothing of it is parsed.
 */
export async function checkForm(
  strapi: Core.Strapi,
  asked: QualityQuestion,
  row: ArticleRow | null,
  actor: EditorialActor,
  now: Date,
): Promise<QualityNotice[]> {
  const refusal = refusalOfBody(asked.body ?? '');
  if (refusal) {
    return [{ code: 'body_missing', severity: 'block', field: 'body', message: BODY_REFUSALS[refusal.code] }];
  }
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
  const { bodyText, bodyPictures } = bodyOf(asked.body);
  return {
    genre: asked.genre ?? 'news_brief',
    title: text(asked.title),
    lead: text(asked.lead),
    bodyText: toNfc(bodyText),
    bodyPictures: bodyPictures.map(({ name, alt, caption }) => ({ name, alt: toNfc(alt), caption: toNfc(caption) })),
    pictures: (asked.pictures ?? []).map(({ fileName, caption, credit, alt, consent }) => ({
      hasImage: typeof fileName === 'string',
      fileName: fileName ?? '',
      caption: text(caption),
      credit: text(credit),
      alt: text(alt),
      consent: consent ?? 'not_needed',
    })),
    hasVideo: asked.hasVideo ?? false,
    transcript: text(asked.transcript),
    byline: text(asked.byline),
    source: text(asked.source),
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

const text = (value: string | null | undefined): string => toNfc(value ?? '');
const instant = (value: string | null | undefined): Date | null =>
  value === null || value === undefined ? null : new Date(value);
