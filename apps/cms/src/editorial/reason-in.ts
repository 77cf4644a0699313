import type { Step } from './carry-out';

/** Why an article went back or off the site, by its code; null for steps that say none. */
export const reasonIn = (events: Step['events']): string | null =>
  events.flatMap((event) => ('reasonCode' in event ? [event.reasonCode] : []))[0] ?? null;
