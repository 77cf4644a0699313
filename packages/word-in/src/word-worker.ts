import { parentPort } from 'node:worker_threads';
import { convertWord } from './convert-word.js';
import type { WordTask } from './read-word.js';

parentPort?.once('message', ({ bytes, fileName, options }: WordTask) => {
  void convertWord(bytes, fileName, options).then((result) => parentPort?.postMessage(result));
});
