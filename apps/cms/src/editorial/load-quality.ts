import type { Core } from '@strapi/strapi';
import type { ArticleState, QualityNotice } from '@toasoan/contracts';
import { bodyPictures, plainText, readableBody } from '@toasoan/html-policy';
import { checkQuality, type QualityInput, type QualityRules } from '@toasoan/newsroom';
import { findReports, unseenOf } from '../quality/find-reports';
import { answeredLinks } from '../quality/links/answered-links';
import { qualityRules } from '../quality/quality-rules';
import type { ArticleRow } from './article-row';

/** While a publication may still come; afterwards nobody is shown what else reports the event. */
const UNFINISHED: readonly ArticleState[] = ['draft', 'in_review', 'returned', 'scheduled'];

/** The checklist of an article as it stands: the one that every verb decides from, whatever the path. */
export async function loadQuality(strapi: Core.Strapi, row: ArticleRow, now: Date): Promise<QualityNotice[]> {
  const rules = await qualityRules(strapi, now);
  const article = articleOf(row);
  const unfinished = UNFINISHED.includes(row.state);
  const others = unfinished ? await reportsAround(strapi, row, rules, now) : [];
  const links = unfinished ? await answeredLinks(strapi, row.body ?? '', article.originalUrl) : [];
  return checkQuality({ ...article, others, links }, rules, now);
}

function reportsAround(strapi: Core.Strapi, row: ArticleRow, rules: QualityRules, now: Date) {
  if (!looksForReports(rules)) return [];
  return findReports(strapi, {
    documentId: row.documentId,
    at: instant(row.eventEndedAt) ?? instant(row.submittedAt) ?? now,
    days: rules.duplicateDays,
    unseen: unseenOf(row.unit, row.contributor),
  });
}

/** Is anything made of other reports at all? */
export function looksForReports(rules: QualityRules): rules is QualityRules & { duplicateDays: number } {
  const { same_event: event, second_copy: copy } = rules.severities;
  return rules.duplicateDays !== null && (event !== 'off' || copy !== 'off');
}

/** The row as the newsroom looks at it; what stands in other rows is still to be added. */
function articleOf(row: ArticleRow): QualityInput {
  return {
    genre: row.genre,
    title: text(row.title),
    lead: text(row.lead),
    ...bodyOf(row.body),
    pictures: row.pictures.map((picture) => ({
      hasImage: picture.image !== null,
      fileName: text(picture.image?.name),
      caption: text(picture.caption),
      credit: text(picture.credit),
      alt: text(picture.alt),
      consent: picture.subjectConsent ?? 'not_needed',
    })),
    hasVideo: row.video !== null,
    transcript: text(row.transcript),
    byline: text(row.byline),
    source: text(row.source),
    originalUrl: text(row.originalUrl),
    originalPublishedAt: instant(row.originalPublishedAt),
    eventEndedAt: instant(row.eventEndedAt),
    submittedAt: instant(row.submittedAt),
    unitId: row.unit?.documentId ?? null,
    others: [],
    sameEventAs: row.sameEventAs,
    links: [],
  };
}

/** What the checklist reads out of the body's HTML: nothing of one that is too much to be parsed, which then is missing. */
export function bodyOf(body: string | null | undefined): Pick<QualityInput, 'bodyText' | 'bodyPictures'> {
  const html = readableBody(body ?? '') ?? '';
  return {
    bodyText: plainText(html),
    bodyPictures: bodyPictures(html).map(({ src, alt, caption }) => ({
      name: src.slice(src.lastIndexOf('/') + 1),
      alt,
      caption,
    })),
  };
}

const text = (value: string | null | undefined): string => value ?? '';
const instant = (value: string | null): Date | null => (value === null ? null : new Date(value));
