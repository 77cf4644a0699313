import type { Core } from '@strapi/strapi';
import { type Command, dayOf, nameOn } from '@toasoan/newsroom';
import { readPublication } from '../projection/read-publication';
import { ARTICLE } from './article-row';
import { assignSlug } from './assign-slug';
import { carryOut, type Outcome, RefusedInside, type Step, type VerbOrder } from './carry-out';
import { recordArticleEvent } from './record-article-event';
import { recordSuperior, superiorOf } from './record-superior';

type Approve = Extract<Command, { type: 'approve' }>;

/** Passes one stage. The last stage publishes: the names of unit and superior are frozen as of that day. */
export function approveArticle(strapi: Core.Strapi, order: VerbOrder<Approve>): Promise<Outcome> {
  return carryOut(strapi, order, {
    fields: (step) => (publishes(step) ? publicationFields(step) : {}),
    within: async (strapiInside, step) => {
      if (publishes(step)) await publish(strapiInside, step);
    },
  });
}

const publishes = (step: Step): boolean => step.next.state === 'published';

function publicationFields(step: Step): Record<string, unknown> {
  const { row, facts, context, next, now } = step;
  const unit = facts.unitId === null ? undefined : context.units.get(facts.unitId);
  const superior = superiorOf(step);
  const today = dayOf(now);
  return {
    publishedRevision: next.revision,
    firstPublishedAt: row.firstPublishedAt ?? now,
    lastPublishedAt: now,
    unitNameAtPublication: unit ? nameOn(unit, today) : null,
    superiorNameAtPublication: superior ? nameOn(superior, today) : null,
    withdrawnReason: null,
    withdrawnNote: null,
  };
}

async function publish(strapi: Core.Strapi, step: Step): Promise<void> {
  await assignSlug(strapi, step.row);
  await recordSuperior(strapi, step);
  await recordArticleEvent(strapi, step, 'published');
  await strapi.documents(ARTICLE).publish({ documentId: step.facts.id });
  await requireFit(strapi, step.facts.id);
}

/** What the contract refuses would be approved and then never appear: the public reading is asked before the commit. */
async function requireFit(strapi: Core.Strapi, id: string): Promise<void> {
  const reading = await readPublication(strapi, 'article', id);
  if (reading.ok) return;
  throw new RefusedInside({
    code: 'unfit',
    message: reading.reason === 'unfit' ? reading.message : 'không đọc lại được',
  });
}
