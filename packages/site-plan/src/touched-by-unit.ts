import type { PublicUnit } from '@toasoan/contracts';
import { listOf } from '@toasoan/contracts/content-index';
import { address } from './addresses.js';
import { directoryLetter, letterSlug } from './directory-letter.js';
import { documentPages, monthPages, typesIssued } from './pages.js';
import type { SiteLookup } from './site-lookup.js';

/** What a unit's change reaches; `other` is the unit in the other state, null if it is not live there. */
export function unitTouches(id: string, unit: PublicUnit, other: PublicUnit | null, site: SiteLookup): Set<string> {
  const touched = new Set([
    address.unit(unit.slug),
    address.unitFeed(unit.slug),
    address.units(),
    address.unitNames(),
    address.home(),
    address.search(),
    address.sitemapPages(),
    // Its front names the units that issued any, in the order of the directory and without grassroots unions.
    address.documents(),
    // So do those of the types that it issued.
    ...typesIssued(id, site).map((type) => address.documentType(type)),
    ...letterPages(unit, other, site),
  ]);
  const family = [...(unit.parentId === null ? [] : [unit.parentId]), ...unit.successorIds, ...site.predecessorsOf(id)];
  const faceChanged =
    other === null || other.slug !== unit.slug || other.name !== unit.name || other.shortName !== unit.shortName;
  // Only a unit's trail of ancestors reaches further down than its children.
  const moved = faceChanged || other.parentId !== unit.parentId;
  family.push(...(moved ? descendantsOf(id, site) : site.childrenOf(id)));
  for (const relative of family) {
    const slug = site.slugOf('unit', relative);
    if (slug !== null) touched.add(address.unit(slug));
  }
  if (faceChanged) {
    for (const path of monthPages(site, 'unit', id, unit.slug)) touched.add(path);
    for (const path of documentPages(site, { issuer: { id, slug: unit.slug } })) touched.add(path);
  }
  // An article shows the unit's name as of its publication, a table as of its issue: only the address (or its existence) reaches them.
  if (other?.slug !== unit.slug) {
    for (const slug of site.articlesNaming(id)) touched.add(address.article(slug));
    for (const slug of site.tablesNaming(id)) touched.add(address.table(slug));
  }
  // An official document's head names who stands above its issuer, by the name of that day.
  const issues = other?.slug !== unit.slug || other.kind !== unit.kind || other.parentId !== unit.parentId;
  const renamed = JSON.stringify([other?.name, other?.formerNames]) !== JSON.stringify([unit.name, unit.formerNames]);
  for (const one of [...(issues ? [id] : []), ...(renamed ? site.childrenOf(id) : [])])
    for (const slug of site.documentsNaming(one)) touched.add(address.document(slug));
  return touched;
}

/** Its letter's page; all of them where a letter comes or goes, since each leads on to the others. */
function letterPages(unit: PublicUnit, other: PublicUnit | null, site: SiteLookup): string[] {
  const letter = letterOf(unit);
  const alone = site.countInMonth(listOf.units(), letter) <= 1;
  const moves = other === null || letterOf(other) !== letter;
  const letters = alone && moves ? [letter, ...site.months(listOf.units())] : [letter];
  return letters.map((one) => address.unitsLetter(one));
}

const letterOf = ({ name }: PublicUnit): string => letterSlug(directoryLetter(name));

function descendantsOf(id: string, site: SiteLookup): string[] {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of site.childrenOf(next)) {
      // A cycle in the tree would be the CMS's mistake; it must not hang the publisher.
      if (found.has(child)) continue;
      found.add(child);
      open.push(child);
    }
  }
  return [...found];
}
