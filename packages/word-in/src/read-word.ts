import { Worker } from 'node:worker_threads';
import type { OnPicture, WordOptions, WordResult } from './convert-word.js';
import { WORD_LIMITS } from './limits.js';
import { refusalOf, type WordRefusalCode } from './refusal.js';

export interface WordTask {
  bytes: Uint8Array;
  fileName: string;
  options: WordOptions;
}

/** What the thread says: pictures as they are met, and once the article. */
export type WordNews = { picture: Uint8Array } | { result: WordResult };

/** A file takes a processor for a second and some memory: more at once would hold up everybody. */
const MOST_AT_ONCE = 2;
const MOST_WAITING = 6;
/** A thread for the next file is begun so long after this one: by then its pictures, which take both processors, are kept. */
const PREPARE_AFTER_MS = 5_000;
/** So long that thread waits; then its memory is given back. */
const READY_MS = 600_000;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * A Word file as an article, or why it is none. Reads in a thread of its own that is ended after `WORD_LIMITS.milliseconds` or
 * when it takes more than its memory; the file's bytes stay the caller's.
 */
export async function readWord(
  bytes: Uint8Array,
  fileName: string,
  options: WordOptions = { legacy: 'convert' },
  onPicture: OnPicture = () => undefined,
): Promise<WordResult> {
  if (bytes.length > WORD_LIMITS.fileBytes) return refused('too_large');
  if (running < MOST_AT_ONCE) running += 1;
  else if (waiting.length >= MOST_WAITING) return refused('busy');
  // Whoever is done hands its place on.
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await inThread({ bytes: new Uint8Array(bytes), fileName, options }, onPicture);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

const refused = (code: WordRefusalCode): WordResult => ({ ok: false, refusal: refusalOf(code) });

async function inThread(task: WordTask, onPicture: OnPicture): Promise<WordResult> {
  const worker = takeThread();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<WordResult>((resolve) => {
      timer = setTimeout(() => {
        resolve(refused('too_slow'));
      }, WORD_LIMITS.milliseconds);
      worker.on('message', (news: WordNews) => {
        if ('result' in news) resolve(news.result);
        else onPicture(news.picture);
      });
      // Out of memory ends the thread and nothing else.
      worker.once('error', () => {
        resolve(refused('too_slow'));
      });
      worker.once('exit', () => {
        resolve(refused('broken'));
      });
      worker.postMessage(task, [task.bytes.buffer as ArrayBuffer]);
    });
  } finally {
    clearTimeout(timer);
    // Its end takes a while, and whoever waits for the answer has it.
    void worker.terminate();
    setTimeout(prepareThread, PREPARE_AFTER_MS).unref();
  }
}

/** Loaded and waiting for a file; each file has a thread of its own, and nothing of one reaches another. */
let ready: Worker | null = null;

/** Who sends one file often sends a second: until then the thread loads what it runs, and practises. */
function prepareThread(): void {
  if (ready !== null) return;
  const worker = startThread({ practise: true });
  ready = worker;
  const timer = setTimeout(() => {
    if (ready === worker) void worker.terminate();
  }, READY_MS).unref();
  // One that can't even load ends, and nothing else does.
  worker.once('error', () => undefined);
  worker.once('exit', () => {
    clearTimeout(timer);
    if (ready === worker) ready = null;
  });
  worker.unref();
}

function takeThread(): Worker {
  const worker = ready ?? startThread({ practise: false });
  ready = null;
  worker.ref();
  return worker;
}

function startThread(workerData: { practise: boolean }): Worker {
  return new Worker(new URL('./word-worker.js', import.meta.url), {
    workerData,
    // Nothing of the newsroom's secrets, and no way in from outside.
    env: {},
    stdin: false,
    resourceLimits: { maxOldGenerationSizeMb: WORD_LIMITS.threadMegabytes, stackSizeMb: 4 },
  });
}
