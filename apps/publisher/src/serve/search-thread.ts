import { Worker } from 'node:worker_threads';
import type { SearchResponse } from '@toasoan/contracts';
import type { SearchQuestion } from './search.js';

export interface SearchTask {
  id: number;
  question: SearchQuestion;
}

export type SearchAnswer =
  { id: number; ok: true; response: SearchResponse } | { id: number; ok: false; message: string };

/** So many questions may wait; a reader beyond them is asked to come back rather than kept waiting. */
const MOST_WAITING = 100;

interface SearchThread {
  /** Null: too many wait already. */
  ask(question: SearchQuestion): Promise<SearchResponse> | null;
  close(): Promise<void>;
}

interface Waiting {
  resolve(response: SearchResponse): void;
  reject(error: Error): void;
}

/** Answers questions in a thread of its own, so that no question ever holds up publishing. A thread that ends is replaced. */
export function searchThread(indexPath: string): SearchThread {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let worker: Worker | null = null;

  const start = (): Worker => {
    const started = new Worker(new URL('./search-worker.js', import.meta.url), {
      workerData: { indexPath },
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    const ended = (error: Error) => {
      if (worker !== started) return;
      worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('message', (answer: SearchAnswer) => {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.ok) one?.resolve(answer.response);
      else one?.reject(new Error(answer.message));
    });
    started.on('error', ended);
    started.on('exit', (code) => {
      ended(new Error(`the search thread ended with ${String(code)}`));
    });
    return started;
  };

  return {
    ask: (question) => {
      if (waiting.size >= MOST_WAITING) return null;
      worker ??= start();
      const id = ++last;
      const answer = new Promise<SearchResponse>((resolve, reject) => waiting.set(id, { resolve, reject }));
      worker.postMessage({ id, question } satisfies SearchTask);
      return answer;
    },
    close: async () => {
      const running = worker;
      worker = null;
      for (const { reject } of waiting.values()) reject(new Error('the publisher is stopping'));
      waiting.clear();
      await running?.terminate();
    },
  };
}
