import type { Core } from '@strapi/strapi';
import type { DecisionContext } from '@toasoan/newsroom';
import { useDocuments } from './documents-context';
import { loadReviewers } from './load-reviewers';
import { loadAllUnits, UNIT } from './load-units';

type Staffing = Pick<DecisionContext, 'units' | 'reviewers'>;

const KEPT_MS = 15_000;
const kept = new WeakMap<Core.Strapi, { at: number; staffing: Promise<Staffing> }>();

/**
 * The whole tree and who is present, for lists, which ask at every request. Kept for a quarter of a minute and forgotten at each
 * change made here; another instance's change is seen that much later. No decision rests on it: those read afresh.
 */
export function staffingOf(strapi: Core.Strapi, now: Date): Promise<Staffing> {
  const known = kept.get(strapi);
  const at = Date.now();
  if (known && at - known.at < KEPT_MS) return known.staffing;
  const staffing = Promise.all([loadAllUnits(strapi), loadReviewers(strapi, null, now)]).then(
    ([units, reviewers]): Staffing => ({ units, reviewers }),
  );
  staffing.catch(() => kept.delete(strapi));
  kept.set(strapi, { at, staffing });
  return staffing;
}

export function forgetStaffing(strapi: Core.Strapi): void {
  kept.delete(strapi);
}

/** To be called in bootstrap. */
export function followStaffing(strapi: Core.Strapi): void {
  useDocuments(strapi, async (call, next) => {
    const result = await next();
    if (call.uid === UNIT || call.uid === 'api::membership.membership') forgetStaffing(strapi);
    return result;
  });
}
