import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadAnswer, ThreadData, ThreadTask } from '../asked-thread.js';
import { describe } from '../describe.js';
import { ThreadSign } from '../thread-sign.js';
import { hashOf } from '../release/blob-files.js';
import { sqliteReleaseStore } from '../release/sqlite-release-store.js';
import { useLightWeb } from './light-web.js';
import { renderLot, type Lot } from './render-lot.js';
import { loadRenderer, type BundleOptions } from './site-bundle.js';

export interface RebuildWorkerData extends BundleOptions {
  releasesPath: string;
  /** Nothing is staged; only pages that differ from the live release come back. */
  compare?: boolean;
}

export interface PagesDone extends Lot {
  /** Compared: the store's body was not what its hash says, and has been put right. */
  torn: string[];
}

if (parentPort === null) throw new Error('this file runs as a worker');
const port = parentPort;
const data = workerData as RebuildWorkerData & ThreadData;
useLightWeb();
const renderer = await loadRenderer(data, new ThreadSign(data.sign));
// Nothing shows what is staged before the release that names it, whose own commit reaches the disk with all that came before.
const store = sqliteReleaseStore(data.releasesPath, 'bulk');

// One question is one lot of addresses. Bodies go straight into the release store, where nothing shows them yet; the main
// thread gets their hashes alone and stays free for publications.
port.on('message', ({ id, question: paths }: ThreadTask<readonly string[]>) => {
  void (data.compare === true ? compareLot(paths) : stageLot(paths)).then(
    (answer) => {
      port.postMessage({ id, ok: true, answer } satisfies ThreadAnswer<PagesDone>);
    },
    // The disk is full, the file is locked.
    (error: unknown) => {
      port.postMessage({ id, ok: false, message: describe(error) } satisfies ThreadAnswer<PagesDone>);
    },
  );
});

async function stageLot(paths: readonly string[]): Promise<PagesDone> {
  const { pages, failures } = await renderLot(paths, renderer, (bodies) => {
    store.stage(bodies);
  });
  return { pages, failures: withoutMissing(failures), torn: [] };
}

async function compareLot(paths: readonly string[]): Promise<PagesDone> {
  const made = new Map<string, Uint8Array>();
  const { pages, failures } = await renderLot(paths, renderer, (bodies) => {
    for (const { hash, body } of bodies) made.set(hash, body);
  });
  const torn: string[] = [];
  const different = pages.filter(({ path, entry: { hash } }) => {
    const held = store.find(path);
    const stored = held === null ? null : store.page(held.hash);
    const whole = stored !== null && hashOf(stored) === held?.hash;
    if (whole && held.hash === hash) return false;
    if (held?.hash === hash && store.mend(hash, made.get(hash) ?? Buffer.alloc(0))) torn.push(path);
    return true;
  });
  return { pages: different, failures: withoutMissing(failures), torn };
}

/** Without documents that left while the rebuild ran: their addresses are settled at the end. */
function withoutMissing(failures: Lot['failures']): Lot['failures'] {
  return failures.filter(({ missing }) => !missing);
}
