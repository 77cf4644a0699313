import type { NoticeList, ReadNoticesBody, Unread } from '@toasoan/contracts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { setUnread } from './unread-count';
import { useReadAgain } from '../use-read-again';

const REFRESH_MS = 30_000;

export interface NoticesHandle {
  list: NoticeList | null;
  failed: boolean;
  /** Answers whether it was done. */
  read: (which: ReadNoticesBody) => Promise<boolean>;
}

/** One page of this person's notices, read again now and then while the page is in sight. */
export function useNotices(page: number): NoticesHandle {
  const { get, post } = useFetchClient();
  const [list, setList] = useState<NoticeList | null>(null);
  const [failed, setFailed] = useState(false);

  const load = useCallback(async () => {
    try {
      const { data } = await get<NoticeList>(`/editorial/notices?page=${String(page)}`);
      setList(data);
      setUnread(data.unread);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [get, page]);

  useReadAgain(load, REFRESH_MS);

  const read = useCallback(
    async (which: ReadNoticesBody): Promise<boolean> => {
      try {
        const { data } = await post<Unread>('/editorial/notices/read', which);
        setUnread(data.unread);
        // In place, and not loaded anew: what was marked must not jump away from under the pointer.
        setList((old) => old && { ...old, unread: data.unread, notices: old.notices.map(readIf(which)) });
        return true;
      } catch {
        return false;
      }
    },
    [post],
  );

  return { list, failed, read };
}

function readIf(which: ReadNoticesBody) {
  return (notice: NoticeList['notices'][number]): NoticeList['notices'][number] => {
    const chosen = 'all' in which || ('ids' in which && which.ids.includes(notice.id));
    return chosen ? { ...notice, read: true } : notice;
  };
}
