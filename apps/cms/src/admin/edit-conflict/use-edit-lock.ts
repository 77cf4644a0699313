import type { EditLock, LockAnswer } from '@toasoan/contracts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';

const RENEW_MS = 30_000;

export interface EditLockHandle {
  /** Another's hold on the article; null while it is free or one's own. */
  other: EditLock | null;
  /** One had it, and somebody took it over. */
  takenFromMe: boolean;
  /** The revision that stands on the server; null until it is known. */
  current: number | null;
  takeOver: () => Promise<void>;
}

/** Holds the lease while there are unsaved changes, else only looks, every 30 seconds while the page is in sight. */
export function useEditLock(documentId: string, editing: boolean): EditLockHandle {
  const { get, post, del } = useFetchClient();
  const [answer, setAnswer] = useState<LockAnswer | null>(null);
  const [takenFromMe, setTakenFromMe] = useState(false);
  const held = useRef(false);
  const [insists, setInsists] = useState(false);
  const address = `/editorial/articles/${encodeURIComponent(documentId)}/lock`;
  const holding = editing || insists;

  const hear = useCallback((heard: LockAnswer) => {
    const mine = heard.lock?.mine === true;
    if (held.current && heard.lock !== null && !mine) {
      setTakenFromMe(true);
      setInsists(false);
    }
    if (mine) setTakenFromMe(false);
    held.current = mine;
    setAnswer(heard);
  }, []);

  useEffect(() => {
    const turn = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      try {
        const asked = holding ? post<LockAnswer>(address, {}) : get<LockAnswer>(address);
        hear((await asked).data);
      } catch {
        // Advice that does not come: the save is checked all the same.
      }
    };
    void turn();
    const timer = setInterval(() => void turn(), RENEW_MS);
    const onSight = () => void turn();
    document.addEventListener('visibilitychange', onSight);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onSight);
    };
  }, [address, get, hear, holding, post]);

  // Who took over to edit, and has saved, insists no longer.
  useEffect(() => {
    if (!editing) return undefined;
    return () => {
      setInsists(false);
    };
  }, [editing]);

  // Saved, thrown away or left: the next person need not wait for the lease to end.
  useEffect(() => {
    if (!holding) return undefined;
    return () => {
      if (held.current) void del(address).catch(() => undefined);
      held.current = false;
    };
  }, [address, del, holding]);

  const takeOver = useCallback(async (): Promise<void> => {
    hear((await post<LockAnswer>(address, { takeover: true })).data);
    setInsists(true);
  }, [address, hear, post]);

  const other = answer?.lock && !answer.lock.mine ? answer.lock : null;
  return { other, takenFromMe: takenFromMe && other !== null, current: answer?.revision ?? null, takeOver };
}
