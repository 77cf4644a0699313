import type { Core } from '@strapi/strapi';
import type { QuotaMeter } from '@toasoan/contracts';
import { dayOf, standingSince, standingsOn } from '@toasoan/newsroom';
import { loadLedgerArticles } from '../../ledger/load-articles';
import { loadLedgerUnits } from '../../ledger/load-ledger-units';
import { loadRegulations } from '../../ledger/load-regulations';
import { type PortalCall, type PortalOutcome, refused } from '../portal-call';

const KEPT_MS = 60_000;
const MOST_KEPT = 2000;
/** What lies at the unit is its officers' to know: a contributor is told of what was published. */
const NOTHING_WAITING = { returned: 0, drafts: 0, inReview: 0 };
const SHOWN = ['encouraged', 'missing', 'met', 'no_quota', 'late'];

const kept = new WeakMap<Core.Strapi, Map<string, { at: number; meter: QuotaMeter | null }>>();

/** How one of her units stands today, from the ledger; kept for a minute, for phones ask at every opening. */
export async function readQuota(
  { strapi, actor, now }: PortalCall,
  wanted: string | undefined,
): Promise<PortalOutcome<QuotaMeter>> {
  const unitId = wanted ?? actor.memberships[0]?.unitId;
  const own = actor.memberships.some((held) => held.unitId === unitId);
  const meter = own && unitId !== undefined ? await meterOf(strapi, unitId, now) : null;
  if (meter) return { ok: true, value: meter };
  return refused(404, 'unknown_unit', 'Không tìm thấy đơn vị này, hoặc bạn không gửi tin cho đơn vị ấy.');
}

async function meterOf(strapi: Core.Strapi, unitId: string, now: Date): Promise<QuotaMeter | null> {
  const meters = kept.get(strapi) ?? new Map<string, { at: number; meter: QuotaMeter | null }>();
  kept.set(strapi, meters);
  const known = meters.get(unitId);
  if (known && now.getTime() - known.at < KEPT_MS) return known.meter;
  const meter = await work(strapi, unitId, now);
  if (meters.size >= MOST_KEPT) meters.clear();
  meters.set(unitId, { at: now.getTime(), meter });
  return meter;
}

async function work(strapi: Core.Strapi, unitId: string, now: Date): Promise<QuotaMeter | null> {
  const on = dayOf(now);
  const [units, { regulations }] = await Promise.all([loadLedgerUnits(strapi), loadRegulations(strapi)]);
  const articles = await loadLedgerArticles(strapi, { from: standingSince(on, regulations), to: on });
  const standing = standingsOn({ units, regulations, articles, on })(unitId, NOTHING_WAITING);
  if (!standing) return null;
  const { name, encouraged, periods, months, nextSteps } = standing;
  return {
    unit: { id: unitId, name },
    encouraged,
    periods: periods.map(({ kind, name: period, daysLeft, quota, done, percent, onTime, late }) => ({
      kind: kind as QuotaMeter['periods'][number]['kind'],
      name: period,
      daysLeft,
      quota,
      done,
      percent,
      onTime,
      late,
    })),
    months: months.map(({ month, quota, done, late }) => ({ month, quota, done, late })),
    text: nextSteps
      .filter(({ code }) => SHOWN.includes(code))
      .map(({ message }) => message)
      .join(' '),
  };
}
