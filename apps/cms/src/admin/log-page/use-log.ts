import type { LogLine, LogPage } from '@toasoan/contracts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

export interface LogHandle {
  items: LogLine[] | null;
  failed: boolean;
  /** Null where the oldest row is shown. */
  more: (() => Promise<void>) | null;
}

/** The rows that the filters (a query string) let through, the newest first, and the way to older ones. */
export function useLog(filters: string): LogHandle {
  const { get } = useFetchClient();
  const [page, setPage] = useState<{ of: string; items: LogLine[]; next: number | null } | null>(null);
  const [failed, setFailed] = useState(false);

  const load = useCallback(
    async (before: number | null, signal?: AbortSignal) => {
      const query = new URLSearchParams(filters);
      if (before !== null) query.set('before', String(before));
      try {
        const { data } = await get<{ data: LogPage }>(`/editorial/log?${query.toString()}`, signal ? { signal } : {});
        const { items, next } = data.data;
        setPage((shown) => ({
          of: filters,
          next,
          items: before !== null && shown?.of === filters ? [...shown.items, ...items] : items,
        }));
        setFailed(false);
      } catch {
        if (signal?.aborted !== true) setFailed(true);
      }
    },
    [get, filters],
  );

  useEffect(() => {
    const leaving = new AbortController();
    void load(null, leaving.signal);
    return () => {
      leaving.abort();
    };
  }, [load]);

  const current = page?.of === filters ? page : null;
  const next = current?.next ?? null;
  return { items: current?.items ?? null, failed, more: next === null ? null : () => load(next) };
}
