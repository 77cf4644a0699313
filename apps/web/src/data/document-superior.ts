import { itemById, type Item } from './items.js';

/** Who stands above a provincial federation, and above whoever issued a document without being a unit here. */
const CONFEDERATION = 'Tổng Liên đoàn Lao động Việt Nam';

/**
 * The body above the issuer, as the head of an official document names it: the direct superior of the unit that issued it,
 * by the name that it bore on that day.
 */
export function superiorOf({ issuer, issuedOn }: Pick<Item<'document'>, 'issuer' | 'issuedOn'>): string {
  const unit = issuer && itemById('unit', issuer.id);
  const above = unit && unit.kind !== 'province' && unit.parentId !== null && itemById('unit', unit.parentId);
  return above ? nameOn(above, issuedOn) : CONFEDERATION;
}

/** The former name that was borne longest ago but still on that day, else the present one. */
function nameOn({ name, formerNames }: Pick<Item<'unit'>, 'name' | 'formerNames'>, day: string): string {
  const then = formerNames
    .filter(({ until }) => until !== null && until >= day)
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1));
  return then[0]?.name ?? name;
}
