import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type VerbOrder } from './carry-out';

type Comment = Extract<Command, { type: 'comment' }>;

/** Says something about the article; the log is the thread. */
export function commentArticle(strapi: Core.Strapi, order: VerbOrder<Comment>): Promise<Outcome> {
  return carryOut(strapi, order, {});
}
