import type { Core } from '@strapi/strapi';
import type { QuotaMeter } from '@toasoan/contracts';
import { dayOf, standingSince, standingsOn } from '@toasoan/newsroom';
import { loadLedgerArticles } from '../../ledger/load-articles';
import { loadLedgerUnits } from '../../ledger/load-ledger-units';
import { loadRegulations } from '../../ledger/load-regulations';
import { type PortalCall, type PortalOutcome, refused } from '../portal-call';

const KEPT_MS = 60_000;
/** What lies at the unit is its officers' to know: a contributor is told of what was published. */
const NOTHING_WAITING = { returned: 0, drafts: 0, inReview: 0 };
const SHOWN = ['encouraged', 'missing', 'met', 'no_quota', 'late'];

type Standings = ReturnType<typeof standingsOn>;
const kept = new WeakMap<Core.Strapi, { at: number; standings: Promise<Standings> }>();

/** How one of her units stands today, from the ledger. */
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

/**
 * The ledger of the year is read for all units at once, and kept for a minute: on a Monday morning a thousand phones ask, each
 * for another unit, and those who ask meanwhile wait for the same reading.
 */
function standingsNow(strapi: Core.Strapi, now: Date): Promise<Standings> {
  const known = kept.get(strapi);
  if (known && now.getTime() - known.at < KEPT_MS) return known.standings;
  const read = { at: now.getTime(), standings: readStandings(strapi, now) };
  kept.set(strapi, read);
  read.standings.catch(() => {
    if (kept.get(strapi) === read) kept.delete(strapi);
  });
  return read.standings;
}

async function readStandings(strapi: Core.Strapi, now: Date): Promise<Standings> {
  const on = dayOf(now);
  const [units, { regulations }] = await Promise.all([loadLedgerUnits(strapi), loadRegulations(strapi)]);
  const articles = await loadLedgerArticles(strapi, { from: standingSince(on, regulations), to: on });
  return standingsOn({ units, regulations, articles, on });
}

async function meterOf(strapi: Core.Strapi, unitId: string, now: Date): Promise<QuotaMeter | null> {
  const standing = (await standingsNow(strapi, now))(unitId, NOTHING_WAITING);
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
