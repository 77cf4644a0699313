import type { Core } from '@strapi/strapi';
import { decideDue, type Refusal, SYSTEM } from '@toasoan/newsroom';
import { ARTICLE } from './article-row';
import { carryOutAs, type Outcome, type StepCommand } from './carry-out';
import type { LoadedDecision } from './load-decision';
import { SETTLED } from './emergency-publish-article';
import { publicationFields, publishWithin } from './publish-article';

const AT_ONCE = 50;

/** The articles whose time has come and that this turn has not tried yet, earliest first. */
export async function dueArticles(strapi: Core.Strapi, now: Date, tried: readonly string[]): Promise<string[]> {
  const rows = (await strapi.db.query(ARTICLE).findMany({
    where: {
      documentId: { $notIn: [...tried] },
      publishedAt: { $null: true },
      state: 'scheduled',
      scheduledFor: { $lte: now },
    },
    select: ['documentId'],
    orderBy: [{ scheduledFor: 'asc' }, { id: 'asc' }],
    limit: AT_ONCE,
  })) as { documentId: string }[];
  return rows.map(({ documentId }) => documentId);
}

/**
 * Publishes one scheduled article whose time has come, or puts it back on the desk that timed it, saying why. Two
 * instances that find it at once: compare-and-set lets one of them do it.
 */
export async function publishDue(strapi: Core.Strapi, documentId: string, now: Date): Promise<Outcome> {
  const outcome = await carryDue(strapi, documentId, now, 'publish_due');
  // Not fit for the site's contract, or for a rule that changed since: both are found here and nowhere earlier.
  return outcome.ok ? outcome : carryDue(strapi, documentId, now, 'unschedule_due', fitness(outcome.reason));
}

const fitness = (reason: Refusal | { code: 'unknown_article' }): Refusal | null =>
  reason.code === 'unfit' ? reason : null;

function carryDue(
  strapi: Core.Strapi,
  documentId: string,
  now: Date,
  type: 'publish_due' | 'unschedule_due',
  unfit: Refusal | null = null,
): Promise<Outcome> {
  const command: StepCommand = { type };
  const order = { documentId, command, actor: SYSTEM, now };
  const publishes = type === 'publish_due';
  return carryOutAs(
    strapi,
    order,
    {
      fields: (step) => (publishes ? { ...publicationFields(step), ...SETTLED } : { scheduledFor: null }),
      within: async (strapiInside, step) => {
        if (publishes) await publishWithin(strapiInside, step);
      },
    },
    ({ facts, context }: LoadedDecision) => {
      const decision = decideDue(facts, now, context, unfit);
      if (!decision.ok) return { ok: false, reason: { code: 'illegal_transition', state: facts.state } };
      if (decision.command === type) return decision;
      return { ok: false, reason: { code: 'illegal_transition', state: facts.state } };
    },
  );
}
