import { parentPort, workerData } from 'node:worker_threads';
import { convertWord } from './convert-word.js';
import type { WordTask } from './read-word.js';

const { bytes, fileName, options } = workerData as WordTask;
parentPort?.postMessage(await convertWord(bytes, fileName, options));
