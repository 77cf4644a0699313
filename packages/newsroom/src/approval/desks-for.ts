import type { Actor, DecisionContext } from './article-facts.js';
import { type Desk, deskAbove, deskKey, occupied, seatAt, sitsAt, staffedUnits } from './reviewers.js';

/** The desks whose articles a person may review, as articles keep them (`deskKey`: the desk by the rule). */
export interface ActedDesks {
  /** Her own, those she stands in for, and those below where nobody is present. */
  keys: string[];
  /** Whose articles come to her only once they are overdue. */
  whenEscalated: string[];
}

/**
 * For lists: an article in review is this person's to decide exactly when its `deskKey` is among `keys`, or it was
 * escalated and its key is among `whenEscalated`, or it was given to her by name. The same answer as `reviewSeat`, for
 * all units at once.
 */
export function desksFor(actor: Actor, { units, reviewers }: Pick<DecisionContext, 'units' | 'reviewers'>, now: Date) {
  const staffed = staffedUnits(reviewers);
  const keys = new Set<string>();
  const whenEscalated = new Set<string>();
  if (actor.isBoard) keys.add('board');
  for (const { id } of units.values()) {
    const ruled: Desk = { kind: 'unit', unitId: id, label: '' };
    const desk = occupied(units, staffed, ruled, now);
    if (seatAt(ruled, actor) || sitsAt(desk, actor)) keys.add(deskKey(ruled));
    else if (sitsAt(deskAbove({ units, reviewers }, desk, now), actor)) whenEscalated.add(deskKey(ruled));
  }
  const desks: ActedDesks = { keys: [...keys], whenEscalated: [...whenEscalated] };
  return desks;
}
