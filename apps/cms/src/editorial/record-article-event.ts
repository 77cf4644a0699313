import type { Core } from '@strapi/strapi';
import { recordEvent } from '../outbox/record';
import type { Step } from './carry-out';

/**
 * Tells the world, in the step's own transaction, that the article came or went. Call it before Strapi's own publish or
 * unpublish, so that the relay is the first to be woken by the commit.
 */
export async function recordArticleEvent(
  strapi: Core.Strapi,
  step: Step,
  verb: 'published' | 'withdrawn',
): Promise<void> {
  const eventId = await recordEvent(strapi, {
    kind: 'article',
    verb,
    id: step.facts.id,
    title: step.row.title ?? '',
    revision: step.next.revision,
    at: step.now,
    requestId: step.requestId,
  });
  step.announced.push(eventId);
}
