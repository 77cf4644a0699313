import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type VerbOrder } from './carry-out';

type Claim = Extract<Command, { type: 'claim' }>;

/** Takes an article on, so that colleagues see who is at it; also from a colleague who was seen to have it. */
export function claimArticle(strapi: Core.Strapi, order: VerbOrder<Claim>): Promise<Outcome> {
  return carryOut(strapi, order, {});
}
