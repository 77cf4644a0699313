import type { Genre } from '@toasoan/contracts';
import type { NotCounted, UnitStanding } from '@toasoan/newsroom';

/** One article of the unit, or of a grassroots union right below it, in the year. */
export interface UnitArticle {
  documentId: string;
  title: string;
  publishedOn: string;
  genre: Genre;
  /** Who sent it, where it is not the unit itself. */
  from: string | null;
  timeliness: 'on_time' | 'late' | 'undated';
  /** Share of credit, 0 to 1. */
  share: number;
  notCounted: NotCounted | null;
}

/** `GET /editorial/unit-dashboard?unit=&on=`. */
export interface UnitDashboard {
  /** Whom the person may look at, her own units first. */
  units: { id: string; name: string }[];
  /** Null where she has no unit. */
  standing: UnitStanding | null;
  articles: UnitArticle[];
}
