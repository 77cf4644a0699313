import type { RevisionWords } from '@toasoan/contracts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

export const revisionsOf = (documentId: string): string =>
  `/editorial/articles/${encodeURIComponent(documentId)}/revisions`;

/** The words at a revision; null while they are on their way, 'failed' where there are none to be had. */
export function useRevisionWords(documentId: string, revision: number | null): RevisionWords | 'failed' | null {
  const { get } = useFetchClient();
  const [words, setWords] = useState<RevisionWords | 'failed' | null>(null);

  useEffect(() => {
    setWords(null);
    if (revision === null) return undefined;
    const asked = new AbortController();
    get<RevisionWords>(`${revisionsOf(documentId)}/${String(revision)}`, { signal: asked.signal })
      .then(({ data }) => {
        setWords(data);
      })
      .catch(() => {
        if (!asked.signal.aborted) setWords('failed');
      });
    return () => {
      asked.abort();
    };
  }, [documentId, get, revision]);

  return words;
}
