import type { Core } from '@strapi/strapi';
import { type ArticleEvent, type NoticePeople, noticePeople, type NoticeStep, noticesFor } from '@toasoan/newsroom';
import type { Step } from '../editorial/carry-out';
import { reasonIn } from '../editorial/reason-in';
import { recordNotices } from './record-notices';
import { stillSeeing } from './still-seeing';

/** Tells everybody whom a step of an article concerns; inside its transaction, after the log. */
export async function noticesOfStep(strapi: Core.Strapi, step: Step): Promise<void> {
  const { facts, next, now, context, log } = step;
  const past = log.flatMap(({ command, details }) => {
    const actorId: unknown = details?.['actorId'];
    return typeof actorId === 'string' ? [{ command, actorId }] : [];
  });
  const people = noticePeople(facts, next, past, now, context);
  const told = step.command.type === 'comment' ? await readersOfRemark(strapi, step, people) : people;
  await recordNotices(strapi, noticesFor(noticeStep(step), told), now);
}

/**
 * A name stays on an article, and words in its log, after their person has gone elsewhere: a remark is for those who may
 * still open it. The writer may always (`visibleArticle`): it is her own, whichever unit she is of by now, and who has left
 * them all has no account that could read.
 */
async function readersOfRemark(strapi: Core.Strapi, { row, now }: Step, people: NoticePeople): Promise<NoticePeople> {
  const { writer, assignee, commenters } = people;
  const seeing = await stillSeeing(strapi, row, assignee === null ? commenters : [assignee, ...commenters], now);
  const reads = (person: string) => person === writer || seeing.has(person);
  return {
    ...people,
    assignee: assignee !== null && reads(assignee) ? assignee : null,
    commenters: commenters.filter(reads),
  };
}

function noticeStep({ row, facts, next, command, actor, events }: Step): NoticeStep {
  return {
    command: command.type,
    articleId: facts.id,
    articleTitle: row.title ?? '',
    live: facts.live,
    to: next.state,
    actor,
    reasonCode: reasonIn(events),
    comment: command.comment ?? null,
    note: events.map(noteOf).find((note) => note !== null) ?? null,
    scheduledFor: ('scheduledFor' in command ? command.scheduledFor : undefined) ?? facts.scheduledFor,
    withdrawalAt: facts.withdrawal?.at ?? null,
  };
}

function noteOf(event: ArticleEvent): string | null {
  if (event.type === 'article.unscheduled.v1') return event.why;
  return event.type === 'article.correction_begun.v1' ? event.note : null;
}
