import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { refusalWords } from './refusal-words';

/** What the server said about one address. */
export interface AnswerHandle<Answer> {
  answer: Answer | null;
  /** Why there is none, in Vietnamese. */
  failure: string | null;
  reload: () => Promise<void>;
}

/** Reads an address, and again when it changes; an answer to an older one comes too late. Null: nothing is asked. */
export function useAnswer<Answer>(path: string | null): AnswerHandle<Answer> {
  const { get } = useFetchClient();
  const [said, setSaid] = useState<{ path: string; answer: Answer | null; failure: string | null } | null>(null);

  const load = useCallback(
    async (signal?: AbortSignal) => {
      if (path === null) return;
      try {
        const { data } = await get<Answer>(path, signal ? { signal } : {});
        setSaid({ path, answer: data, failure: null });
      } catch (error) {
        if (signal?.aborted !== true) setSaid({ path, answer: null, failure: refusalWords(error) });
      }
    },
    [get, path],
  );

  useEffect(() => {
    const leaving = new AbortController();
    void load(leaving.signal);
    return () => {
      leaving.abort();
    };
  }, [load]);

  const current = said?.path === path ? said : null;
  return { answer: current?.answer ?? null, failure: current?.failure ?? null, reload: load };
}
