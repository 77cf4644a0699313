import { mix, seeded } from './random.js';

/** Where an article stands that has not come to rest: what an inbox is made of. */
export interface InFlight {
  state: 'draft' | 'in_review' | 'returned' | 'scheduled';
  /** A correction: an older revision stays with the readers meanwhile. */
  live: boolean;
  /** How long it has been there. */
  hours: number;
}

/** Of a hundred that are in flight; half of them wait for somebody. */
const LOTS: readonly (readonly [upTo: number, InFlight['state']])[] = [
  [0.5, 'in_review'],
  [0.65, 'returned'],
  [0.75, 'scheduled'],
  [1, 'draft'],
];
const NEWEST = 0.1;

/**
 * Whether article `n` of `articles` is in flight when `share` of all of them are. They lie among the newest tenth, where
 * a newsroom has them; the same for the same numbers.
 */
export function inFlightAt(n: number, articles: number, share: number): InFlight | null {
  if (n < articles * (1 - NEWEST)) return null;
  const random = seeded(mix(7, articles, n));
  if (random.next() >= share / NEWEST) return null;
  const lot = random.next();
  const state = LOTS.find(([upTo]) => lot < upTo)?.[1] ?? 'draft';
  return { state, live: state !== 'scheduled' && random.next() < 0.15, hours: random.between(1, 96) };
}
