import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type VerbOrder } from './carry-out';

type Unschedule = Extract<Command, { type: 'unschedule' }>;

/** Takes the time away; the approval goes with it. */
export function unscheduleArticle(strapi: Core.Strapi, order: VerbOrder<Unschedule>): Promise<Outcome> {
  return carryOut(strapi, order, { fields: () => ({ scheduledFor: null }) });
}
