import type { Core } from '@strapi/strapi';
import type { AssessmentBody } from '@toasoan/contracts';
import { type Actor, type AssessmentRefusal, dayOf, nameOn, whyNotAssess } from '@toasoan/newsroom';
import { appendLog } from '../editorial/approval-log';
import { ARTICLE } from '../editorial/article-row';
import { againOnCollision } from '../editorial/collision';
import type { LoadedDecision } from '../editorial/load-decision';
import { gradesFor, type Kept, keptAssessment, readAssessment } from './read-assessment';

type Assessed = { ok: true } | { ok: false; reason: AssessmentRefusal };

/**
 * Writes the grade of an article and the event that it reports, and who said so into the log. No revision is made: readers
 * see nothing of it. Reports of one event all name the first of them, so one that is named itself is followed to its own.
 */
export async function assessArticle(
  strapi: Core.Strapi,
  loaded: LoadedDecision,
  body: AssessmentBody,
  actor: Actor,
  now: Date,
): Promise<Assessed> {
  const { facts, context } = loaded;
  const refusal =
    whyNotAssess(facts, actor, now, context) ??
    (await unfitGrade(strapi, loaded, body, now)) ??
    (await unlikeEvent(strapi, loaded, body, actor, now));
  if (refusal) return { ok: false, reason: refusal };
  return againOnCollision(() => strapi.db.transaction(() => write(strapi, loaded, body, actor, now)));
}

/** Null where it fits: a grade that stands may stay, though the regulation has dropped it since. */
async function unfitGrade(
  strapi: Core.Strapi,
  loaded: LoadedDecision,
  { grade }: AssessmentBody,
  now: Date,
): Promise<AssessmentRefusal | null> {
  if (grade === null || grade === (await keptAssessment(strapi, loaded.facts.id)).grade) return null;
  const grades = (await gradesFor(strapi, loaded, now)).map((known) => known.grade);
  if (grades.length === 0) return { code: 'no_grades' };
  return grades.includes(grade) ? null : { code: 'unknown_grade', grade, grades };
}

/** Whom it takes credit from is not asked: a unit may name what the newsroom itself would suggest, the Board anything. */
async function unlikeEvent(
  strapi: Core.Strapi,
  loaded: LoadedDecision,
  { sameEventAs }: AssessmentBody,
  actor: Actor,
  now: Date,
): Promise<AssessmentRefusal | null> {
  if (actor.isBoard || sameEventAs === null) return null;
  const { suggestions, sameEventAs: kept } = await readAssessment(strapi, loaded, actor, now);
  if (kept?.documentId === sameEventAs || suggestions.some(({ documentId }) => documentId === sameEventAs)) return null;
  if (sameEventAs === loaded.facts.id) return { code: 'same_event_self' };
  return (await isPublished(strapi, sameEventAs)) ? { code: 'same_event_unlike' } : { code: 'same_event_unknown' };
}

async function write(
  strapi: Core.Strapi,
  loaded: LoadedDecision,
  body: AssessmentBody,
  actor: Actor,
  now: Date,
): Promise<Assessed> {
  const { id } = loaded.facts;
  const before = await keptAssessment(strapi, id);
  const first = body.sameEventAs === null ? null : await firstReport(strapi, body.sameEventAs);
  if (body.sameEventAs !== null && body.sameEventAs !== before.sameEventAs) {
    if (first === id) return { ok: false, reason: { code: 'same_event_self' } };
    if (!(await isPublished(strapi, body.sameEventAs))) return { ok: false, reason: { code: 'same_event_unknown' } };
  }
  const after = { grade: body.grade, sameEventAs: first };
  if (after.grade === before.grade && after.sameEventAs === before.sameEventAs) return { ok: true };
  // Both rows: a correction that is given up is written anew from the published one.
  await strapi.db.query(ARTICLE).updateMany({ where: { documentId: id }, data: after });
  if (first !== null)
    await strapi.db.query(ARTICLE).updateMany({ where: { sameEventAs: id }, data: { sameEventAs: first } });
  await appendLog(strapi, await logEntry(strapi, loaded, after, actor, now));
  return { ok: true };
}

/** The report that the named one names itself, else the named one. */
async function firstReport(strapi: Core.Strapi, documentId: string): Promise<string> {
  return (await keptAssessment(strapi, documentId)).sameEventAs ?? documentId;
}

/** Asked of Strapi's own reading, which stays inside the transaction. */
async function isPublished(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  return (await strapi.db.query(ARTICLE).count({ where: { documentId, publishedAt: { $notNull: true } } })) > 0;
}

async function logEntry(
  strapi: Core.Strapi,
  { facts, row, context }: LoadedDecision,
  { grade, sameEventAs }: Kept,
  actor: Actor,
  now: Date,
): Promise<Parameters<typeof appendLog>[1]> {
  const unit = facts.unitId === null ? undefined : context.units.get(facts.unitId);
  const event = sameEventAs === null ? null : await titleOf(strapi, sameEventAs);
  const words = [
    grade === null ? 'Chưa chấm' : `Mức ${String(grade)}`,
    ...(event === null ? [] : [`cùng sự kiện với «${event}»`]),
  ];
  return {
    articleId: facts.id,
    articleTitle: row.title ?? '',
    command: 'assess',
    actorId: actor.id,
    actorName: actor.name,
    unitName: unit ? nameOn(unit, dayOf(now)) : null,
    fromState: facts.state,
    toState: facts.state,
    fromStage: facts.stage,
    toStage: facts.stage,
    revision: facts.revision,
    comment: words.join('; '),
    reasonCode: null,
    at: now,
    details: { grade, sameEventAs },
  };
}

async function titleOf(strapi: Core.Strapi, documentId: string): Promise<string> {
  const row = (await strapi.db.query(ARTICLE).findOne({
    where: { documentId, publishedAt: { $notNull: true } },
    select: ['title'],
  })) as { title: string | null } | null;
  return row?.title ?? documentId;
}
