import type { SummaryArticle, SummaryGrouping, SummaryTable } from '@toasoan/contracts';

/** What the routes of this room answer to the admin's screens; types alone, so that both sides may import them. */

/** A table without the articles behind it, which are asked for number by number. */
export type ThinTable = Omit<SummaryTable, 'articles'>;

/** An issued table without its content. */
export interface IssuedHead {
  documentId: string;
  number: string;
  version: number;
  title: string;
  periodFrom: string;
  periodTo: string;
  grouping: SummaryGrouping;
  issuedAt: string;
  issuedBy: string;
  checksum: string;
  amendedBecause: string | null;
  /** What is different from the version before, in sentences. */
  changes: string[];
  public: boolean;
  /** No newer version stands. */
  latest: boolean;
}

/** `GET /editorial/summary`. */
export interface LiveSummary {
  table: ThinTable;
  /** Versions issued of this period and grouping, the newest first. */
  issued: IssuedHead[];
  /** On which day of the month the regulation cuts months off; null: as the calendar does. */
  cutoffDay: number | null;
}

/** `GET /editorial/summary-tables/:id`. */
export interface IssuedSummary {
  head: IssuedHead;
  table: ThinTable;
  /** Its other versions too, the newest first. */
  versions: IssuedHead[];
}

/** The articles behind one number. */
export interface CellArticles {
  articles: SummaryArticle[];
}
