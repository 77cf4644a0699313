import { useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetDraft, keepDraft, type KeptDraft, readDraft } from './kept-draft';
import { changedFields, type FormValues } from './typed-words';

const PAUSE_MS = 300;

export interface KeptWords {
  /** Left over from before this page was opened. */
  left: KeptDraft | null;
  bringBack: () => void;
  throwAway: () => void;
}

/**
 * Typed words stay until they are saved or thrown away: a copy in the tab's storage while there are unsaved changes, and
 * in the form itself when Strapi fills it anew from the server under the person's hands. They keep the revision they
 * were typed on, so the next save is checked against that one.
 */
export function useKeptWords(person: string, documentId: string): KeptWords {
  const form = useForm('KeptWords', (state) => state);
  const { modified, setValues } = form;
  const initial = form.initialValues as FormValues;
  const values = form.values as FormValues;
  const [left, setLeft] = useState(() => readDraft(person, documentId));
  const before = useRef({ initial, values });
  const wasModified = useRef(false);

  useEffect(() => {
    const last = before.current;
    before.current = { initial, values };
    if (last.initial === initial) return;
    const typed = changedFields(last.initial, last.values);
    // After a save, what was typed is what the form was filled with: nothing is lost then.
    if (Object.keys(changedFields(values, { ...values, ...typed })).length === 0) return;
    setValues({ ...values, ...typed, revision: last.initial['revision'] });
  }, [initial, values, setValues]);

  useEffect(() => {
    if (!modified) {
      if (wasModified.current) forgetDraft(person, documentId);
      wasModified.current = false;
      return undefined;
    }
    wasModified.current = true;
    const keep = () => {
      const fields = changedFields(initial, values);
      const revision = Number(values['revision'] ?? 0);
      if (Object.keys(fields).length > 0)
        keepDraft(person, documentId, { revision, at: new Date().toISOString(), fields });
    };
    const timer = setTimeout(keep, PAUSE_MS);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [documentId, initial, modified, person, values]);

  const bringBack = useCallback(() => {
    if (!left) return;
    setValues({ ...values, ...left.fields, revision: left.revision });
    setLeft(null);
  }, [left, setValues, values]);

  const throwAway = useCallback(() => {
    forgetDraft(person, documentId);
    setLeft(null);
  }, [documentId, person]);

  return { left, bringBack, throwAway };
}
