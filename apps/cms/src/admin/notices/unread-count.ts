import type { Unread } from '@toasoan/contracts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useSyncExternalStore } from 'react';

const REFRESH_MS = 30_000;

// Outside any component: Strapi's menu makes its links anew at every change of page, and the count must outlive them.
let unread = 0;
let askedAt = 0;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** To be called by whatever has just learnt the number. */
export function setUnread(count: number): void {
  askedAt = Date.now();
  if (count === unread) return;
  unread = count;
  for (const listener of listeners) listener();
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

  return useSyncExternalStore(subscribe, () => unread);
}
