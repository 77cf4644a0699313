import type { SummaryGrouping } from '@toasoan/contracts';
import type { Regulation } from '../regulation/regulation.js';
import type { Contribution, LedgerUnits } from '../ledger/ledger-article.js';
import type { Day } from '../day.js';
import { directSuperior } from '../units/unit-tree.js';

/** The row in which an article is counted, and whether in the total or beside it. */
export interface Placement {
  rowId: string;
  as: 'own' | 'grassroots';
}

/**
 * Where a counted article stands; null where nobody can say: a grassroots union without a superior, in every grouping alike, so
 * that groupings agree on their totals. A union below another grassroots union is carried by the first level above that has a row.
 */
export function placementOf(
  { article, day, superiorId }: Contribution,
  grouping: SummaryGrouping,
  units: LedgerUnits,
  ruleOn: (day: Day) => Regulation | null,
): Placement | null {
  const unit = article.unitId === null ? undefined : units.get(article.unitId);
  if (!unit) return null;
  if (unit.kind !== 'grassroots_union') return { rowId: unit.id, as: 'own' };
  const carrier = carrierOf(unit.id, superiorId, day, units);
  if (carrier === null) return null;
  if (grouping === 'superior') return { rowId: unit.id, as: 'own' };
  const beside = ruleOn(day)?.creditRules.superiorInOwnColumn ?? true;
  return { rowId: carrier, as: beside ? 'grassroots' : 'own' };
}

/** The nearest unit above that is no grassroots union. A circle in the data ends the search. */
function carrierOf(unitId: string, superiorId: string | null, day: Day, units: LedgerUnits): string | null {
  const seen = new Set([unitId]);
  let above = superiorId === null ? undefined : units.get(superiorId);
  while (above && !seen.has(above.id)) {
    if (above.kind !== 'grassroots_union') return above.id;
    seen.add(above.id);
    const next = directSuperior(units, above.id, day);
    above = next ? units.get(next.id) : undefined;
  }
  return null;
}
