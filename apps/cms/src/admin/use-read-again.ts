import { useEffect } from 'react';

/** Reads at once, and again every so often while the page is in sight; another `read` begins anew. */
export function useReadAgain(read: () => Promise<void>, everyMs: number): void {
  useEffect(() => {
    void read();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void read();
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [read, everyMs]);
}
