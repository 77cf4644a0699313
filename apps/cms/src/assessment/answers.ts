/** An article that may be named as the first report of an event: what readers see of it. */
export interface EventReport {
  documentId: string;
  title: string;
  unit: string;
  /** Day of the event in Viet Nam, or of publication where the event has none. */
  day: string;
}

/** `GET /editorial/articles/:documentId/assessment`. */
export interface Assessment {
  grade: number | null;
  sameEventAs: EventReport | null;
  /** The regulation's, from the lowest. */
  grades: { grade: number; name: string }[];
  /** Reports by other units that look like the same event, the likeliest first. */
  suggestions: EventReport[];
  /** Why this person may not assess the article; null: she may. */
  refusal: string | null;
}
