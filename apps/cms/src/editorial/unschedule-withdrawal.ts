import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type VerbOrder } from './carry-out';
import { UNTIMED_WITHDRAWAL } from './withdrawal-plan';

type UnscheduleWithdrawal = Extract<Command, { type: 'unschedule_withdrawal' }>;

/** Takes the time of a withdrawal away; the article stays on the site as it is. */
export function unscheduleWithdrawal(strapi: Core.Strapi, order: VerbOrder<UnscheduleWithdrawal>): Promise<Outcome> {
  return carryOut(strapi, order, { fields: () => UNTIMED_WITHDRAWAL });
}
