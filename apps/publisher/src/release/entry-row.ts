import type { Entry } from './release-store.js';

/** An entry as the database gives it: a flag is a number. */
export type EntryRow = Omit<Entry, 'gone'> & { gone: number };

export const entryOf = ({ hash, mime, size, stored, gone }: EntryRow): Entry => ({
  ...{ hash, mime, size, stored },
  ...(gone === 1 ? { gone: true } : {}),
});

/** With the releases between which a path shows it. */
export type ShownRow = EntryRow & { fromRelease: number; toRelease: number | null };
