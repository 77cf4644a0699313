import { useSyncExternalStore } from 'react';

/** A refused save, or one that would be: what the dialog is about. */
export interface Conflict {
  documentId: string;
  by: string | null;
  at: string | null;
  /** The revision that the form was filled from, and the one that stands. */
  seen: number;
  current: number;
}

let conflict: Conflict | null = null;
const listeners = new Set<() => void>();

/** The button that saves and the dialog stand in different corners of Strapi's page, which have no parent of ours. */
export function setConflict(next: Conflict | null): void {
  conflict = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useConflict(documentId: string): Conflict | null {
  const open = useSyncExternalStore(subscribe, () => conflict);
  return open?.documentId === documentId ? open : null;
}
