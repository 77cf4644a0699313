import type { SummaryFigures, SummaryRow, SummaryTable } from '@toasoan/contracts';
import { FIGURE_FIELDS } from './figure-fields.js';

/** Now minus before, column by column; null where either side has no number. */
export type FiguresChange = Record<keyof SummaryFigures, number | null>;

export interface RowComparison {
  unitId: string;
  name: string;
  /** Label of the group it stands in now, or stood in. */
  group: string;
  before: SummaryFigures | null;
  now: SummaryFigures | null;
  /** A side without the row counts as nothing published, and its quota and percent as unknown. */
  change: FiguresChange;
}

export interface TableComparison {
  before: Pick<SummaryTable, 'from' | 'to' | 'periodName'>;
  now: Pick<SummaryTable, 'from' | 'to' | 'periodName'>;
  rows: RowComparison[];
  total: { before: SummaryFigures; now: SummaryFigures; change: FiguresChange };
}

/** A period held against another (as a rule the one before), in the order of the later table; rows that are gone come last. */
export function compareTables(before: SummaryTable, now: SummaryTable): TableComparison {
  const earlier = rowsOf(before);
  const present = rowsOf(now);
  const rows = [...present.values(), ...[...earlier.values()].filter(({ row }) => !present.has(row.unitId))];
  return {
    before: headOf(before),
    now: headOf(now),
    rows: rows.map(({ row, group }) => {
      const was = earlier.get(row.unitId)?.row ?? null;
      const is = present.get(row.unitId)?.row ?? null;
      return {
        unitId: row.unitId,
        name: row.name,
        group,
        before: was && figuresOnly(was),
        now: is && figuresOnly(is),
        change: changeOf(was, is),
      };
    }),
    total: { before: before.total, now: now.total, change: changeOf(before.total, now.total) },
  };
}

const headOf = ({ from, to, periodName }: SummaryTable) => ({ from, to, periodName });

function rowsOf({ groups }: SummaryTable): Map<string, { row: SummaryRow; group: string }> {
  return new Map(groups.flatMap(({ label, rows }) => rows.map((row) => [row.unitId, { row, group: label }] as const)));
}

/** A row without its names. */
export function figuresOnly(row: SummaryFigures): SummaryFigures {
  return {
    quota: row.quota,
    newsBriefs: row.newsBriefs,
    features: row.features,
    photosAndVideos: row.photosAndVideos,
    total: row.total,
    percent: row.percent,
    onTime: row.onTime,
    late: row.late,
    undated: row.undated,
    fromGrassroots: row.fromGrassroots,
  };
}

function changeOf(before: SummaryFigures | null, now: SummaryFigures | null): FiguresChange {
  const unknown = new Set<keyof SummaryFigures>(['quota', 'percent']);
  const changes = FIGURE_FIELDS.map((field) => {
    const was = before ? before[field] : unknown.has(field) ? null : 0;
    const is = now ? now[field] : unknown.has(field) ? null : 0;
    // Both have two decimals at most; their difference must not show more.
    return [field, was === null || is === null ? null : Math.round((is - was) * 100) / 100] as const;
  });
  return Object.fromEntries(changes) as FiguresChange;
}
