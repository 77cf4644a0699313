import type { Core } from '@strapi/strapi';
import { nameOn } from '@toasoan/newsroom';
import { readPublication } from '../projection/read-publication';
import { ARTICLE } from './article-row';
import { assignSlug } from './assign-slug';
import { RefusedInside, type Step } from './carry-out';
import { recordArticleEvent } from './record-article-event';
import { creditedOn, recordSuperior, superiorOf } from './record-superior';

/** Names of unit and superior are frozen as of the day of the first publication. */
export function publicationFields(step: Step): Record<string, unknown> {
  const { row, facts, context, next, now } = step;
  const unit = facts.unitId === null ? undefined : context.units.get(facts.unitId);
  const superior = superiorOf(step);
  const credited = creditedOn(step);
  return {
    publishedRevision: next.revision,
    firstPublishedAt: row.firstPublishedAt ?? now,
    lastPublishedAt: now,
    unitNameAtPublication: row.unitNameAtPublication ?? (unit ? nameOn(unit, credited) : null),
    superiorNameAtPublication: row.superiorNameAtPublication ?? (superior ? nameOn(superior, credited) : null),
    withdrawnReason: null,
    withdrawnNote: null,
    withdrawnRedirect: null,
    withdrawnAt: null,
    scheduledFor: null,
    correctionNote: null,
  };
}

/** Puts the revision on the site: its address, the event for the world, Strapi's own publication; inside the transaction. */
export async function publishWithin(strapi: Core.Strapi, step: Step): Promise<void> {
  await assignSlug(strapi, step.row);
  await recordSuperior(strapi, step);
  await addCorrection(strapi, step);
  await recordArticleEvent(strapi, step, 'published');
  await strapi.documents(ARTICLE).publish({ documentId: step.facts.id });
  await requireFit(strapi, step.facts.id);
}

/** What readers are told of a correction stands under the article for good. */
async function addCorrection(strapi: Core.Strapi, { facts, now }: Step): Promise<void> {
  const note = facts.live ? facts.correctionNote?.trim() : undefined;
  if (!note) return;
  const row = (await strapi.db
    .query(ARTICLE)
    .findOne({ where: { documentId: facts.id, publishedAt: { $null: true } }, populate: { corrections: true } })) as {
    corrections: { id: number }[];
  } | null;
  const before = (row?.corrections ?? []).map(({ id }) => ({ id }));
  const corrections = [...before, { at: now, note }];
  await strapi.documents(ARTICLE).update({ documentId: facts.id, data: { corrections } as never });
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
