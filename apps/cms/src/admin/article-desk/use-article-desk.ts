import type { ArticleDesk, CommandBody, DeskCommand } from '@toasoan/contracts';
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { pollDelay } from './poll-delay';

export interface DeskRefusal {
  message: string;
  /** Somebody else was first: what the screen shows is out of date. */
  outOfDate: boolean;
}

export interface DeskHandle {
  desk: ArticleDesk | null;
  failure: string | null;
  busy: DeskCommand | null;
  reload: () => Promise<void>;
  /** Answers null when done, else why not. */
  run: (command: DeskCommand, body: CommandBody) => Promise<DeskRefusal | null>;
}

/**
 * Reads the article's desk, sends commands, and after an approval looks again until the receipt is there.
 * @param seen changes when the person has saved: the desk is then read again
 */
export function useArticleDesk(documentId: string, seen: unknown): DeskHandle {
  const { get, post } = useFetchClient();
  const [desk, setDesk] = useState<ArticleDesk | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<DeskCommand | null>(null);
  const tries = useRef(0);
  const address = `/editorial/articles/${encodeURIComponent(documentId)}`;

  const reload = useCallback(async () => {
    try {
      const { data } = await get<ArticleDesk>(address);
      setDesk(data);
      setFailure(null);
    } catch (error) {
      setFailure(wordsFor(error));
    }
  }, [get, address]);

  useEffect(() => {
    void reload();
  }, [reload, seen]);

  useEffect(() => {
    const delay = pollDelay(desk?.receipt?.phase, tries.current);
    if (delay === null) {
      tries.current = 0;
      return undefined;
    }
    const timer = setTimeout(() => {
      tries.current += 1;
      void reload();
    }, delay);
    return () => {
      clearTimeout(timer);
    };
    // A failed look leaves `desk` as it was; `failure` then makes the next one come.
  }, [desk, failure, reload]);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void reload();
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
    };
  }, [reload]);

  const run = useCallback(
    async (command: DeskCommand, body: CommandBody): Promise<DeskRefusal | null> => {
      setBusy(command);
      try {
        const { data } = await post<ArticleDesk>(`${address}/${command}`, body);
        tries.current = 0;
        setDesk(data);
        return null;
      } catch (error) {
        const outOfDate = isFetchError(error) && error.status === 409;
        if (outOfDate) await reload();
        return { message: wordsFor(error), outOfDate };
      } finally {
        setBusy(null);
      }
    },
    [post, address, reload],
  );

  return { desk, failure, busy, reload, run };
}

/** The server refuses in Vietnamese; anything else is the line or a fault. */
function wordsFor(error: unknown): string {
  if (isFetchError(error) && error.status !== undefined && error.status < 500 && error.message !== '') {
    return error.message;
  }
  return 'Không liên lạc được với máy chủ. Hãy kiểm tra mạng rồi thử lại.';
}
