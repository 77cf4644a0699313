import { listOf } from '@toasoan/contracts';
import { PAGE_SIZE } from './addresses.js';
import type { PageOf } from './pages.js';
import type { DocumentPlace, SiteLookup } from './site-lookup.js';
import type { Site } from './small-site.fixture.js';

/** What is shown of the units that issued anything in a list of their own. */
export function issuersIn(site: Site, at: SiteLookup, own: (unitId: string) => string): unknown[] {
  return site.units
    .filter(({ id }) => at.months(own(id)).length > 0)
    .map(({ unit: { name, shortName, slug, order, kind } }) => [name, shortName, slug, order, kind]);
}

/** What a list of official documents may show, by the table in the README. */
export function shownDocuments(
  parsed: Extract<PageOf, { page: 'documents' }>,
  site: Site,
  at: SiteLookup,
  documentsIn: (list: string) => DocumentPlace[],
): unknown[] {
  const { of, key, year, number } = parsed;
  const id = at.idOf('unit', key) ?? '';
  const list = {
    all: listOf.documents(),
    type: listOf.documentType(key),
    issuer: listOf.issuer(id),
    issuerType: listOf.issuerType(id, of === 'issuerType' ? parsed.type : ''),
  }[of];
  const unit = site.units.find((one) => one.id === id)?.unit;
  const owner = of === 'all' || of === 'type' ? key : [unit?.name, unit?.shortName];
  if (year === null) {
    const years = at.months(list).map((one) => `${one} ${String(at.countInMonth(list, one))}`);
    return [owner, documentsIn(list).slice(-PAGE_SIZE), years, narrower(of, key, id, site, at)];
  }
  const all = documentsIn(list).filter((one) => one.year === year);
  return [owner, all.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE), all.length > number * PAGE_SIZE];
}

/** What a front can be narrowed to: a type to its issuers, an issuer to its types. */
function narrower(of: string, key: string, id: string, site: Site, at: SiteLookup): unknown[] {
  if (of === 'type') return issuersIn(site, at, (issuer) => listOf.issuerType(issuer, key));
  if (of !== 'issuer') return [];
  return at.documentTypes().filter((type) => at.months(listOf.issuerType(id, type)).length > 0);
}
