import type { Core } from '@strapi/strapi';
import { stageOf, stays } from '@toasoan/newsroom';
import { ARTICLE } from './article-row';
import { loadDecision } from './load-decision';

/**
 * Articles that were sent to review before desks and due times were kept get theirs at the start, or they would lie in
 * nobody's inbox. Again is nothing: what has a desk is not looked at.
 */
export async function fillStanding(strapi: Core.Strapi): Promise<void> {
  const now = new Date();
  const rows = (await strapi.db.query(ARTICLE).findMany({
    where: { publishedAt: { $null: true }, state: 'in_review', deskKey: { $null: true } },
    select: ['documentId'],
  })) as { documentId: string }[];
  for (const { documentId } of rows) {
    const loaded = await loadDecision(strapi, documentId, now);
    if (!loaded) continue;
    const { facts, context } = loaded;
    const since = facts.stageEnteredAt ?? facts.submittedAt ?? now;
    const hours = stageOf(facts, context.workflow)?.dueHours ?? null;
    await strapi.db.query(ARTICLE).updateMany({
      where: { documentId, publishedAt: { $null: true }, state: 'in_review', revision: facts.revision },
      data: {
        deskKey: stays(facts, context, now).deskKey,
        stageEnteredAt: since,
        dueAt: hours === null ? null : new Date(since.getTime() + hours * 3_600_000),
      },
    });
  }
}
