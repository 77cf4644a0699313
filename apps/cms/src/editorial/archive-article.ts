import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type VerbOrder } from './carry-out';

type Archive = Extract<Command, { type: 'archive' }>;

/** Puts away what will not be published. */
export function archiveArticle(strapi: Core.Strapi, order: VerbOrder<Archive>): Promise<Outcome> {
  return carryOut(strapi, order, {});
}
