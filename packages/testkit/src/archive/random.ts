/** A seeded source of choices: the same seed gives the same archive on every machine (mulberry32). */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(choices: readonly T[]): T;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (choices) => {
      const choice = choices[Math.floor(next() * choices.length)];
      if (choice === undefined) throw new Error('nothing to choose from');
      return choice;
    },
  };
}

/** Mixes numbers into one seed, so that article 17 doesn't depend on article 16. */
export function mix(...parts: number[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    hash = Math.imul(hash ^ (part & 0xffff), 0x01000193);
    hash = Math.imul(hash ^ (part >>> 16), 0x01000193);
    hash ^= hash >>> 13;
  }
  return hash >>> 0;
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** An id shaped like the CMS's document ids: 24 lower-case letters and digits, beginning with a letter. */
export function documentId(...parts: number[]): string {
  const random = seeded(mix(...parts));
  let id = ALPHABET[random.between(10, 35)] ?? 'a';
  while (id.length < 24) id += ALPHABET[random.between(0, 35)] ?? '0';
  return id;
}
