import { UNIT_KINDS, type SummaryGrouping, type UnitKind } from '@toasoan/contracts';
import { compareVi } from '@toasoan/vietnamese';
import type { Day } from '../day.js';
import type { LedgerUnit, LedgerUnits } from '../ledger/ledger-article.js';
import { kindWords } from '../regulation/rule-words.js';
import { directSuperior, nameOn } from '../units/unit-tree.js';

/** A group before it has a number; groups stand in the order of `rank`, then of their names. */
export interface GroupPlace {
  key: string;
  words: string;
  rank: number;
}

/** What a group's words depend on: the kinds of all units with a row. */
interface Surroundings {
  units: LedgerUnits;
  kinds: ReadonlySet<UnitKind>;
}

const PROVINCE_LAST = 1000;
const UNKNOWN_LAST = 999;

const LEVELS: Partial<Record<UnitKind, { key: string; rank: number }>> = {
  department: { key: 'departments', rank: 1 },
  affiliate: { key: 'departments', rank: 1 },
  district_federation: { key: 'local', rank: 2 },
  commune_union: { key: 'local', rank: 2 },
  sector_union: { key: 'sector', rank: 3 },
  zone_union: { key: 'sector', rank: 3 },
};

/** In which group a unit's row stands; `lastDay` is the last of the period on which the unit existed. */
export function groupOf(
  unit: LedgerUnit,
  grouping: SummaryGrouping,
  lastDay: Day,
  recordedSuperiorId: string | null,
  around: Surroundings,
): GroupPlace {
  if (unit.kind === 'province') return { key: 'province', words: nameOn(unit, lastDay), rank: PROVINCE_LAST };
  switch (grouping) {
    case 'level': {
      const level = LEVELS[unit.kind] ?? { key: unit.kind, rank: 4 };
      return { ...level, words: levelWords(level.key, around.kinds) };
    }
    case 'kind':
      return { key: unit.kind, words: kindWords(unit.kind), rank: UNIT_KINDS.indexOf(unit.kind) };
    case 'cluster':
      return unit.cluster === null || unit.cluster.trim() === ''
        ? { key: 'no_cluster', words: 'Đơn vị chưa xếp cụm thi đua', rank: UNKNOWN_LAST }
        : { key: `cluster:${unit.cluster}`, words: unit.cluster, rank: 1 };
    case 'superior': {
      const recorded = recordedSuperiorId === null ? null : (around.units.get(recordedSuperiorId) ?? null);
      const superior = directSuperior(around.units, unit.id, lastDay) ?? recorded;
      const above = superior ? around.units.get(superior.id) : undefined;
      if (!above) return { key: 'no_superior', words: 'Đơn vị chưa ghi cấp trên', rank: UNKNOWN_LAST };
      return { key: above.id, words: nameOn(above, lastDay), rank: UNIT_KINDS.indexOf(above.kind) };
    }
  }
}

function levelWords(key: string, kinds: ReadonlySet<UnitKind>): string {
  if (key === 'departments') return 'Các ban, đơn vị trực thuộc';
  if (key === 'sector') return 'Công đoàn cấp ngành';
  const districts = kinds.has('district_federation');
  const communes = kinds.has('commune_union');
  if (districts && communes) return 'Liên đoàn Lao động cấp huyện, công đoàn cấp xã';
  return districts ? 'Liên đoàn Lao động cấp huyện' : 'Công đoàn cấp xã';
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 14 → "XIV". */
export function roman(number: number): string {
  let left = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    for (; left >= value; left -= value) text += letters;
  }
  return text;
}

/** Rows as the organisation lists its units: by kind, by their order, by name. */
export function byListOrder(a: { unit: LedgerUnit; name: string }, b: { unit: LedgerUnit; name: string }): number {
  return (
    UNIT_KINDS.indexOf(a.unit.kind) - UNIT_KINDS.indexOf(b.unit.kind) ||
    a.unit.order - b.unit.order ||
    compareVi(a.name, b.name) ||
    (a.unit.id < b.unit.id ? -1 : 1)
  );
}
