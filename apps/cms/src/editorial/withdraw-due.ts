import type { Core } from '@strapi/strapi';
import { decideWithdrawalDue, type Refusal, refusalMessage, SYSTEM } from '@toasoan/newsroom';
import { ARTICLE } from './article-row';
import { carryOutAs, type Outcome } from './carry-out';
import { unpublish, withdrawalFields } from './withdraw-article';

const AT_ONCE = 50;

/** The articles whose withdrawal has come due and that this turn has not tried yet, earliest first. */
export async function dueWithdrawals(strapi: Core.Strapi, now: Date, tried: readonly string[]): Promise<string[]> {
  const rows = (await strapi.db.query(ARTICLE).findMany({
    where: {
      documentId: { $notIn: [...tried] },
      publishedAt: { $null: true },
      withdrawalDueAt: { $lte: now },
    },
    select: ['documentId'],
    orderBy: [{ withdrawalDueAt: 'asc' }, { id: 'asc' }],
    limit: AT_ONCE,
  })) as { documentId: string }[];
  return rows.map(({ documentId }) => documentId);
}

/**
 * Takes one article off the site whose time has come. Two instances that find it at once: compare-and-set lets one of
 * them do it. A place to lead readers to that is no longer fit keeps nothing on the site: it is left out, and the log
 * says so.
 */
export async function withdrawDue(strapi: Core.Strapi, documentId: string, now: Date): Promise<Outcome> {
  const outcome = await carryDue(strapi, documentId, now, null);
  const unfit = outcome.ok ? null : unfitRedirect(outcome.reason);
  return unfit ? carryDue(strapi, documentId, now, unfit) : outcome;
}

const unfitRedirect = (reason: Refusal | { code: 'unknown_article' }): Refusal | null =>
  reason.code === 'redirect_unfit' || reason.code === 'redirect_circle' ? reason : null;

function carryDue(strapi: Core.Strapi, documentId: string, now: Date, unfit: Refusal | null): Promise<Outcome> {
  const comment = unfit ? `Bài được gỡ mà không kèm địa chỉ chuyển đến. ${refusalMessage(unfit)}` : undefined;
  const order = { documentId, command: { type: 'withdraw_due', comment } as const, actor: SYSTEM, now };
  return carryOutAs(strapi, order, { fields: withdrawalFields, within: unpublish }, ({ facts, context }) => {
    const decision = decideWithdrawalDue(facts, now, context, unfit === null);
    return decision ?? { ok: false, reason: { code: 'illegal_transition', state: facts.state } };
  });
}
