import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type Step, type VerbOrder } from './carry-out';
import { requireRedirect } from './withdraw-article';
import type { KeptPlan } from './withdrawal-plan';

type ScheduleWithdrawal = Extract<Command, { type: 'schedule_withdrawal' }>;

/** Sets the time at which the article comes off the site: the due row is the schedule, nothing is kept in memory. */
export function scheduleWithdrawal(strapi: Core.Strapi, order: VerbOrder<ScheduleWithdrawal>): Promise<Outcome> {
  return carryOut(strapi, order, {
    fields: (step) => ({
      withdrawalDueAt: order.command.scheduledFor ?? null,
      withdrawalPlan: planOf(step),
    }),
    within: (strapiInside, step) => requireRedirect(strapiInside, step, planOf(step)?.redirectTo ?? null),
  });
}

function planOf({ events, actor }: Step): KeptPlan | null {
  const said = events.find((event) => event.type === 'article.withdrawal_scheduled.v1');
  if (!said) return null;
  const { reasonCode, note, redirectTo } = said;
  return { reasonCode, note, redirectTo, by: actor.id, byName: actor.name };
}
