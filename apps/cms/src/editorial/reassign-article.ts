import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type VerbOrder } from './carry-out';

type Reassign = Extract<Command, { type: 'reassign' }>;

/** Gives an article to somebody by name: at the desk, at a level above it, or of the Board. */
export function reassignArticle(strapi: Core.Strapi, order: VerbOrder<Reassign>): Promise<Outcome> {
  return carryOut(strapi, order, {});
}
