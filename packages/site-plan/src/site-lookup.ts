import type { PublicKind } from '@toasoan/contracts';

/** A kind of document that has a page of its own. */
export type PagedKind = Exclude<PublicKind, 'redirect' | 'settings'>;

/** One article's place: which lists it stands in, and where. `lists` are names as in contracts' `listOf`. */
export interface ArticlePlace {
  id: string;
  slug: string;
  /** UTC instant; with the id as tie-breaker it orders every list. */
  publishedAt: string;
  /** `YYYY-MM` of `publishedAt` in Asia/Ho_Chi_Minh. */
  month: string;
  lists: readonly string[];
  /** Its corrections, each with its own time and month: places in the log of corrections. */
  corrections: readonly { at: string; month: string }[];
}

/** Where an official document stands. `order` sorts by day of issue, then by publication; the id breaks ties. */
export interface DocumentPlace {
  id: string;
  slug: string;
  type: string;
  issuerId: string | null;
  /** `YYYY` of the day of issue: the bucket of its lists. */
  year: string;
  order: string;
  /** The units that it names, its issuer among them. */
  unitIds: readonly string[];
}

/** A public summary table. */
export interface TablePlace {
  id: string;
  slug: string;
  /** The units of its rows. */
  unitIds: readonly string[];
}

/** What planning asks of the content index, in one state of it. Answers are about live documents, where they don't say otherwise. */
export interface SiteLookup {
  /** The slug of a live document, null if it is not live. */
  slugOf(kind: PagedKind, id: string): string | null;
  /** The id behind a slug, null if no live document has it. */
  idOf(kind: PagedKind, slug: string): string | null;
  /** What stands in a list in a month; in a list of documents in a year, in that of units under a letter. */
  countInMonth(list: string, month: string): number;
  /** How many articles of the list and month stand before (are older than) this one. */
  countBefore(list: string, month: string, publishedAt: string, id: string): number;
  /** Months (years, letters) of a list that have anything, ascending. */
  months(list: string): string[];
  /** Slugs of the articles that come right after (are newer than) this one in the list, nearest first. */
  slugsAfter(list: string, publishedAt: string, id: string, limit: number): string[];
  /** Slugs of the articles that name this unit as origin or as superior. */
  articlesNaming(unitId: string): string[];
  /** Slugs of the articles of a category. */
  articlesOfCategory(categoryId: string): string[];
  /** Slugs of the documents that name this unit as issuer or addressee. */
  documentsNaming(unitId: string): string[];
  /** Slugs of the summary tables that have a row of this unit. */
  tablesNaming(unitId: string): string[];
  /** The types of official documents of which there is one, in a fixed order. */
  documentTypes(): string[];
  /** Ids of the units whose parent this is. */
  childrenOf(unitId: string): string[];
  /** Ids of the units that name this one as a successor. */
  predecessorsOf(unitId: string): string[];
  /** An article was withdrawn that had this slug, and no live one has it: its page says so. */
  isWithdrawn(slug: string): boolean;
  /** The slugs for which `isWithdrawn` is true, in a fixed order. */
  withdrawnSlugs(): Iterable<string>;
  /** The code of the organisation's own colours; null where the site has its usual ones. */
  colours(): string | null;
  /** Ids and slugs of everything of a kind, in a fixed order. */
  all(kind: PagedKind): Iterable<{ id: string; slug: string }>;
}
