import { address } from '@toasoan/site-plan';
import type { NamedUnit } from '../scripts/match-units.js';
import { units } from './units.js';

/** What the directory's search knows of every unit: its names, the former ones too, and where its page is. */
export function unitNames(): NamedUnit[] {
  return units().map(({ name, shortName, slug, formerNames, validTo }) => {
    const also = [...(shortName && shortName !== name ? [shortName] : []), ...formerNames.map((former) => former.name)];
    return {
      name,
      href: address.unit(slug),
      ...(also.length > 0 ? { also } : {}),
      ...(validTo === null ? {} : { ended: true }),
    };
  });
}
