import type { Core } from '@strapi/strapi';
import { type ArticleEvent, noticePeople, type NoticeStep, noticesFor } from '@toasoan/newsroom';
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
  await recordNotices(strapi, noticesFor(noticeStep(step), people), now);
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
