import { address, PAGE_SIZE } from '@toasoan/site-plan';
import { documentTypeLabel } from '../text/labels.js';
import { remember } from './database.js';
import { allItems, type Item } from './items.js';
import { unitById, units, type Unit } from './units.js';

type Document = Item<'document'>;

const order = ({ issuedOn, publishedAt, id }: Document): string => `${issuedOn} ${publishedAt} ${id}`;

/** Official documents, the last issued first. */
export function documentsNewestFirst(): Document[] {
  return remember('document', 'newest', () =>
    [...allItems('document')].sort((a, b) => (order(a) < order(b) ? 1 : order(a) > order(b) ? -1 : 0)),
  );
}

/** Documents that a unit issued or that address it, newest first. */
export function documentsOf(unitId: string): Document[] {
  return documentsNewestFirst().filter(
    ({ issuer, addressees }) => issuer?.id === unitId || addressees.some(({ id }) => id === unitId),
  );
}

/** Some of the documents, with the addresses of the pages that list them. */
export interface Shelf {
  name: string;
  /** Newest first. */
  documents: Document[];
  front: string;
  hrefOf: (year: string, page: number) => string;
}

export function wholeShelf(): Shelf {
  const documents = documentsNewestFirst();
  return { name: 'Văn bản', documents, front: address.documents(), hrefOf: address.documentsYear };
}

/** The shelf of a type as it stands in an address (`cong-van`); undefined where there is none of it. */
export function typeShelf(slug: string | undefined): Shelf | undefined {
  const type = (slug ?? '').replaceAll('-', '_');
  const documents = documentsNewestFirst().filter((one) => one.type === type);
  if (documents.length === 0) return undefined;
  return {
    name: documentTypeLabel(type),
    documents,
    front: address.documentType(type),
    hrefOf: (year, page) => address.documentTypeYear(type, year, page),
  };
}

/** What a unit issued; undefined where it issued nothing. */
export function issuerShelf(unit: Pick<Unit, 'id' | 'slug' | 'name'>): Shelf | undefined {
  const documents = documentsNewestFirst().filter(({ issuer }) => issuer?.id === unit.id);
  if (documents.length === 0) return undefined;
  return {
    name: `Văn bản của ${unit.name}`,
    documents,
    front: address.unitDocuments(unit.slug),
    hrefOf: (year, page) => address.unitDocumentsYear(unit.slug, year, page),
  };
}

/** The years of a shelf, newest first, with the number of their pages. */
export function yearsOf({ documents }: Shelf): { year: string; pages: number }[] {
  const counts = new Map<string, number>();
  for (const { issuedOn } of documents) {
    const year = issuedOn.slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, count]) => ({ year, pages: Math.ceil(count / PAGE_SIZE) }));
}

/** One page of a year, newest first; pages count from the year's oldest, so a full one stays as it is. */
export function documentsOnPage({ documents }: Shelf, year: string, page: number): Document[] {
  const oldestFirst = documents.filter(({ issuedOn }) => issuedOn.startsWith(year)).reverse();
  return oldestFirst.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).reverse();
}

/** The types of which there is a document, by their name. */
export function typesInUse(): { type: string; label: string }[] {
  const types = [...new Set(documentsNewestFirst().map(({ type }) => type))].sort();
  return types.map((type) => ({ type, label: documentTypeLabel(type) }));
}

/** Units that issued a document, in the order of the directory. Grassroots unions, of which there are a thousand, show theirs themselves. */
export function issuers(): Unit[] {
  const ids = new Set(documentsNewestFirst().flatMap(({ issuer }) => issuer?.id ?? []));
  return units().filter(({ id, kind }) => ids.has(id) && kind !== 'grassroots_union');
}

/** Every unit that issued a document, for routes. */
export function issuingUnits(): Unit[] {
  const ids = [...new Set(documentsNewestFirst().flatMap(({ issuer }) => issuer?.id ?? []))].sort();
  return ids.flatMap((id) => unitById(id) ?? []);
}
