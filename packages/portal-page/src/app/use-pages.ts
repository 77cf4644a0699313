import { useState } from 'preact/hooks';
import { askPages, pageOf, rowsOnce } from '../server/ask-pages.js';
import { useAnswer } from './use-asked.js';

interface Listed<P, R> {
  /** The first page as it was last answered, or as the phone remembers it. */
  first: P | undefined;
  rows: R[];
  /** The last attempt failed: why, in a sentence. What was known before still stands. */
  problem: string | null;
  loading: boolean;
  /** There are rows that are not shown yet. */
  hasMore: boolean;
  more: () => void;
  again: () => void;
}

/** A list of the newsroom, page after page as somebody reads on; asked again it is whole again, all that is shown of it. */
export function usePages<P extends { pageCount: number }, R extends { id: string | number }>(
  path: string,
  rowsOf: (page: P) => readonly R[],
): Listed<P, R> {
  const [asked, setAsked] = useState({ count: 1, turn: 0 });
  const { value, problem, loading } = useAnswer<P[]>(
    {
      remembered: asked.turn === 0,
      memory: pageOf(path, 1),
      toMemory: ([first]) => first,
      fromMemory: (known) => [known as P],
      ask: (server) => askPages<P>((page) => server.look<P>(page), path, asked.count),
    },
    [path, asked],
  );
  const pages = value ?? [];
  const ask = (count: number): void => {
    setAsked(({ turn }) => ({ count, turn: turn + 1 }));
  };
  const shown = Math.max(1, pages.length);
  return {
    first: pages[0],
    rows: rowsOnce(pages, rowsOf),
    problem,
    loading,
    hasMore: (pages[0]?.pageCount ?? 0) > shown,
    more: () => {
      ask(shown + 1);
    },
    // What was asked for and has not come yet is asked for again, too.
    again: () => {
      ask(asked.count);
    },
  };
}
