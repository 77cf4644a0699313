import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import { isRefusal, refusalWords } from './refusal-words';
import { useReadAgain } from './use-read-again';

export interface Resource<T> {
  data: T | null;
  failed: boolean;
  reload: () => Promise<void>;
  /** Puts in what a verb has answered. */
  put: (data: T) => void;
}

const NEVER = 2_000_000_000;

/** What an address answers, read again every so often while the page is in sight. */
export function useResource<T>(path: string, everyMs = NEVER): Resource<T> {
  const { get } = useFetchClient();
  const [found, setFound] = useState<{ path: string; data: T } | null>(null);
  const [failed, setFailed] = useState(false);
  const wanted = useRef(path);
  wanted.current = path;
  const reload = useCallback(async () => {
    try {
      const { data } = await get<T>(path);
      // An answer to an older question comes too late.
      if (wanted.current !== path) return;
      setFound({ path, data });
      setFailed(false);
    } catch {
      if (wanted.current === path) setFailed(true);
    }
  }, [get, path]);
  useReadAgain(reload, everyMs);
  const put = useCallback(
    (data: T) => {
      setFound({ path, data });
    },
    [path],
  );
  return { data: found?.path === path ? found.data : null, failed, reload, put };
}

/** `code`: the refusal's stable code, where there is one. */
export type Sent<T> = { ok: true; data: T } | { ok: false; words: string; code: string | null };

/** Sends a verb; a refusal comes back as the sentence that the server said. */
export function useSend(): <T>(method: 'post' | 'put' | 'del', path: string, body?: unknown) => Promise<Sent<T>> {
  const { post, put, del } = useFetchClient();
  return useCallback(
    async <T>(method: 'post' | 'put' | 'del', path: string, body?: unknown): Promise<Sent<T>> => {
      try {
        const answer = await (method === 'del' ? del<T>(path) : (method === 'put' ? put : post)<T>(path, body));
        return { ok: true, data: answer.data };
      } catch (error) {
        return { ok: false, words: refusalWords(error), code: isRefusal(error) ? codeOf(error) : null };
      }
    },
    [post, put, del],
  );
}

function codeOf(error: object): string | null {
  const { details } = error as { details?: { code?: unknown } };
  const inside = (error as { response?: { data?: { error?: { details?: { code?: unknown } } } } }).response;
  const code = inside?.data?.error?.details?.code ?? details?.code;
  return typeof code === 'string' ? code : null;
}
