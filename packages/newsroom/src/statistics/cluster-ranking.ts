import type { SummaryFigures, SummaryTable } from '@toasoan/contracts';
import { compareVi } from '@toasoan/vietnamese';
import { ranksOf } from '../summary/rank-rows.js';

export interface RankedUnit extends Pick<SummaryFigures, 'percent' | 'total' | 'quota'> {
  unitId: string;
  name: string;
  rank: number | null;
}

export interface Cluster {
  key: string;
  name: string;
  /** Among clusters, by percent and then by articles; null where the cluster is asked nothing. */
  rank: number | null;
  percent: number | null;
  total: number;
  /** The best first; units that are asked nothing come last, without a rank. */
  units: RankedUnit[];
}

/** Emulation clusters (cụm thi đua) and their units in order, from a summary table grouped by `cluster`. */
export function clusterRanking(table: Pick<SummaryTable, 'groups'>): Cluster[] {
  const groups = table.groups.filter(({ key }) => key.startsWith('cluster:'));
  const ranks = ranksOf(groups.map(({ subtotal }) => subtotal));
  return groups
    .map(({ key, rows, subtotal }, index) => ({
      key,
      name: key.slice('cluster:'.length),
      rank: ranks[index] ?? null,
      percent: subtotal.percent,
      total: subtotal.total,
      units: rows
        .map(({ unitId, name, percent, total, quota, rank }) => ({ unitId, name, percent, total, quota, rank }))
        .sort(byRank),
    }))
    .sort(byRank);
}

const UNRANKED = 1_000_000;

const byRank = (
  a: { rank: number | null; total: number; name: string },
  b: { rank: number | null; total: number; name: string },
): number => (a.rank ?? UNRANKED) - (b.rank ?? UNRANKED) || b.total - a.total || compareVi(a.name, b.name);
