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
  /** The revision that this person's last command made; the form is about to show it. */
  ownRevision: number;
  reload: () => Promise<void>;
  /** Answers null when done, else why not. */
  run: (command: DeskCommand, body: CommandBody) => Promise<DeskRefusal | null>;
}

const LOOK_AGAIN = 30_000;

/**
 * Reads the article's desk, sends commands, and looks again: after an approval until the receipt is there, else every
 * half minute while the page is looked at, for others work on the article too.
 * @param seen changes when the person has saved: the desk is then read again
 */
export function useArticleDesk(documentId: string, seen: unknown): DeskHandle {
  const { get, post } = useFetchClient();
  const [desk, setDesk] = useState<ArticleDesk | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<DeskCommand | null>(null);
  const [ownRevision, setOwnRevision] = useState(0);
  const tries = useRef(0);
  /** Goes up with each command: an answer to an older question is not shown over a newer one. */
  const commands = useRef(0);
  const address = `/editorial/articles/${encodeURIComponent(documentId)}`;

  const reload = useCallback(async () => {
    const asked = commands.current;
    try {
      const { data } = await get<ArticleDesk>(address);
      if (asked !== commands.current) return;
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
    const timer = setInterval(look, LOOK_AGAIN);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [reload]);

  const run = useCallback(
    async (command: DeskCommand, body: CommandBody): Promise<DeskRefusal | null> => {
      setBusy(command);
      commands.current += 1;
      try {
        const { data } = await post<ArticleDesk>(`${address}/${command}`, body);
        commands.current += 1;
        tries.current = 0;
        setOwnRevision(data.revision);
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

  return { desk, failure, busy, ownRevision, reload, run };
}

/** The server refuses in Vietnamese; anything else is the line or a fault. */
function wordsFor(error: unknown): string {
  if (isFetchError(error) && error.status !== undefined && error.status < 500 && error.message !== '') {
    return error.message;
  }
  return 'Không liên lạc được với máy chủ. Hãy kiểm tra mạng rồi thử lại.';
}
