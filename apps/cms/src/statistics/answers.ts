import type { Cluster, OutputLine, RoyaltyStatement, TrendMonth } from '@toasoan/newsroom';

/** `GET /editorial/statistics?from=&to=`. */
export interface Statistics {
  from: string;
  to: string;
  periodName: string;
  /** On which day of the month the regulation cuts months off; null: as the calendar does. */
  cutoffDay: number | null;
  units: OutputLine[];
  genres: OutputLine[];
  categories: OutputLine[];
  people: OutputLine[];
  months: TrendMonth[];
  clusters: Cluster[];
}

/** `GET /editorial/royalty?from=&to=`. */
export interface Royalty {
  periodName: string;
  statement: RoyaltyStatement;
}
