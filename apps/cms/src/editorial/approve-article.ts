import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type Step, type VerbOrder } from './carry-out';
import { SETTLED } from './emergency-publish-article';
import { publicationFields, publishWithin } from './publish-article';

type Approve = Extract<Command, { type: 'approve' }>;

/** Passes one stage. The last stage publishes, and with it a second person has seen what an emergency published. */
export function approveArticle(strapi: Core.Strapi, order: VerbOrder<Approve>): Promise<Outcome> {
  return carryOut(strapi, order, {
    fields: (step) => (publishes(step) ? { ...publicationFields(step), ...SETTLED } : {}),
    within: async (strapiInside, step) => {
      if (publishes(step)) await publishWithin(strapiInside, step);
    },
  });
}

const publishes = (step: Step): boolean => step.next.state === 'published';
