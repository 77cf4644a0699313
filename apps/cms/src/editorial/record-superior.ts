import type { Core } from '@strapi/strapi';
import { type Day, dayOf, directSuperior, type UnitRecord } from '@toasoan/newsroom';
import { ARTICLE, type ArticleRow } from './article-row';
import type { Step } from './carry-out';
import { UNIT } from './load-units';

/**
 * The day whose names and superior an article bears: of its first publication, else of the step. Credit does not move when
 * an old article of a unit that was transferred since is corrected.
 */
export const creditedOn = ({ row, now }: Pick<Step, 'row' | 'now'>): Day =>
  dayOf(row.firstPublishedAt === null ? now : new Date(row.firstPublishedAt));

/** What stands recorded of an article that was once published, else the direct superior on the day that counts. */
export function superiorOf(step: Step): UnitRecord | null {
  const { facts, context, row } = step;
  if (row.firstPublishedAt !== null && row.superior) return context.units.get(row.superior.documentId) ?? null;
  if (facts.unitId === null) return null;
  return directSuperior(context.units, facts.unitId, creditedOn(step));
}

/** Writes it down where it differs: at submission, and anew at the first publication if the unit has moved in between. */
export async function recordSuperior(strapi: Core.Strapi, step: Step): Promise<void> {
  const { row } = step;
  if (row.firstPublishedAt !== null && row.superior) return;
  const superior = superiorOf(step);
  if ((row.superior?.documentId ?? null) === (superior?.id ?? null)) return;
  const unit = superior
    ? ((await strapi.db.query(UNIT).findOne({ where: { documentId: superior.id }, select: ['id'] })) as { id: number })
    : null;
  await strapi.db.query(ARTICLE).update({ where: { id: row.id }, data: { superior: unit?.id ?? null } });
}

/** For an article given to another unit, which the Board alone may do once it is live: what was recorded was of the old one. */
export async function forgetSuperior(strapi: Core.Strapi, { id, firstPublishedAt }: ArticleRow): Promise<void> {
  if (firstPublishedAt === null) return;
  const data = { superior: null, unitNameAtPublication: null, superiorNameAtPublication: null };
  await strapi.db.query(ARTICLE).update({ where: { id }, data });
}
