import type { Core } from '@strapi/strapi';
import { type ArticleEvent, noticePeople, type NoticeStep, noticesFor, type PersonId } from '@toasoan/newsroom';
import { isInScope, scopeOfUser } from '../access/unit-scope';
import type { Step } from '../editorial/carry-out';
import { recordNotices } from './record-notices';

/** Tells everybody whom a step of an article concerns; inside its transaction, after the log. */
export async function noticesOfStep(strapi: Core.Strapi, step: Step): Promise<void> {
  const { facts, next, now, context, log } = step;
  const past = log.flatMap(({ command, details }) => {
    const actorId: unknown = details?.['actorId'];
    return typeof actorId === 'string' ? [{ command, actorId }] : [];
  });
  const people = noticePeople(facts, next, past, now, context);
  const commenters = step.command.type === 'comment' ? await stillSeeing(strapi, step, people.commenters) : [];
  await recordNotices(strapi, noticesFor(noticeStep(step), { ...people, commenters }), now);
}

/** Of those who once had their say, the ones whose business the article still is: words inside it are no stranger's. */
async function stillSeeing(
  strapi: Core.Strapi,
  { row, facts, now }: Step,
  people: readonly PersonId[],
): Promise<PersonId[]> {
  const seeing: PersonId[] = [];
  for (const person of new Set(people)) {
    const id = /^admin:(\d+)$/.exec(person)?.[1];
    const seesIt =
      person === facts.writerId ||
      (id !== undefined && isInScope(await scopeOfUser(strapi, { id: Number(id) }, now), row));
    if (seesIt) seeing.push(person);
  }
  return seeing;
}

function noticeStep({ row, facts, next, command, actor, events }: Step): NoticeStep {
  return {
    command: command.type,
    articleId: facts.id,
    articleTitle: row.title ?? '',
    live: facts.live,
    to: next.state,
    actor,
    reasonCode: 'reasonCode' in command ? (command.reasonCode ?? null) : null,
    comment: command.comment ?? null,
    note: events.map(noteOf).find((note) => note !== null) ?? null,
    scheduledFor: ('scheduledFor' in command ? command.scheduledFor : undefined) ?? facts.scheduledFor,
  };
}

function noteOf(event: ArticleEvent): string | null {
  if (event.type === 'article.unscheduled.v1') return event.why;
  return event.type === 'article.correction_begun.v1' ? event.note : null;
}
