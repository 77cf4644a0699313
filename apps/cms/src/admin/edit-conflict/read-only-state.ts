import { sharedValue } from '../shared-value';

/** Why a person can't change the words of the article on the screen; `closed`: its fields can't be typed in. */
export interface ReadOnly {
  documentId: string;
  why: string;
  closed: boolean;
}

const readOnly = sharedValue<ReadOnly | null>(null);

/** To be called by the panel that reads it; the fields and the banner under "Lưu" show it. */
export const setReadOnly = (next: ReadOnly | null): void => {
  readOnly.set(next);
};

export function useReadOnly(documentId: string): string | null {
  const known = readOnly.use();
  return known?.documentId === documentId ? known.why : null;
}

export const fieldsAreClosed = (): boolean => readOnly.get()?.closed === true;
