/** What an item lacked or lost, and what was done about it; kept with the article and listed in the report. */
export interface ImportWarning {
  /** Stable, for sorting a report: `picture_missing_file`, or the checklist's own code. */
  code: string;
  message: string;
  done: string;
}

export const warning = (code: string, message: string, done: string): ImportWarning => ({ code, message, done });
