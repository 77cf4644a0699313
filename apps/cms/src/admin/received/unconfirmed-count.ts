import type { Unconfirmed } from '@toasoan/contracts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { sharedValue } from '../shared-value';

const REFRESH_MS = 60_000;

const unconfirmed = sharedValue(0);
let askedAt = 0;

/** To be called by whatever has just learnt the number. */
export function setUnconfirmed(count: number): void {
  askedAt = Date.now();
  unconfirmed.set(count);
}

/** How many dispatches this person's units have not confirmed: asked once a minute while the page is in sight. */
export function useUnconfirmedCount(): number {
  const { get } = useFetchClient();
  useEffect(() => {
    const ask = (): void => {
      if (document.visibilityState !== 'visible' || Date.now() - askedAt < REFRESH_MS - 1000) return;
      askedAt = Date.now();
      get<Unconfirmed>('/editorial/received/unconfirmed')
        .then(({ data }) => {
          setUnconfirmed(data.unconfirmed);
        })
        .catch(() => {
          askedAt = 0;
        });
    };
    ask();
    const timer = setInterval(ask, REFRESH_MS);
    return () => {
      clearInterval(timer);
    };
  }, [get]);
  return unconfirmed.use();
}
