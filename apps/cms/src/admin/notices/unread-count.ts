import type { Unread } from '@toasoan/contracts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { sharedValue } from '../shared-value';

const REFRESH_MS = 30_000;

const unread = sharedValue(0);
let askedAt = 0;

/** To be called by whatever has just learnt the number. */
export function setUnread(count: number): void {
  askedAt = Date.now();
  unread.set(count);
}

/** How many notices of this person are unread: asked about twice a minute while the page is in sight. */
export function useUnreadCount(): number {
  const { get } = useFetchClient();

  useEffect(() => {
    const ask = (): void => {
      if (document.visibilityState !== 'visible' || Date.now() - askedAt < REFRESH_MS - 1000) return;
      askedAt = Date.now();
      get<Unread>('/editorial/notices/unread')
        .then(({ data }) => {
          setUnread(data.unread);
        })
        .catch(() => {
          // Asked anew at the next turn, or at once where the menu was only drawn anew and took its request away.
          askedAt = 0;
        });
    };
    ask();
    const timer = setInterval(ask, REFRESH_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [get]);

  return unread.use();
}
