import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type VerbOrder } from './carry-out';

type Release = Extract<Command, { type: 'release' }>;

/** Lays an article back on the desk. */
export function releaseArticle(strapi: Core.Strapi, order: VerbOrder<Release>): Promise<Outcome> {
  return carryOut(strapi, order, {});
}
