import { type Inbox, INBOX_VIEWS, type InboxView } from '@toasoan/contracts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useReadAgain } from '../use-read-again';

const REFRESH_MS = 30_000;

/** What the address says is looked at: kept there, so that going back and sharing a link keep it. */
export interface InboxAddress {
  view: InboxView;
  page: number;
  unit: string;
  genre: string;
  q: string;
}

export interface InboxHandle {
  address: InboxAddress;
  /** Changes part of the address; a change of anything but the page begins at the first page. */
  go: (change: Partial<InboxAddress>) => void;
  inbox: Inbox | null;
  failed: boolean;
  reload: () => Promise<void>;
}

/** One list of the person's desk, read again every half minute while the page is in sight. */
export function useInbox(): InboxHandle {
  const { get } = useFetchClient();
  const [params, setParams] = useSearchParams();
  const [inbox, setInbox] = useState<Inbox | null>(null);
  const [failed, setFailed] = useState(false);
  const address = addressOf(params);
  const query = queryOf(address);
  const wanted = useRef(query);
  wanted.current = query;

  const reload = useCallback(async () => {
    try {
      const { data } = await get<Inbox>(`/editorial/inbox?${query}`);
      // An answer to an older question comes too late.
      if (wanted.current !== query) return;
      setInbox(data);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [get, query]);

  useReadAgain(reload, REFRESH_MS);

  const go = (change: Partial<InboxAddress>) => {
    setParams(new URLSearchParams(queryOf({ ...address, page: 1, ...change })));
  };
  return { address, go, inbox, failed, reload };
}

function addressOf(params: URLSearchParams): InboxAddress {
  const view = INBOX_VIEWS.find((known) => known === params.get('view')) ?? 'review';
  const page = Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1);
  return {
    view,
    page,
    unit: params.get('unit') ?? '',
    genre: params.get('genre') ?? '',
    q: params.get('q') ?? '',
  };
}

function queryOf({ view, page, unit, genre, q }: InboxAddress): string {
  const params = new URLSearchParams({ view });
  if (page > 1) params.set('page', String(page));
  for (const [name, value] of Object.entries({ unit, genre, q })) if (value !== '') params.set(name, value);
  return params.toString();
}
