import type { Core } from '@strapi/strapi';
import { type Actor, type Command } from '@toasoan/newsroom';
import { carryOut, type Outcome } from './carry-out';

export type Return = Extract<Command, { type: 'return' }>;

/** Sends the revision back to its sender with a reason and words; both stand in the log, where the sender reads them. */
export function returnArticle(
  strapi: Core.Strapi,
  order: { documentId: string; command: Return; actor: Actor; now: Date; requestId?: string },
): Promise<Outcome> {
  return carryOut(strapi, order, { fields: () => ({}) });
}
