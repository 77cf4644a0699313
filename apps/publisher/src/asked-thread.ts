import { Worker, type WorkerOptions } from 'node:worker_threads';

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

/** The thread is gone: it ran out of memory, or broke. What it was asked may be the cause. */
export class ThreadEnded extends Error {}

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/**
 * A worker thread that answers questions. It is started with the first, or by `begin`; one that ends is replaced at the next, and whoever
 * waited for it is told. `name`: what errors call it.
 */
export function askedThread<Question, Answer>(
  name: string,
  file: URL,
  options: WorkerOptions,
): AskedThread<Question, Answer> {
  const waiting = new Map<number, Waiting<Answer>>();
  let last = 0;
  let closed = false;
  let worker: Worker | null = null;

  const tell = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(file, options);
    const ended = (why: string) => {
      if (worker !== started) return;
      worker = null;
      tell(new ThreadEnded(`the ${name} thread ended: ${why}`));
    };
    started.on('message', (said: ThreadAnswer<Answer>) => {
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
      if (closed) return Promise.reject(new Error('the publisher is stopping'));
      worker ??= start();
      const id = ++last;
      const answer = new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve, reject }));
      worker.postMessage({ id, question } satisfies ThreadTask<Question>);
      return answer;
    },
    close: async () => {
      closed = true;
      const running = worker;
      worker = null;
      tell(new Error('the publisher is stopping'));
      await running?.terminate();
    },
  };
}
