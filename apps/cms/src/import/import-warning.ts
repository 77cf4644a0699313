/** What an item lacked or lost, and what was done about it; kept with the article and listed in the report. */
export interface ImportWarning {
  /** Stable, for sorting a report: `picture_missing_file`, or the checklist's own code. */
  code: string;
  message: string;
  done: string;
}

export const warning = (code: string, message: string, done: string): ImportWarning => ({
  code,
  message: storable(message),
  done: storable(done),
});

const HALF_PAIRS = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A source's own words as PostgreSQL takes them: without NUL and half letters, which a cut may leave as well. */
export const storable = (text: string): string => text.replaceAll('\0', '').replace(HALF_PAIRS, '\uFFFD');
