import { askedThread, type AskedThread } from '../asked-thread.js';
import { lotOrNull, renderApart, type Suspects } from './render-apart.js';
import type { Entry } from '../release/release-store.js';
import type { PagesDone, RebuildWorkerData } from './rebuild-worker.js';

const LOT = 100;
const WORKERS = 2;
/** So many pages may end their thread, as many as lists name one article: more, and it is the templates. */
const MOST_ENDED = 40;
/** Room for what a page leaves behind: emptied less often than by Node's own measure. */
const YOUNG_MB = 48;

/** The process is being stopped: the rebuild is still owed and begins again after the next start. */
export class RebuildStopped extends Error {}

export interface Everything {
  pages: Map<string, Entry>;
  failures: { path: string; message: string }[];
  torn: string[];
}

export type RebuildThread = Pick<AskedThread<readonly string[], PagesDone>, 'ask' | 'close'>;

const beginThread = (data: RebuildWorkerData): RebuildThread =>
  askedThread('rebuild', new URL('./rebuild-worker.js', import.meta.url), {
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });

/**
 * Renders many addresses in worker threads and stages their bodies in the release store. The workers read the live index:
 * whatever changes meanwhile is in the index's dirty list and is rendered again by the caller, so no snapshot is needed.
 * A page that ends its thread has failed like one that throws (`renderApart`); the others are rendered.
 * @throws {ThreadEnded} where a thread renders nothing, or more than forty pages end one
 */
export async function renderEverything(
  paths: readonly string[],
  data: RebuildWorkerData,
  {
    onProgress,
    signal,
    workers = WORKERS,
    begin = beginThread,
  }: {
    onProgress: (done: number, all: number) => void;
    signal: AbortSignal;
    workers?: number;
    begin?: typeof beginThread;
  },
): Promise<Everything> {
  const result: Everything = { pages: new Map(), failures: [], torn: [] };
  let next = 0;
  let finished = 0;
  let ended = 0;
  // Where one fails the others are ended as well, and waited for: nobody renders on for a rebuild that has failed.
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);

  async function renderLots(thread: RebuildThread): Promise<void> {
    while (next < paths.length && !stop.aborted) {
      const lot = paths.slice(next, next + LOT);
      next += lot.length;
      const suspects: Suspects = new Set();
      const done = await lotOrNull(thread.ask(lot), suspects);
      const apart =
        done === null ? await renderApart(lot, (some) => thread.ask(some), suspects, MOST_ENDED - ended) : null;
      ended += apart?.failures.length ?? 0;
      if (stop.aborted) return;
      for (const { pages, failures, torn } of done === null ? (apart?.lots ?? []) : [done]) {
        for (const { path, entry } of pages) result.pages.set(path, entry);
        result.failures.push(...failures);
        result.torn.push(...torn);
      }
      result.failures.push(...(apart?.failures ?? []));
      finished += lot.length;
      onProgress(finished, paths.length);
    }
  }

  const lanes = Math.min(workers, Math.ceil(paths.length / LOT));
  await Promise.allSettled(
    Array.from({ length: lanes }, async () => {
      const thread = begin(data);
      const abort = () => void thread.close();
      stop.addEventListener('abort', abort);
      try {
        await renderLots(thread);
      } catch (error) {
        failed.abort(error);
      } finally {
        stop.removeEventListener('abort', abort);
        await thread.close();
      }
    }),
  );
  if (signal.aborted) throw new RebuildStopped();
  failed.signal.throwIfAborted();
  return result;
}
