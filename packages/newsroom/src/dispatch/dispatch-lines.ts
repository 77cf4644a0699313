import type { UnitKind } from '@toasoan/contracts';
import type { Day } from '../day.js';
import type { LedgerUnit, LedgerUnits } from '../ledger/ledger-article.js';
import { byListOrder } from '../summary/table-groups.js';
import { existsOn, nameOn } from '../units/unit-tree.js';
import { federationWords } from './federation-words.js';

export interface Addressees {
  /** Ready to print: ";" after each, "." after the last; one line alone has neither. */
  lines: string[];
  /** The units behind the lines, in order: whose inbox gets it. */
  unitIds: string[];
}

/**
 * Kinds that one line speaks of together when all of their units are addressed, and its words; others go by name.
 * @param federation as it calls itself, for its departments
 */
const together = (federation: string): readonly { kinds: readonly UnitKind[]; words: string }[] => [
  { kinds: ['department'], words: `Các ban ${federation}` },
  { kinds: ['affiliate'], words: '' },
  { kinds: ['district_federation'], words: 'Liên đoàn Lao động cấp huyện' },
  { kinds: ['commune_union'], words: 'Công đoàn cấp xã' },
  { kinds: ['sector_union', 'zone_union'], words: 'Công đoàn cấp ngành' },
];

/**
 * To whom a dispatch goes ("Kính gửi"), from the units that exist on a day: all below the province but grassroots unions, or the
 * `selected` among them. A level that is addressed as a whole stands in one line, affiliates and single units by name.
 */
export function addresseesOf(units: LedgerUnits, on: Day, selected?: ReadonlySet<string>): Addressees {
  const unitIds: string[] = [];
  const lines = together(federationWords(units, on).full).flatMap(({ kinds, words }) => {
    const all = existing(units, on, kinds);
    const chosen = selected ? all.filter(({ id }) => selected.has(id)) : all;
    unitIds.push(...chosen.map(({ id }) => id));
    if (chosen.length === 0) return [];
    const whole = words !== '' && chosen.length === all.length && all.length > 1;
    return whole ? [words] : chosen.map((unit) => nameOn(unit, on));
  });
  return { lines: punctuated(lines), unitIds };
}

function existing(units: LedgerUnits, on: Day, kinds: readonly UnitKind[]): LedgerUnit[] {
  return [...units.values()]
    .filter((unit) => kinds.includes(unit.kind) && existsOn(unit, on))
    .map((unit) => ({ unit, name: nameOn(unit, on) }))
    .sort(byListOrder)
    .map(({ unit }) => unit);
}

function punctuated(lines: readonly string[]): string[] {
  if (lines.length < 2) return [...lines];
  return lines.map((line, index) => `${line}${index === lines.length - 1 ? '.' : ';'}`);
}

/** "Nơi nhận": "Như trên" first, then the given lines without their marks; ";" after each, "." after the last. */
export function recipientsLines(others: readonly string[]): string[] {
  const lines = ['Như trên', ...others]
    .map((line) => line.trim().replace(/[;.]+$/, ''))
    .filter((line, index, all) => line !== '' && all.indexOf(line) === index);
  return lines.map((line, index) => `${line}${index === lines.length - 1 ? '.' : ';'}`);
}

/** A document's number: below 10 with a zero before it, then the series: "01/LĐLĐ" (Decree 30/2020, Annex I). */
export const documentNumber = (number: number, series: string): string =>
  `${String(number).padStart(2, '0')}/${series.trim()}`;
