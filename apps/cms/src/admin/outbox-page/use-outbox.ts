import type { OutboxItem, OutboxState } from '@toasoan/contracts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useReadAgain } from '../use-read-again';

const REFRESH_MS = 5_000;

export interface OutboxHandle {
  items: OutboxItem[] | null;
  failed: boolean;
  retry: (id: number) => Promise<boolean>;
}

/** The rows of the outbox in one state (or all), read again every few seconds while the page is in sight. */
export function useOutbox(state: OutboxState | 'all'): OutboxHandle {
  const { get, post } = useFetchClient();
  const [items, setItems] = useState<OutboxItem[] | null>(null);
  const [failed, setFailed] = useState(false);

  const load = useCallback(async () => {
    try {
      const { data } = await get<{ data: OutboxItem[] }>(
        `/editorial/outbox${state === 'all' ? '' : `?state=${state}`}`,
      );
      setItems(data.data);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [get, state]);

  useReadAgain(load, REFRESH_MS);

  const retry = useCallback(
    async (id: number): Promise<boolean> => {
      try {
        await post(`/editorial/outbox/${String(id)}/retry`);
        await load();
        return true;
      } catch {
        return false;
      }
    },
    [post, load],
  );

  return { items, failed, retry };
}
