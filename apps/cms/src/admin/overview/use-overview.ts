import type { Overview } from '@toasoan/contracts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useReadAgain } from '../use-read-again';

const REFRESH_MS = 30_000;

/** The Board's overview, read again every half minute while the page is in sight. */
export function useOverview(): { overview: Overview | null; failed: boolean; reload: () => Promise<void> } {
  const { get } = useFetchClient();
  const [overview, setOverview] = useState<Overview | null>(null);
  const [failed, setFailed] = useState(false);
  const reload = useCallback(async () => {
    try {
      setOverview((await get<Overview>('/editorial/overview')).data);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [get]);
  useReadAgain(reload, REFRESH_MS);
  return { overview, failed, reload };
}
