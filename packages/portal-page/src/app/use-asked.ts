import { useEffect, useState } from 'preact/hooks';
import { type Answer, sentenceOf } from '../server/answers.js';
import type { Server } from '../server/server.js';
import { useInside } from './use-portal.js';

interface Shown<T> {
  value: T | undefined;
  /** The last attempt failed: why, in a sentence. What was known before is still in `value`. */
  problem: string | null;
  loading: boolean;
}

export interface Asked<T> extends Shown<T> {
  again: () => void;
  put: (value: T) => void;
}

interface Asking<T> {
  /** The first time; later answers have been seen already. */
  remembered: boolean;
  /** Under which name the phone remembers what. */
  memory: string;
  toMemory: (value: T) => unknown;
  fromMemory: (known: unknown) => T;
  ask: (server: Server) => Promise<Answer<T>>;
}

/**
 * What the newsroom answers, shown from the phone's memory first; without a line that is all there is. Asked anew whenever one
 * of `of` changes. `put`: something newer is known.
 */
export function useAnswer<T>(asking: Asking<T>, of: readonly unknown[]): Shown<T> & { put: (value: T) => void } {
  const { portal, phone } = useInside();
  const [state, setState] = useState<Shown<T>>({ value: undefined, problem: null, loading: true });
  const { memory, toMemory } = asking;
  useEffect(() => {
    let gone = false;
    if (asking.remembered)
      void phone.known(memory).then((known) => {
        if (gone || known === undefined) return;
        setState((now) => (now.loading ? { ...now, value: asking.fromMemory(known) } : now));
      });
    void asking.ask(portal.server).then((answer) => {
      if (answer.ok) void phone.keepKnown(memory, toMemory(answer.value));
      if (gone) return;
      setState((now) => ({
        value: answer.ok ? answer.value : now.value,
        problem: answer.ok ? null : sentenceOf(answer),
        loading: false,
      }));
    });
    return () => {
      gone = true;
    };
  }, [portal, phone, ...of]);
  const put = (value: T): void => {
    void phone.keepKnown(memory, toMemory(value));
    setState({ value, problem: null, loading: false });
  };
  return { ...state, put };
}

/** One answer of the newsroom. */
export function useAsked<T>(path: string): Asked<T> {
  const [turn, setTurn] = useState(0);
  const shown = useAnswer<T>(
    {
      remembered: turn === 0,
      memory: path,
      toMemory: (value) => value,
      fromMemory: (known) => known as T,
      ask: (server) => server.look<T>(path),
    },
    [path, turn],
  );
  return { ...shown, again: () => setTurn((now) => now + 1) };
}
