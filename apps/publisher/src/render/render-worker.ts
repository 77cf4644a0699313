import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadAnswer, ThreadData, ThreadTask } from '../asked-thread.js';
import { describe } from '../describe.js';
import { ThreadSign } from '../thread-sign.js';
import { sqliteReleaseStore } from '../release/sqlite-release-store.js';
import { useLightWeb } from './light-web.js';
import { renderLot, type Lot } from './render-lot.js';
import { loadRenderer, type BundleOptions, type Rendered } from './site-bundle.js';

export interface RenderWorkerData extends BundleOptions {
  releasesPath: string;
}

/** One page whose bytes are wanted, or many that are only to be put into the release store. */
export type RenderQuestion = { path: string; locals?: object } | { paths: readonly string[] };
export type RenderAnswer = Rendered | Lot;

if (parentPort === null) throw new Error('this file runs as a worker');
const port = parentPort;
const data = workerData as RenderWorkerData & ThreadData;
useLightWeb();
const renderer = await loadRenderer(data, new ThreadSign(data.sign));
// Nothing shows these bodies before the release that names them, whose own commit reaches the disk with all that came before.
const store = sqliteReleaseStore(data.releasesPath, 'bulk');

port.on('message', ({ id, question }: ThreadTask<RenderQuestion>) => {
  void answerTo(question).then(
    (answer) => {
      port.postMessage({ id, ok: true, answer } satisfies ThreadAnswer<RenderAnswer>);
    },
    // The disk is full, the file is locked.
    (error: unknown) => {
      port.postMessage({ id, ok: false, message: describe(error) } satisfies ThreadAnswer<RenderAnswer>);
    },
  );
});

function answerTo(question: RenderQuestion): Promise<RenderAnswer> {
  if ('path' in question) return renderer.render(question.path, question.locals);
  return renderLot(question.paths, renderer, (bodies) => {
    store.put(bodies);
  });
}
