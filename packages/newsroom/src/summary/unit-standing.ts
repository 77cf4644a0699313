import type { Day } from '../day.js';
import { contributionsOf, type LedgerInput, regulationByDay } from '../ledger/contributions.js';
import type { Contribution, LedgerUnit } from '../ledger/ledger-article.js';
import { daysLeft, periodOf } from '../periods/calendar-periods.js';
import type { ReportPeriod } from '../periods/report-period.js';
import { bindingRules } from '../regulation/binding-rules.js';
import type { Regulation } from '../regulation/regulation.js';
import { existsOn, nameOn } from '../units/unit-tree.js';
import { type NextStep, nextSteps, type Waiting } from './next-steps.js';
import { placementOf } from './placement.js';
import { type Quota, quotasIn } from './quota.js';
import { roundHalfUp, toHundredths, ZERO } from './rational.js';
import { missingFeatures } from './row-notes.js';
import { count, emptyTally, percentOf, type Tally, totalOf } from './tally.js';

export interface StandingPeriod extends ReportPeriod {
  daysLeft: number;
  /** Whole articles, as the summary table of this period would ask; null where nothing is asked. */
  quota: number | null;
  /** Articles by share of credit. */
  done: number;
  /** Ungraded articles that would still be needed for the whole quota; 0 where it is met or nothing is asked. */
  missing: number;
  missingFeatures: number;
  percent: number | null;
  onTime: number;
  late: number;
  undated: number;
  /** Articles that an even pace would have by now, two decimals; null where nothing is asked. */
  expected: number | null;
  /** Less is done than the whole articles of that pace. */
  behind: boolean;
}

export interface StandingMonth {
  /** `2018-07`; a month that is cut off on another day is the one in which it ends. */
  month: string;
  name: string;
  /** Two decimals, for a plot. */
  quota: number | null;
  done: number;
  late: number;
  fromGrassroots: number;
}

export interface UnitStanding {
  unitId: string;
  name: string;
  on: Day;
  /** What is asked is an encouragement. */
  encouraged: boolean;
  /** The running periods of the rules that bind it, and the half-year; shortest first. */
  periods: StandingPeriod[];
  /** The twelve months of the year of `on`. */
  months: StandingMonth[];
  nextSteps: NextStep[];
}

export interface StandingInput extends LedgerInput {
  on: Day;
  /** What `contributionsOf` says of the same input, where the caller has asked already. */
  contributions?: readonly Contribution[];
}

const ORDER = ['month', 'quarter', 'half_year'] as const;

/** The first day from which articles must be loaded for `standingsOn`. */
export function standingSince(on: Day, regulations: readonly Regulation[]): Day {
  const cutoffDay = regulationByDay(regulations)(on)?.cutoffDay ?? null;
  return periodOf('month', `${on.slice(0, 4)}-01-01`, cutoffDay).from;
}

/**
 * How units stand on a day. `articles` reach from `standingSince` to that day, with the other reports of their events; what is the
 * same for all units is computed once, so ask the returned function for as many as wanted. Null for an unknown unit.
 */
