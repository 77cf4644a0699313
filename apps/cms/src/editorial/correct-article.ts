import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type VerbOrder } from './carry-out';

type Correct = Extract<Command, { type: 'correct' }>;

/** Opens a published article for a new revision; readers keep what they have until that is approved. */
export function correctArticle(strapi: Core.Strapi, order: VerbOrder<Correct>): Promise<Outcome> {
  return carryOut(strapi, order, {
    fields: ({ command }) => ({ correctionNote: (command as Correct).note?.trim() ?? null }),
  });
}
