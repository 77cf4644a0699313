import type { SearchResponse } from '@toasoan/contracts';
import { askedThread } from '../asked-thread.js';
import type { SearchQuestion } from './search.js';

/** So many questions may wait; a reader beyond them is asked to come back rather than kept waiting. */
const MOST_WAITING = 100;

interface SearchThread {
  /** Null: too many wait already. */
  ask(question: SearchQuestion): Promise<SearchResponse> | null;
  close(): Promise<void>;
}

/** Answers questions in a thread of its own, so that no question ever holds up publishing. */
export function searchThread(indexPath: string): SearchThread {
  const thread = askedThread<SearchQuestion, SearchResponse>('search', new URL('./search-worker.js', import.meta.url), {
    workerData: { indexPath },
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  return {
    ask: (question) => (thread.waiting >= MOST_WAITING ? null : thread.ask(question)),
    close: () => thread.close(),
  };
}
