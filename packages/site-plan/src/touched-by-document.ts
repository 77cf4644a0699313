import { listOf } from '@toasoan/contracts/content-index';
import { address, PAGE_SIZE } from './addresses.js';
import { countOf, hasYearPages, issuerTypePages } from './pages.js';
import { shiftedPages } from './shifted-pages.js';
import type { DocumentPlace, SiteLookup } from './site-lookup.js';

/** What an official document's change reaches: its own page, the lists it stands in, the units it names. */
export function documentTouches(place: DocumentPlace, other: DocumentPlace | null, site: SiteLookup): Set<string> {
  const touched = new Set([
    address.document(place.slug),
    address.documents(),
    address.home(),
    address.sitemapPages(),
    address.documentType(place.type),
  ]);
  const { type, issuerId } = place;
  const issuer = issuerId === null ? null : site.slugOf('unit', issuerId);
  const inYear = { id: place.id, publishedAt: place.order, month: place.year };
  const add = (list: string, alike: boolean, make: (number: number) => string) => {
    const stays = alike && other?.order === place.order && other.id === place.id;
    for (const number of shiftedPages(list, inYear, stays, site)) touched.add(make(number));
  };
  add(listOf.documents(), true, (number) => address.documentsYear(place.year, number));
  add(listOf.documentType(type), other?.type === type, (number) => address.documentTypeYear(type, place.year, number));
  if (issuerId !== null && issuer !== null) {
    touched.add(address.unitDocuments(issuer));
    add(listOf.issuer(issuerId), other?.issuerId === issuerId, (number) =>
      address.unitDocumentsYear(issuer, place.year, number),
    );
    touched.add(address.unitDocumentsType(issuer, type));
    const both = listOf.issuerType(issuerId, type);
    const alike = other?.issuerId === issuerId && other.type === type;
    if (hasYearPages(both, site))
      add(both, alike, (number) => address.unitDocumentsTypeYear(issuer, type, place.year, number));
    // Pages by year come with the first document too many for one page, and go with it.
    if (!alike && countOf(both, site) === PAGE_SIZE + 1)
      for (const path of issuerTypePages(site, { id: issuerId, slug: issuer }, type)) touched.add(path);
  }
  for (const id of place.unitIds) {
    const unit = site.slugOf('unit', id);
    if (unit !== null) touched.add(address.unit(unit));
  }
  return touched;
}
