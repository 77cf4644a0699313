import { useRef } from 'react';
import type { Backlog } from './release-words';

/** Remembers when a backlog was at its largest, and forgets it once it is empty. */
export function useBacklog(now: number): Backlog {
  const seen = useRef({ most: 0, at: 0 });
  if (now === 0 || now > seen.current.most) seen.current = { most: now, at: Date.now() };
  const { most, at } = seen.current;
  return { most, seconds: (Date.now() - at) / 1000 };
}
