import { useEffect, useRef } from 'preact/hooks';
import { pollPace } from './poll-pace.js';

/**
 * Asks again how items of these states stand, as often as is worth it (`pollPace`). Not while nobody looks; at once when
 * somebody does again.
 */
export function usePolling(codes: readonly string[], work: () => void): void {
  const line = codes.join(' ');
  const ask = useRef(work);
  ask.current = work;
  useEffect(() => {
    const since = Date.now();
    const states = line.split(' ');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = (): void => {
      clearTimeout(timer);
      const pace = document.visibilityState === 'visible' ? pollPace(states, Date.now() - since) : null;
      if (pace === null) return;
      timer = setTimeout(() => {
        ask.current();
        next();
      }, pace);
    };
    const look = (): void => {
      if (document.visibilityState === 'visible' && pollPace(states, Date.now() - since) !== null) ask.current();
      next();
    };
    next();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [line]);
}
