import { Worker } from 'node:worker_threads';
import type { Entry } from '../release/release-store.js';
import type { PagesDone, RebuildWorkerData } from './rebuild-worker.js';

const LOT = 100;
const WORKERS = 2;
/** Room for what a page leaves behind: emptied less often than by Node's own measure. */
const YOUNG_MB = 48;

/** The process is being stopped: the rebuild is still owed and begins again after the next start. */
export class RebuildStopped extends Error {}

export interface Everything {
  pages: Map<string, Entry>;
  failures: { path: string; message: string }[];
  torn: string[];
}

const beginWorker = (data: RebuildWorkerData): Worker =>
  new Worker(new URL('./rebuild-worker.js', import.meta.url), {
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });

/**
 * Renders many addresses in worker threads and stages their bodies in the release store. The workers read the live index:
 * whatever changes meanwhile is in the index's dirty list and is rendered again by the caller, so no snapshot is needed.
 */
export async function renderEverything(
  paths: readonly string[],
  data: RebuildWorkerData,
  {
    onProgress,
    signal,
    workers = WORKERS,
    begin = beginWorker,
  }: {
    onProgress: (done: number, all: number) => void;
    signal: AbortSignal;
    workers?: number;
    begin?: typeof beginWorker;
  },
): Promise<Everything> {
  const result: Everything = { pages: new Map(), failures: [], torn: [] };
  let next = 0;
  let finished = 0;
  // Where one fails the others are ended as well, and waited for: nobody renders on for a rebuild that has failed.
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  await Promise.allSettled(
    Array.from({ length: Math.min(workers, Math.max(1, Math.ceil(paths.length / LOT))) }, async () => {
      const worker = begin(data);
      let abort = (): void => undefined;
      try {
        await new Promise<void>((resolve, reject) => {
          let running = 0;
          abort = () => {
            reject(new RebuildStopped());
          };
          if (stop.aborted) abort();
          stop.addEventListener('abort', abort);
          worker.on('error', reject);
          worker.on('exit', (code) => {
            reject(new Error(`a rebuild worker ended with ${String(code)}`));
          });
          worker.on('message', (done: PagesDone) => {
            for (const { path, entry } of done.pages) result.pages.set(path, entry);
            result.failures.push(...done.failures);
            result.torn.push(...done.torn);
            finished += running;
            if (running > 0) onProgress(finished, paths.length);
            const lot = paths.slice(next, next + LOT);
            next += lot.length;
            running = lot.length;
            if (lot.length > 0) worker.postMessage(lot);
            else resolve();
          });
        });
      } catch (error) {
        failed.abort(error);
      } finally {
        stop.removeEventListener('abort', abort);
        worker.removeAllListeners('exit');
        worker.removeAllListeners('message');
        await worker.terminate();
      }
    }),
  );
  failed.signal.throwIfAborted();
  return result;
}
