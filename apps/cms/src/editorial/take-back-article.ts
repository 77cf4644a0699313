import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type VerbOrder } from './carry-out';

type TakeBack = Extract<Command, { type: 'take_back' }>;

/** Gives what was sent back to who wrote it, as long as nobody has begun with it; it is then as if it had not been sent. */
export function takeBackArticle(strapi: Core.Strapi, order: VerbOrder<TakeBack>): Promise<Outcome> {
  return carryOut(strapi, order, { fields: ({ facts }) => (facts.live ? {} : { submittedAt: null }) });
}
