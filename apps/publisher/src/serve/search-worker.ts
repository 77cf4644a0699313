import Database from 'better-sqlite3';
import { parentPort, workerData } from 'node:worker_threads';
import type { SearchAnswer, SearchTask } from './search-thread.js';
import { openSearch } from './search.js';

// A connection of its own that can only read: in WAL mode it neither waits for the publishing loop nor holds it up.
const db = new Database((workerData as { indexPath: string }).indexPath, { readonly: true, timeout: 2000 });
const search = openSearch(db);

parentPort?.on('message', ({ id, question }: SearchTask) => {
  let answer: SearchAnswer;
  try {
    answer = { id, ok: true, response: search(question) };
  } catch (error) {
    answer = { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
