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
  /** Pages by year only where there is more than the front shows. */
  short?: true;
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

/** What a unit issued of a type as it stands in an address; undefined where it issued none. */
export function issuerTypeShelf(unit: Pick<Unit, 'id' | 'slug' | 'name'>, slug: string | undefined): Shelf | undefined {
  const type = (slug ?? '').replaceAll('-', '_');
  const documents = (issuerShelf(unit)?.documents ?? []).filter((one) => one.type === type);
  if (documents.length === 0) return undefined;
  return {
    name: `${documentTypeLabel(type)} của ${unit.name}`,
    documents,
    front: address.unitDocumentsType(unit.slug, type),
    hrefOf: (year, page) => address.unitDocumentsTypeYear(unit.slug, type, year, page),
    short: true,
  };
}

/** The years of a shelf that have pages, newest first, with the number of these. */
export function yearsOf({ documents, short }: Shelf): { year: string; pages: number }[] {
  if (short && documents.length <= PAGE_SIZE) return [];
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

/** The types of some of the documents, by their name. */
export function typesInUse(documents = documentsNewestFirst()): { type: string; label: string }[] {
  const types = [...new Set(documents.map(({ type }) => type))].sort();
  return types.map((type) => ({ type, label: documentTypeLabel(type) }));
}

/** Units that issued some of the documents, in the order of the directory. Grassroots unions, of which there are a thousand, show theirs themselves. */
export function issuers(documents = documentsNewestFirst()): Unit[] {
  const ids = new Set(documents.flatMap(({ issuer }) => issuer?.id ?? []));
  return units().filter(({ id, kind }) => ids.has(id) && kind !== 'grassroots_union');
}

/** Every unit that issued a document, for routes. */
export function issuingUnits(): Unit[] {
  const ids = [...new Set(documentsNewestFirst().flatMap(({ issuer }) => issuer?.id ?? []))].sort();
  return ids.flatMap((id) => unitById(id) ?? []);
}
