import { sharedValue } from '../shared-value';

/** A refused save, or one that would be: what the dialog is about. */
export interface Conflict {
  documentId: string;
  by: string | null;
  at: string | null;
  /** The revision that the form was filled from, and the one that stands. */
  seen: number;
  current: number;
}

const conflict = sharedValue<Conflict | null>(null);

/** The button that saves sets it, the dialog shows it. */
export const setConflict = (next: Conflict | null): void => {
  conflict.set(next);
};

export function useConflict(documentId: string): Conflict | null {
  const open = conflict.use();
  return open?.documentId === documentId ? open : null;
}
