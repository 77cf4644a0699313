import type { SummaryGrouping } from '@toasoan/contracts';
import type { Day } from '../day.js';
import type { Contribution, LedgerUnit, LedgerUnits } from '../ledger/ledger-article.js';
import type { Regulation } from '../regulation/regulation.js';
import type { Placement } from './placement.js';
import { placementOf } from './placement.js';
import { leftOut, unknownGrade, unplaced } from './table-problems.js';
import { count, emptyTally, type Tally } from './tally.js';

/** A unit's row while it is counted. */
export interface CountedRow {
  unit: LedgerUnit;
  /** The last day of the period on which the unit existed; the period's last for one that has articles only. */
  lastDay: Day;
  tally: Tally;
  /** Articles of events that others reported too. */
  shared: number;
  /** Above it, as its latest article recorded. */
  recordedSuperiorId: string | null;
}

export interface Counted {
  rows: Map<string, CountedRow>;
  placed: { contribution: Contribution; placement: Placement }[];
  problems: string[];
}

interface Days {
  from: Day;
  to: Day;
}

/** Does the unit exist on some day of the period? */
export const existsIn = ({ validFrom, validTo }: LedgerUnit, { from, to }: Days): boolean =>
  (validFrom === null || validFrom <= to) && (validTo === null || validTo >= from);

export const lastDayOf = ({ validTo }: LedgerUnit, { from, to }: Days): Day =>
  validTo !== null && validTo < to && validTo >= from ? validTo : to;

/** Every unit with a row of its own, and every article of the period in its row, or named among the problems. */
export function countRows(
  contributions: readonly Contribution[],
  days: Days,
  grouping: SummaryGrouping,
  units: LedgerUnits,
  ruleOn: (day: Day) => Regulation | null,
): Counted {
  const rows = new Map<string, CountedRow>();
  const rowOf = (unit: LedgerUnit): CountedRow => {
    const known = rows.get(unit.id);
    if (known) return known;
    const row = { unit, lastDay: lastDayOf(unit, days), tally: emptyTally(), shared: 0, recordedSuperiorId: null };
    rows.set(unit.id, row);
    return row;
  };
  for (const unit of units.values()) if (standsAlways(unit, grouping) && existsIn(unit, days)) rowOf(unit);
  const counted: Counted = { rows, placed: [], problems: [] };
  for (const contribution of contributions) {
    if (contribution.day < days.from || contribution.day > days.to) continue;
    if (contribution.notCounted !== null) {
      counted.problems.push(leftOut(contribution, contribution.notCounted, units));
      continue;
    }
    const placement = placementOf(contribution, grouping, units, ruleOn);
    const unit = placement && units.get(placement.rowId);
    if (!unit) {
      counted.problems.push(unplaced(contribution, units));
      continue;
    }
    add(rowOf(unit), contribution, placement);
    counted.placed.push({ contribution, placement });
    const strange = unknownGrade(contribution, ruleOn(contribution.day), units);
    if (strange !== null) counted.problems.push(strange);
  }
  return counted;
}

/** The province has a row only with articles, grassroots unions only where they are grouped by who is above them. */
const standsAlways = ({ kind }: LedgerUnit, grouping: SummaryGrouping): boolean =>
  kind !== 'province' && (kind !== 'grassroots_union' || grouping === 'superior');

function add(row: CountedRow, contribution: Contribution, { as }: Placement): void {
  count(row.tally, contribution, as);
  if (contribution.sharedAmong.length > 0) row.shared += 1;
  if (contribution.article.unitId === row.unit.id && contribution.superiorId !== null) {
    row.recordedSuperiorId = contribution.superiorId;
  }
}
