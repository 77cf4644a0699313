import type { WordField } from '@toasoan/newsroom';

/** What was typed and not saved: kept in this tab until it is saved or thrown away, whatever becomes of the page. */
export interface KeptDraft {
  /** The revision that the form had been filled from. */
  revision: number;
  /** When it was last typed in, ISO 8601. */
  at: string;
  fields: Partial<Record<WordField, unknown>>;
}

const keyOf = (person: string, documentId: string): string => `toasoan.typed.${person}.${documentId}`;

/** Full or forbidden storage loses the spare copy alone: the form itself still has the words. */
export function keepDraft(person: string, documentId: string, draft: KeptDraft): void {
  try {
    sessionStorage.setItem(keyOf(person, documentId), JSON.stringify(draft));
  } catch {
    forgetDraft(person, documentId);
  }
}

export function forgetDraft(person: string, documentId: string): void {
  try {
    sessionStorage.removeItem(keyOf(person, documentId));
  } catch {
    // Nothing was kept where nothing may be kept.
  }
}

export function readDraft(person: string, documentId: string): KeptDraft | null {
  try {
    const text = sessionStorage.getItem(keyOf(person, documentId));
    return text === null ? null : (JSON.parse(text) as KeptDraft);
  } catch {
    return null;
  }
}
