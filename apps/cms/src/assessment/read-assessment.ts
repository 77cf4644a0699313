import type { Core } from '@strapi/strapi';
import type { Grade } from '@toasoan/contracts';
import { type Actor, assessmentMessage, dayOf, inForceOn, whyNotAssess } from '@toasoan/newsroom';
import type { LoadedDecision } from '../editorial/load-decision';
import { loadRegulations } from '../ledger/load-regulations';
import { ARTICLE } from '../editorial/article-row';
import type { Assessment } from './answers';
import { publishedReport, suggestSameEvent } from './suggest-same-event';

/** What an article was judged to be, as its draft keeps it. */
export interface Kept {
  grade: number | null;
  sameEventAs: string | null;
}

export async function keptAssessment(strapi: Core.Strapi, documentId: string): Promise<Kept> {
  const row = (await strapi.db.query(ARTICLE).findOne({
    where: { documentId, publishedAt: { $null: true } },
    select: ['grade', 'sameEventAs'],
  })) as Kept | null;
  return row ?? { grade: null, sameEventAs: null };
}

/** The grades of the regulation in force when the article came out; of today, where it has not. */
export async function gradesFor(strapi: Core.Strapi, { row }: LoadedDecision, now: Date): Promise<readonly Grade[]> {
  const { regulations } = await loadRegulations(strapi);
  const on = dayOf(row.firstPublishedAt === null ? now : new Date(row.firstPublishedAt));
  return inForceOn(regulations, on)?.grades ?? [];
}

/** What one person sees of an article's assessment. */
export async function readAssessment(
  strapi: Core.Strapi,
  loaded: LoadedDecision,
  actor: Actor,
  now: Date,
): Promise<Assessment> {
  const { facts, row, context } = loaded;
  const refusal = whyNotAssess(facts, actor, now, context);
  const [{ grade, sameEventAs }, grades] = await Promise.all([
    keptAssessment(strapi, facts.id),
    gradesFor(strapi, loaded, now),
  ]);
  const at = row.eventEndedAt ?? row.firstPublishedAt ?? row.submittedAt;
  const asked = { documentId: facts.id, title: row.title ?? '', unitId: facts.unitId };
  return {
    grade,
    sameEventAs: sameEventAs === null ? null : await publishedReport(strapi, sameEventAs),
    grades: grades.map(({ grade: value, name }) => ({ grade: value, name })).sort((a, b) => a.grade - b.grade),
    // Whoever may not say it needs no suggestions.
    suggestions: refusal === null && at !== null ? await suggestSameEvent(strapi, { ...asked, at: new Date(at) }) : [],
    refusal: refusal && assessmentMessage(refusal),
  };
}
