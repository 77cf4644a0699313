import type { Core } from '@strapi/strapi';
import { type Day, inForceOn } from '@toasoan/newsroom';
import { REGULATION } from './load-regulations';

interface Row {
  validFrom: Day | null;
  validTo: Day | null;
  cutoffDay: number | null;
}

/** On which day of the month the regulation in force on a day cuts months off; null where it follows the calendar. */
export async function cutoffDayOn(strapi: Core.Strapi, day: Day): Promise<number | null> {
  const rows = (await strapi.db
    .query(REGULATION)
    .findMany({ select: ['validFrom', 'validTo', 'cutoffDay'], orderBy: { id: 'asc' } })) as Row[];
  const cutoff = inForceOn(rows, day)?.cutoffDay ?? null;
  return cutoff === 1 ? null : cutoff;
}
