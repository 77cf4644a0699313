import { type Day, holdsOn } from '../day.js';

/** A rule with a time; null is open on that side. */
export interface Dated {
  validFrom: Day | null;
  validTo: Day | null;
}

/** The one in force on a day: the newest that has begun, one without a beginning being the oldest of all. */
export function inForceOn<Rule extends Dated>(rules: readonly Rule[], on: Day): Rule | null {
  return rules
    .filter(({ validFrom, validTo }) => holdsOn({ from: validFrom, to: validTo }, on))
    .reduce<Rule | null>((newest, rule) => (newest && begins(newest) > begins(rule) ? newest : rule), null);
}

const begins = ({ validFrom }: Dated): Day => validFrom ?? '';
