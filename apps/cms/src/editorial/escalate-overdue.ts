import type { Core } from '@strapi/strapi';
import { decideEscalation, SYSTEM } from '@toasoan/newsroom';
import { ARTICLE } from './article-row';
import { carryOutAs, type Outcome } from './carry-out';

const AT_ONCE = 50;

/** What waits past its due time, was not yet handed up, and was not tried in this turn. */
export async function overdueArticles(strapi: Core.Strapi, now: Date, tried: readonly string[]): Promise<string[]> {
  const rows = (await strapi.db.query(ARTICLE).findMany({
    where: {
      documentId: { $notIn: [...tried] },
      publishedAt: { $null: true },
      state: 'in_review',
      dueAt: { $lte: now },
      escalatedAt: { $null: true },
    },
    select: ['documentId'],
    orderBy: { dueAt: 'asc' },
    limit: AT_ONCE,
  })) as { documentId: string }[];
  return rows.map(({ documentId }) => documentId);
}

/** Opens an overdue article to the next level as well, and says so in the log. */
export function escalateOverdue(strapi: Core.Strapi, documentId: string, now: Date): Promise<Outcome> {
  const order = { documentId, command: { type: 'escalate' } as const, actor: SYSTEM, now };
  return carryOutAs(strapi, order, {}, ({ facts, context }) => {
    const decision = decideEscalation(facts, now, context);
    return decision ?? { ok: false, reason: { code: 'illegal_transition', state: facts.state } };
  });
}
