import Database from 'better-sqlite3';
import { parentPort, workerData } from 'node:worker_threads';
import type { SearchResponse } from '@toasoan/contracts';
import type { ThreadAnswer, ThreadTask } from '../asked-thread.js';
import { openSearch, type SearchQuestion } from './search.js';

// A connection of its own that can only read: in WAL mode it neither waits for the publishing loop nor holds it up.
const db = new Database((workerData as { indexPath: string }).indexPath, { readonly: true, timeout: 2000 });
const search = openSearch(db);

parentPort?.on('message', ({ id, question }: ThreadTask<SearchQuestion>) => {
  let answer: ThreadAnswer<SearchResponse>;
  try {
    answer = { id, ok: true, answer: search(question) };
  } catch (error) {
    answer = { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
