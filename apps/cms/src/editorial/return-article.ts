import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type VerbOrder } from './carry-out';

type Return = Extract<Command, { type: 'return' }>;

/** Sends the revision back to its sender with a reason and words; both stand in the log, where the sender reads them. */
export function returnArticle(strapi: Core.Strapi, order: VerbOrder<Return>): Promise<Outcome> {
  return carryOut(strapi, order, {});
}
