import { parentPort, workerData } from 'node:worker_threads';
import { hashOf } from '../release/blob-files.js';
import { sqliteReleaseStore } from '../release/sqlite-release-store.js';
import type { Entry } from '../release/release-store.js';
import { useLightWeb } from './light-web.js';
import { renderLot, type Lot } from './render-lot.js';
import { loadRenderer, type BundleOptions } from './site-bundle.js';

export interface RebuildWorkerData extends BundleOptions {
  releasesPath: string;
  /** Nothing is staged; only pages that differ from the live release come back. */
  compare?: boolean;
}

export interface PagesDone {
  pages: { path: string; entry: Entry }[];
  failures: { path: string; message: string }[];
  /** Compared: the store's body was not what its hash says, and has been put right. */
  torn: string[];
}

if (parentPort === null) throw new Error('this file runs as a worker');
const port = parentPort;
const data = workerData as RebuildWorkerData;
useLightWeb();
const renderer = await loadRenderer(data);
// Nothing shows what is staged before the release that names it, whose own commit reaches the disk with all that came before.
const store = sqliteReleaseStore(data.releasesPath, 'bulk');

// One message is one lot of addresses. Bodies go straight into the release store, where nothing shows them yet; the main
// thread gets their hashes alone and stays free for publications.
port.on('message', (paths: string[] | null) => {
  if (paths === null) {
    store.close();
    port.close();
    return;
  }
  void (data.compare === true ? compareLot(paths) : stageLot(paths)).then((done) => port.postMessage(done));
});
port.postMessage({ pages: [], failures: [], torn: [] } satisfies PagesDone);

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
function withoutMissing(failures: Lot['failures']): PagesDone['failures'] {
  return failures.filter(({ missing }) => !missing);
}
