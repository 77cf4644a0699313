import type { RevisionEntry } from '@toasoan/contracts';

/**
 * What a person wants to see first of a revision: against the last one that somebody returned, approved or published
 * before it, else against the one before; the first of all against itself. `entries` newest first.
 */
export function comparedWith(entries: readonly RevisionEntry[], revision: number): number {
  const older = entries.filter((entry) => entry.revision < revision);
  return (older.find(({ decided }) => decided) ?? older[0])?.revision ?? revision;
}
