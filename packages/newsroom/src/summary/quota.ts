import type { Day } from '../day.js';
import type { LedgerUnit } from '../ledger/ledger-article.js';
import { regulationByDay } from '../ledger/contributions.js';
import { periodDays } from '../periods/calendar-periods.js';
import { addDays, daysIn } from '../periods/day-number.js';
import { bindingRules } from '../regulation/binding-rules.js';
import type { QuotaRule, Regulation } from '../regulation/regulation.js';
import { plus, rational, type Rational, ZERO } from './rational.js';

/** What is asked of a unit in some days, exactly; null where no rule binds it on any of them. */
export interface Quota {
  /** By rules that oblige. */
  required: Rational | null;
  requiredFeatures: Rational;
  /** By rules that encourage. */
  encouraged: Rational | null;
  /** Of rules for one genre, exactly. */
  byGenre: ReadonlyMap<string, Rational>;
}

const NONE: Quota = { required: null, requiredFeatures: ZERO, encouraged: null, byGenre: new Map() };

interface Span {
  from: Day;
  to: Day;
}

const later = (a: Day, b: Day | null): Day => (b !== null && b > a ? b : a);
const earlier = (a: Day, b: Day | null): Day => (b !== null && b < a ? b : a);

/** The stretches of a period in which one regulation (or none) is in force, in order. */
export function regulationSpans(
  { from, to }: Span,
  regulations: readonly Regulation[],
): (Span & { regulation: Regulation | null })[] {
  const ruleOn = regulationByDay(regulations);
  const starts = new Set([from]);
  for (const { validFrom, validTo } of regulations) {
    if (validFrom !== null && validFrom > from && validFrom <= to) starts.add(validFrom);
    if (validTo !== null && validTo >= from && validTo < to) starts.add(addDays(validTo, 1));
  }
  const days = [...starts].sort();
  return days.map((start, index) => {
    const next = days[index + 1];
    return { from: start, to: next === undefined ? to : addDays(next, -1), regulation: ruleOn(start) };
  });
}

/**
 * Quotas of many units over one period. A rule asks, each day, its number divided by the days of the month, quarter or half-year
 * in which the day lies: so a quota is exact, and that of a period is the sum of those of its parts, whenever units or
 * regulations begin and end (ADR 0063). What does not differ between units is computed once.
 */
export function quotasIn(period: Span, regulations: readonly Regulation[]): (unit: LedgerUnit) => Quota {
  const spans = regulationSpans(period, regulations);
  const amounts = new Map<string, Rational>();
  const amount = (rule: QuotaRule, count: number, span: Span, cutoffDay: number | null): Rational => {
    const key = `${rule.period} ${String(count)} ${span.from} ${span.to} ${String(cutoffDay)}`;
    const known = amounts.get(key) ?? asked(rule.period, count, span, cutoffDay);
    amounts.set(key, known);
    return known;
  };
  return (unit) => {
    let quota = NONE;
    for (const { regulation, ...span } of spans) {
      const from = later(span.from, unit.validFrom);
      const to = earlier(span.to, unit.validTo);
      if (!regulation || from > to) continue;
      for (const rule of bindingRules(unit, regulation.quotaRules)) {
        // A rule of none lets off, as one for a single unit does against that of its kind.
        if (rule.required === 0) continue;
        const part = (count: number) => amount(rule, count, { from, to }, regulation.cutoffDay);
        quota = withRule(quota, rule, part);
      }
    }
    return quota;
  };
}

function withRule(quota: Quota, rule: QuotaRule, part: (count: number) => Rational): Quota {
  const asks = part(rule.required);
  if (rule.encouraged) return { ...quota, encouraged: plus(quota.encouraged ?? ZERO, asks) };
  const byGenre = new Map(quota.byGenre);
  if (rule.genre !== null) byGenre.set(rule.genre, plus(byGenre.get(rule.genre) ?? ZERO, asks));
  return {
    ...quota,
    required: plus(quota.required ?? ZERO, asks),
    requiredFeatures:
      rule.ofWhichFeature > 0 ? plus(quota.requiredFeatures, part(rule.ofWhichFeature)) : quota.requiredFeatures,
    byGenre,
  };
}

/** `count` articles per month, quarter or half-year, for these days. */
function asked(kind: QuotaRule['period'], count: number, span: Span, cutoffDay: number | null): Rational {
  let sum = ZERO;
  for (let day = span.from; day <= span.to;) {
    const { from, to } = periodDays(kind, day, cutoffDay);
    const last = earlier(to, span.to);
    sum = plus(sum, rational(count * daysIn(day, last), daysIn(from, to)));
    day = addDays(last, 1);
  }
  return sum;
}
