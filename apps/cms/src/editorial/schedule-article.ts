import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type VerbOrder } from './carry-out';

type Schedule = Extract<Command, { type: 'schedule' }>;

/** Approves the revision and lets it go live at its time: the due row is the schedule, nothing is kept in memory. */
export function scheduleArticle(strapi: Core.Strapi, order: VerbOrder<Schedule>): Promise<Outcome> {
  return carryOut(strapi, order, {
    fields: () => ({ scheduledFor: order.command.scheduledFor ?? null }),
  });
}
