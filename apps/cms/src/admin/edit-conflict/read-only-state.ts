import { useSyncExternalStore } from 'react';

/** Why a person can't change the words of the article on the screen; `closed`: its fields can't be typed in. */
export interface ReadOnly {
  documentId: string;
  why: string;
  closed: boolean;
}

let readOnly: ReadOnly | null = null;
const listeners = new Set<() => void>();

/** The panel that reads it, the fields, and the banner under "Lưu" stand in different corners of Strapi's page. */
export function setReadOnly(next: ReadOnly | null): void {
  readOnly = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useReadOnly(documentId: string): string | null {
  const known = useSyncExternalStore(subscribe, () => readOnly);
  return known?.documentId === documentId ? known.why : null;
}

export const fieldsAreClosed = (): boolean => readOnly?.closed === true;
