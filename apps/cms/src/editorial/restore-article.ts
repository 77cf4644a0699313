import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type VerbOrder } from './carry-out';

type Restore = Extract<Command, { type: 'restore' }>;

/** Takes an archived article out again, as a draft. */
export function restoreArticle(strapi: Core.Strapi, order: VerbOrder<Restore>): Promise<Outcome> {
  return carryOut(strapi, order, {});
}
