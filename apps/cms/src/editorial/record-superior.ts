import type { Core } from '@strapi/strapi';
import { dayOf, directSuperior, type UnitRecord } from '@toasoan/newsroom';
import { ARTICLE } from './article-row';
import type { Step } from './carry-out';
import { UNIT } from './load-units';

/** The direct superior on the day of the step. */
export function superiorOf({ facts, context, now }: Step): UnitRecord | null {
  return facts.unitId === null ? null : directSuperior(context.units, facts.unitId, dayOf(now));
}

/** Writes it down where it differs: at submission, and anew at publication if the unit has moved in between. */
export async function recordSuperior(strapi: Core.Strapi, step: Step): Promise<void> {
  const superior = superiorOf(step);
  if ((step.row.superior?.documentId ?? null) === (superior?.id ?? null)) return;
  const unit = superior
    ? ((await strapi.db.query(UNIT).findOne({ where: { documentId: superior.id }, select: ['id'] })) as { id: number })
    : null;
  await strapi.db.query(ARTICLE).update({ where: { id: step.row.id }, data: { superior: unit?.id ?? null } });
}
