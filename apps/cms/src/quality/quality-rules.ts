import type { Core } from '@strapi/strapi';
import {
  dayOf,
  type Dated,
  DEFAULT_QUALITY_RULES,
  inForceOn,
  parseQualityRules,
  type QualityRules,
} from '@toasoan/newsroom';
import { type QualityColumns, rawQualityRules } from './quality-columns';

/** The regulation in force on the day of `now`, or the defaults of the product where none is. */
export async function qualityRules(strapi: Core.Strapi, now: Date): Promise<QualityRules> {
  const today = dayOf(now);
  // Chosen here and not by `ORDER BY`: databases disagree on where an absent beginning stands.
  const regulations = (await strapi.db.query('api::regulation.regulation').findMany({
    where: {
      $and: [
        { $or: [{ validFrom: { $null: true } }, { validFrom: { $lte: today } }] },
        { $or: [{ validTo: { $null: true } }, { validTo: { $gte: today } }] },
      ],
    },
    populate: { quality: true },
    orderBy: { id: 'asc' },
  })) as (QualityColumns & Dated)[];
  const regulation = inForceOn(regulations, today);
  return regulation ? parseQualityRules(rawQualityRules(regulation)).rules : DEFAULT_QUALITY_RULES;
}
