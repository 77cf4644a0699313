import type { SupportState } from '@toasoan/contracts';
import { dayOf } from '../day.js';

/** Where a question stands, and since when its asker has been waiting for a word; null while none is owed. */
export interface QuestionStanding {
  state: SupportState;
  waitingSince: Date | null;
  assigned: boolean;
}

/** After a word of either side. A word of the asker opens what was closed, for it is not settled then. */
export function afterWord(
  { waitingSince, assigned }: QuestionStanding,
  fromBoard: boolean,
  now: Date,
): Pick<QuestionStanding, 'state' | 'waitingSince'> {
  if (fromBoard) return { state: 'answered', waitingSince: null };
  return { state: assigned ? 'in_progress' : 'new', waitingSince: waitingSince ?? now };
}

/** After it was handed to somebody, or taken back from everybody: what is answered or closed stays so. */
export function afterHandover(state: SupportState, assigned: boolean): SupportState {
  if (state !== 'new' && state !== 'in_progress') return state;
  return assigned ? 'in_progress' : 'new';
}

/** Whole calendar days in Viet Nam from the one to the other; asked at 23:59 and seen at 00:01 is one day. */
export function daysBetween(since: Date, now: Date): number {
  const days = (Date.parse(dayOf(now)) - Date.parse(dayOf(since))) / 86_400_000;
  return Math.max(0, days);
}