export function standingsOn(input: StandingInput): (unitId: string, waiting: Waiting) => UnitStanding | null {
  const { units, regulations, on } = input;
  const ruleOn = regulationByDay(regulations);
  const rule = ruleOn(on);
  const cutoffDay = rule?.cutoffDay ?? null;
  const counted = countedByUnit(input, ruleOn);
  const quotas = new Map<string, (unit: LedgerUnit) => Quota>();
  const quotaIn = (from: Day, to: Day) => {
    const key = `${from} ${to}`;
    const known = quotas.get(key) ?? quotasIn({ from, to }, regulations);
    quotas.set(key, known);
    return known;
  };
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = `${on.slice(0, 4)}-${String(index + 1).padStart(2, '0')}`;
    return { month, period: periodOf('month', `${month}-01`, cutoffDay) };
  });

  return (unitId, waiting) => {
    const unit = units.get(unitId);
    if (!unit) return null;
    const mine = counted.get(unitId) ?? [];
    const kinds = new Set(rule ? bindingRules(unit, rule.quotaRules).map(({ period }) => period) : []);
    const periods = ORDER.filter((kind) => kind === 'half_year' || kinds.has(kind)).map((kind) => {
      const period = periodOf(kind, on, cutoffDay);
      const paced = { quota: quotaIn(period.from, period.to)(unit), soFar: quotaIn(period.from, on)(unit) };
      return standingIn(period, tallyIn(mine, period, on), paced, on);
    });
    const half = periodOf('half_year', on);
    const asks = quotaIn(half.from, half.to)(unit);
    const standing = {
      unitId,
      name: nameOn(unit, on),
      on,
      encouraged: asks.required === null && asks.encouraged !== null,
      periods,
      months: months.map(({ month, period }) =>
        monthOf(month, period, tallyIn(mine, period, on), quotaIn(period.from, period.to)(unit)),
      ),
    };
    const existence = { exists: existsOn(unit, on), limitHours: rule?.timelinessHours ?? null };
    return { ...standing, nextSteps: nextSteps(standing, waiting, existence) };
  };
}

interface Counted {
  contribution: Contribution;
  as: 'own' | 'grassroots';
}

/** Whose each article is: of the unit that sent it, and of the superior that carries a grassroots union's. */
function countedByUnit(input: StandingInput, ruleOn: (day: Day) => Regulation | null): Map<string, Counted[]> {
  const found = new Map<string, Counted[]>();
  const add = (unitId: string, entry: Counted) => {
    const entries = found.get(unitId);
    if (entries) entries.push(entry);
    else found.set(unitId, [entry]);
  };
  for (const contribution of input.contributions ?? contributionsOf(input)) {
    if (contribution.share === 0) continue;
    const { unitId } = contribution.article;
    const placement = placementOf(contribution, 'level', input.units, ruleOn);
    if (placement) add(placement.rowId, { contribution, as: placement.as });
    if (unitId !== null && unitId !== placement?.rowId) add(unitId, { contribution, as: 'own' });
  }
  return found;
}

function tallyIn(counted: readonly Counted[], { from, to }: ReportPeriod, on: Day): Tally {
  const tally = emptyTally();
  for (const { contribution, as } of counted) {
    if (contribution.day >= from && contribution.day <= to && contribution.day <= on) count(tally, contribution, as);
  }
  return tally;
}

const asked = ({ required, encouraged }: Quota) => required ?? encouraged;

function standingIn(
  period: ReportPeriod,
  tally: Tally,
  { quota, soFar }: { quota: Quota; soFar: Quota },
  on: Day,
): StandingPeriod {
  const exact = asked(quota);
  const whole = exact === null ? null : roundHalfUp(exact);
  const expected = exact === null ? null : toHundredths(asked(soFar) ?? ZERO);
  const features = Math.ceil(missingFeatures(quota, tally));
  const short = Math.max(0, Math.ceil(((whole ?? 0) * 10_000 - tally.weighted) / 10_000));
  return {
    ...period,
    daysLeft: daysLeft(period, on),
    quota: whole,
    done: totalOf(tally) / 100,
    missing: Math.max(short, features),
    missingFeatures: features,
    percent: percentOf(tally.weighted, totalOf(tally), whole),
    onTime: tally.onTime / 100,
    late: tally.late / 100,
    undated: tally.undated / 100,
    expected,
    behind: tally.weighted < Math.min(whole ?? 0, Math.floor(expected ?? 0)) * 10_000,
  };
}

function monthOf(month: string, { name }: ReportPeriod, tally: Tally, quota: Quota): StandingMonth {
  const exact = asked(quota);
  return {
    month,
    name,
    quota: exact === null ? null : toHundredths(exact),
    done: totalOf(tally) / 100,
    late: tally.late / 100,
    fromGrassroots: tally.fromGrassroots / 100,
  };
}
