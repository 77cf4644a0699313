import { useEffect, useState } from 'preact/hooks';
import { sentenceOf } from '../server/answers.js';
import { askPages, pageOf, rowsOnce } from '../server/ask-pages.js';
import { useInside } from './use-portal.js';

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
  const { portal, phone } = useInside();
  const [asked, setAsked] = useState({ count: 1, turn: 0 });
  const [state, setState] = useState<{ pages: P[]; problem: string | null; loading: boolean }>({
    ...{ pages: [], problem: null, loading: true },
  });
  useEffect(() => {
    let gone = false;
    const memory = pageOf(path, 1);
    if (asked.turn === 0)
      void phone.known(memory).then((value) => {
        if (!gone && value !== undefined) setState((now) => (now.loading ? { ...now, pages: [value as P] } : now));
      });
    void askPages<P>((page) => portal.server.look<P>(page), path, asked.count).then((answer) => {
      if (answer.ok) void phone.keepKnown(memory, answer.value[0]);
      if (gone) return;
      setState((now) => ({
        pages: answer.ok ? answer.value : now.pages,
        problem: answer.ok ? null : sentenceOf(answer),
        loading: false,
      }));
    });
    return () => {
      gone = true;
    };
  }, [portal, phone, path, asked]);
  const ask = (count: number): void => {
    setAsked(({ turn }) => ({ count, turn: turn + 1 }));
  };
  const shown = Math.max(1, state.pages.length);
  return {
    first: state.pages[0],
    rows: rowsOnce(state.pages, rowsOf),
    problem: state.problem,
    loading: state.loading,
    hasMore: (state.pages[0]?.pageCount ?? 0) > shown,
    more: () => {
      ask(shown + 1);
    },
    // What was asked for and has not come yet is asked for again, too.
    again: () => {
      ask(asked.count);
    },
  };
}
