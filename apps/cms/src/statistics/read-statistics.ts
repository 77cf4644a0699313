import type { Core } from '@strapi/strapi';
import {
  clusterRanking,
  contributionsOf,
  customPeriod,
  type LedgerArticle,
  type LedgerUnits,
  outputStatistics,
  type Regulation,
  summaryTable,
  timelinessTrend,
} from '@toasoan/newsroom';
import type { RoomOutcome } from '../editorial/person-routes';
import { cutoffDayOn } from '../ledger/cutoff-day-on';
import { loadLedgerArticles } from '../ledger/load-articles';
import { loadLedgerUnits } from '../ledger/load-ledger-units';
import { regulationsFor } from '../summary-tables/read-summary';
import type { Statistics } from './answers';

export interface Days {
  from: string;
  to: string;
}
export interface Ledger {
  units: LedgerUnits;
  regulations: Regulation[];
  articles: LedgerArticle[];
}

/** Everything that statistics and the royalty statement reckon with; else why not. */
export async function loadLedger(strapi: Core.Strapi, days: Days): Promise<RoomOutcome<Ledger>> {
  const regulations = await regulationsFor(strapi, days);
  if (!regulations.ok) return regulations;
  const [units, articles] = await Promise.all([loadLedgerUnits(strapi), loadLedgerArticles(strapi, days, true)]);
  return { ok: true, value: { units, regulations: regulations.value, articles } };
}

export async function readStatistics(strapi: Core.Strapi, { from, to }: Days): Promise<RoomOutcome<Statistics>> {
  const ledger = await loadLedger(strapi, { from, to });
  if (!ledger.ok) return ledger;
  const { units } = ledger.value;
  const contributions = contributionsOf(ledger.value);
  const period = customPeriod(from, to);
  const { byUnit, byGenre, byCategory, byPerson } = outputStatistics({ from, to }, units, contributions);
  return {
    ok: true,
    value: {
      from,
      to,
      periodName: period.name,
      cutoffDay: await cutoffDayOn(strapi, to),
      units: byUnit,
      genres: byGenre,
      categories: byCategory,
      people: byPerson,
      months: timelinessTrend({ from, to }, contributions),
      clusters: clusterRanking(summaryTable({ ...ledger.value, period, grouping: 'cluster' })),
    },
  };
}
