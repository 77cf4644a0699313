import { Worker, type WorkerOptions } from 'node:worker_threads';
import { ThreadSign } from './thread-sign.js';

/** What goes to such a thread, and what comes back. */
export interface ThreadTask<Question> {
  id: number;
  question: Question;
}
export type ThreadAnswer<Answer> =
  { id: number; ok: true; answer: Answer } | { id: number; ok: false; message: string };

export interface AskedThread<Question, Answer> {
  /** How many wait for their answer. */
  readonly waiting: number;
  /** Loads what it needs before anybody asks. */
  begin(): void;
  /** Rejects with what the thread said, or because it ended or the publisher is stopping. */
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

/** The thread is gone: it ran out of memory, broke, or gave no sign for too long. */
export class ThreadEnded extends Error {
  constructor(
    message: string,
    /** What it had begun last (`ThreadSign`), which is the likely cause; null: nothing. */
    readonly over: string | null,
    /** It gave no sign: that is this page's doing alone. Memory may be a neighbour's, too. */
    readonly hung = false,
  ) {
    super(message);
  }
}

/** What every such thread is handed beside its own data. */
export interface ThreadData {
  /** For a `ThreadSign`. A thread that answers in a moment need not use it. */
  sign: SharedArrayBuffer;
}

/**
 * A thread that is asked something and neither answers nor begins anything new for so long is in a circle, and is ended. A page
 * takes some milliseconds: even a machine that swaps is far from it.
 */
const QUIET_MS = 30_000;
/** The silence is counted in looks: while this process itself stands still, for want of a processor or in a write, none is made. */
const LOOKS = 60;

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/**
 * A worker thread that answers questions. It is started with the first, or by `begin`; one that ends is replaced at the next, and whoever
 * waited for it is told. `name`: what errors call it; `quietMs`: how long it may give no sign while somebody waits.
 */
export function askedThread<Question, Answer>(
  name: string,
  file: URL,
  { workerData, ...options }: Omit<WorkerOptions, 'workerData'> & { workerData: object },
  quietMs = QUIET_MS,
): AskedThread<Question, Answer> {
  const waiting = new Map<number, Waiting<Answer>>();
  let last = 0;
  let closed: Promise<unknown> | null = null;
  let worker: Worker | null = null;

  const tell = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const sign = new ThreadSign();
    const started = new Worker(file, { ...options, workerData: { ...workerData, sign: sign.memory } });
    // It has twice as long to load what it needs.
    let [quiet, seen] = [-LOOKS, 0];
    const look = setInterval(() => {
      if (sign.count !== seen) quiet = 0;
      else if (waiting.size > 0) quiet += 1;
      else quiet = Math.min(quiet, 0);
      seen = sign.count;
      if (quiet < LOOKS) return;
      ended(`no sign for ${String(quietMs / 1000)} s`, true);
      void started.terminate();
    }, quietMs / LOOKS);
    const ended = (why: string, hung = false) => {
      clearInterval(look);
      if (worker !== started) return;
      worker = null;
      tell(new ThreadEnded(`the ${name} thread ended: ${why}`, sign.at, hung));
    };
    started.on('message', (said: ThreadAnswer<Answer>) => {
      quiet = 0;
      const one = waiting.get(said.id);
      waiting.delete(said.id);
      if (said.ok) one?.resolve(said.answer);
      else one?.reject(new Error(said.message));
    });
    started.on('error', (error) => {
      ended(error.message);
    });
    started.on('exit', (code) => {
      ended(`code ${String(code)}`);
    });
    return started;
  };

  return {
    get waiting() {
      return waiting.size;
    },
    begin: () => {
      worker ??= start();
    },
    ask: (question) => {
      if (closed !== null) return Promise.reject(new Error('the publisher is stopping'));
      worker ??= start();
      const id = ++last;
      const answer = new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve, reject }));
      worker.postMessage({ id, question } satisfies ThreadTask<Question>);
      return answer;
    },
    close: async () => {
      const running = worker;
      worker = null;
      closed ??= running?.terminate() ?? Promise.resolve();
      tell(new Error('the publisher is stopping'));
      await closed;
    },
  };
}
