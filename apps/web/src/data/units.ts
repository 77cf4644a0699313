import { UNIT_KINDS, type UnitKind } from '@toasoan/contracts';
import { address, directoryLetter, letterSlug, lookUpName } from '@toasoan/site-plan';
import { remember } from './database.js';
import { allItems, itemById, type Item } from './items.js';

export type Unit = Item<'unit'>;
export interface UnitGroup {
  kind: UnitKind;
  units: Unit[];
}

const collator = new Intl.Collator('vi', { numeric: true });
const byOrder = (a: Unit, b: Unit): number =>
  a.order - b.order || collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);

/** Every unit, in the order that the editors gave them. */
export function units(): Unit[] {
  return remember('unit', 'ordered', () => [...allItems('unit')].sort(byOrder));
}

function unitsByParent(): Map<string | null, Unit[]> {
  return remember('unit', 'by-parent', () => {
    const found = new Map<string | null, Unit[]>();
    for (const unit of units()) {
      const siblings = found.get(unit.parentId);
      if (siblings) siblings.push(unit);
      else found.set(unit.parentId, [unit]);
    }
    return found;
  });
}

export function unitById(id: string | null): Unit | undefined {
  return remember('unit', 'by-id', () => new Map(units().map((unit) => [unit.id, unit]))).get(id ?? '');
}

/** Whether the unit's page has the section "Liên hệ". */
export const hasFacts = ({ contact, memberCount, validFrom }: Unit): boolean =>
  contact !== null || memberCount !== null || validFrom !== null;

export function childrenOf(id: string): Unit[] {
  return unitsByParent().get(id) ?? [];
}

/** From the top of the tree down to the parent. A circle in the data ends the trail instead of the page. */
export function ancestorsOf(unit: Unit): Unit[] {
  const trail: Unit[] = [];
  for (let above = unitById(unit.parentId); above && !trail.includes(above); above = unitById(above.parentId)) {
    trail.unshift(above);
  }
  return trail;
}

/** In the order of all units. Asked for every page of a unit: none of them goes through a thousand others. */
export function predecessorsOf(id: string): Unit[] {
  const known = remember('unit', 'predecessors', () => {
    const found = new Map<string, Set<Unit>>();
    for (const unit of units())
      for (const successor of unit.successorIds) found.set(successor, (found.get(successor) ?? new Set()).add(unit));
    return found;
  });
  return [...(known.get(id) ?? [])];
}

/** Units under the heading of their kind, in the order of the directory; kinds without units are left out. */
export function groupsOf(some: Unit[]): UnitGroup[] {
  return UNIT_KINDS.map((kind) => ({ kind, units: some.filter((unit) => unit.kind === kind) })).filter(
    (group) => group.units.length > 0,
  );
}

/** The units under one letter of the directory. `slug` is the letter in its page's address. */
export interface Letter {
  letter: string;
  slug: string;
  units: Unit[];
}

/** All units by the letter of their own name, in the order of the Vietnamese alphabet. */
export function unitsByLetter(): Letter[] {
  return remember('unit', 'by-letter', () => {
    const sorted = units()
      .map((unit) => ({ unit, own: lookUpName(unit.name), letter: directoryLetter(unit.name) }))
      .sort((a, b) => collator.compare(a.own, b.own) || byOrder(a.unit, b.unit));
    const groups = new Map<string, Letter>();
    for (const { unit, letter: sign } of sorted) {
      const slug = letterSlug(sign);
      const group = groups.get(slug) ?? { letter: SHARED[slug] ?? sign, slug, units: [] };
      group.units.push(unit);
      groups.set(slug, group);
    }
    return [...groups.values()].sort(
      (a, b) => Number(a.slug in SHARED) - Number(b.slug in SHARED) || collator.compare(a.letter, b.letter),
    );
  });
}

/** Pages that several signs share. */
const SHARED: Readonly<Record<string, string>> = { so: '0–9', khac: 'Khác' };

/** The page of a unit, null where it has none. Reads one row: article pages must not parse every unit. */
export function unitAddress(id: string): string | null {
  const unit = itemById('unit', id);
  return unit ? address.unit(unit.slug) : null;
}
