import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { NO_EMERGENCY } from './emergency-publish-article';
import { carryOut, type Outcome, type VerbOrder } from './carry-out';

type Ratify = Extract<Command, { type: 'ratify' }>;

/** A second person approves what was published in an emergency. */
export function ratifyArticle(strapi: Core.Strapi, order: VerbOrder<Ratify>): Promise<Outcome> {
  return carryOut(strapi, order, { fields: () => NO_EMERGENCY });
}
