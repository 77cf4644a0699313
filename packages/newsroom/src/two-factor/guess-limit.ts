/** Wrong codes in a row that cost nothing but the typing. */
export const FREE_GUESSES = 5;

const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 60 * 60_000;

/** How often a code was tried since the last right one, and until when nobody may try. */
export interface Guesses {
  guesses: number;
  lockedUntil: Date | null;
}

/** Until when this account takes no code; null when it does. */
export function waitsUntil({ lockedUntil }: Guesses, now: Date): Date | null {
  return lockedUntil !== null && lockedUntil > now ? lockedUntil : null;
}

/**
 * The account after one more try, counted before the code is looked at: so many at once are counted too. From the fifth
 * on each costs a wait, doubling from a minute to an hour. With three codes valid at a time that leaves a guesser fewer than
 * 40 tries on the first day and 24 a day after it, about 1 in 13,000 a day (NIST SP 800-63B asks for a limit, not this one).
 */
export function afterGuess({ guesses }: Guesses, now: Date): Guesses {
  const made = guesses + 1;
  const over = made - FREE_GUESSES;
  if (over < 0) return { guesses: made, lockedUntil: null };
  const wait = Math.min(FIRST_WAIT_MS * 2 ** over, LONGEST_WAIT_MS);
  return { guesses: made, lockedUntil: new Date(now.getTime() + wait) };
}
