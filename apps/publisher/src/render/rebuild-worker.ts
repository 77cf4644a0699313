import { parentPort, workerData } from 'node:worker_threads';
import { hashOf } from '../release/blob-files.js';
import { sqliteReleaseStore } from '../release/sqlite-release-store.js';
import type { Entry } from '../release/release-store.js';
import { useLightWeb } from './light-web.js';
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
  void renderLot(paths).then((done) => port.postMessage(done));
});
port.postMessage({ pages: [], failures: [], torn: [] } satisfies PagesDone);

async function renderLot(paths: readonly string[]): Promise<PagesDone> {
  const done: PagesDone = { pages: [], failures: [], torn: [] };
  const bodies: { hash: string; body: Buffer }[] = [];
  for (const path of paths) {
    const rendered = await renderer.render(path);
    if (!rendered.ok) {
      // A document that left while the rebuild ran: its addresses are settled at the end.
      if (!rendered.missing) done.failures.push({ path, message: rendered.message });
      continue;
    }
    const { body, mime, gone } = rendered;
    const hash = hashOf(body);
    if (data.compare === true) {
      const held = store.find(path);
      const stored = held === null ? null : store.page(held.hash);
      const whole = stored !== null && hashOf(stored) === held?.hash;
      if (whole && held.hash === hash) continue;
      if (held?.hash === hash && store.mend(hash, body)) done.torn.push(path);
    } else bodies.push({ hash, body });
    done.pages.push({ path, entry: { hash, mime, size: body.length, stored: 'page', gone } });
  }
  if (bodies.length > 0) store.stage(bodies);
  return done;
}
