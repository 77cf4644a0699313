import { Worker } from 'node:worker_threads';
import type { EarlyPicture } from './archive/early-pictures.js';
import type { WordOptions, WordResult } from './convert-word.js';
import { WORD_LIMITS } from './limits.js';
import { refusalOf, type WordRefusalCode } from './refusal.js';

export interface WordTask {
  bytes: Uint8Array;
  fileName: string;
  options: WordOptions;
}

/** What the thread says: that it waits for a file; pictures before the words are read; in the end the article. */
export type WordNews = { waits: true } | { picture: EarlyPicture } | { result: WordResult };

/** A file takes a processor for a second and some memory: more at once would hold up everybody. */
const MOST_AT_ONCE = 2;
const MOST_WAITING = 6;
/** A thread for the next file is begun so long after this one: by then its pictures, which take both processors, are kept. */
const PREPARE_AFTER_MS = 5_000;
/** So long that thread waits; then its memory is given back. */
const READY_MS = 600_000;

/** So long a thread may take to load, beside all else that a machine does. */
const LOAD_MS = 30_000;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * A Word file as an article, or why it is none. Reads in a thread of its own that is ended after `WORD_LIMITS.milliseconds` or
 * when it takes more than its memory; the file's bytes stay the caller's.
 * @param onPicture told of pictures while the words are being read
 */
export async function readWord(
  bytes: Uint8Array,
  fileName: string,
  options: WordOptions = { legacy: 'convert' },
  onPicture: (picture: EarlyPicture) => void = () => undefined,
): Promise<WordResult> {
  if (bytes.length > WORD_LIMITS.fileBytes) return refused('too_large');
  if (running < MOST_AT_ONCE) running += 1;
  else if (waiting.length >= MOST_WAITING) return refused('busy');
  // Whoever is done hands its place on.
  else await new Promise<void>((resolve) => waiting.push(resolve));
  clearTimeout(soon);
  let thread: Thread | null = null;
  try {
    thread = takeThread();
    return await askThread(thread, { bytes: new Uint8Array(bytes), fileName, options }, onPicture);
  } finally {
    // Its end takes a while, and its place is free then; whoever waits for the answer has it.
    void Promise.resolve(thread?.worker.terminate()).then(handOn);
    clearTimeout(soon);
    soon = setTimeout(prepareThread, PREPARE_AFTER_MS).unref();
  }
}

function handOn(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

const refused = (code: WordRefusalCode): WordResult => ({ ok: false, refusal: refusalOf(code) });

async function askThread(
  { worker, waits }: Thread,
  task: WordTask,
  onPicture: (picture: EarlyPicture) => void,
): Promise<WordResult> {
  let timer: NodeJS.Timeout | undefined;
  let answered = false;
  try {
    return await new Promise<WordResult>((resolve) => {
      const allow = (milliseconds: number): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          resolve(refused('too_slow'));
        }, milliseconds);
      };
      allow(waits ? WORD_LIMITS.milliseconds : LOAD_MS);
      worker.on('message', (news: WordNews) => {
        // What was told before the thread's end arrives after it.
        if (answered) return;
        if ('waits' in news) allow(WORD_LIMITS.milliseconds);
        else if ('result' in news) resolve(news.result);
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
    answered = true;
    clearTimeout(timer);
  }
}

/** `waits`: it has loaded all it runs. */
interface Thread {
  worker: Worker;
  waits: boolean;
}

/** Each file has a thread of its own, and nothing of one reaches another. */
let ready: { worker: Worker; timer: NodeJS.Timeout } | null = null;
let preparing: Worker | null = null;
let soon: NodeJS.Timeout | undefined;

/** Who sends one file often sends a second: until then a thread loads what it runs, and practises. */
function prepareThread(): void {
  // Beside a file that is read it would take its time; whoever reads that asks again.
  if (ready !== null || preparing !== null || running > 0) return;
  let worker: Worker;
  try {
    worker = startThread({ practise: true });
  } catch {
    // The system gives none: the next file asks again.
    return;
  }
  preparing = worker;
  // Not before it waits: a file that comes earlier would wait for the practising too.
  worker.once('message', () => {
    preparing = null;
    ready = { worker, timer: setTimeout(giveBack, READY_MS).unref() };
  });
  // One that can't even load ends, and nothing else does.
  worker.once('error', () => undefined);
  worker.once('exit', () => {
    if (ready?.worker === worker) {
      clearTimeout(ready.timer);
      ready = null;
    }
    if (preparing === worker) preparing = null;
  });
  worker.unref();
}

function giveBack(): void {
  void ready?.worker.terminate();
  ready = null;
}

function takeThread(): Thread {
  if (ready === null) return { worker: startThread({ practise: false }), waits: false };
  const { worker, timer } = ready;
  ready = null;
  clearTimeout(timer);
  worker.ref();
  return { worker, waits: true };
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
