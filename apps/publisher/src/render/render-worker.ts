import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadAnswer, ThreadTask } from '../asked-thread.js';
import { useLightWeb } from './light-web.js';
import { loadRenderer, type BundleOptions, type Rendered } from './site-bundle.js';

export interface RenderQuestion {
  path: string;
  locals?: object;
}

if (parentPort === null) throw new Error('this file runs as a worker');
const port = parentPort;
useLightWeb();
const renderer = await loadRenderer(workerData as BundleOptions);

port.on('message', ({ id, question: { path, locals } }: ThreadTask<RenderQuestion>) => {
  void renderer.render(path, locals).then((rendered) => {
    const bytes = rendered.ok ? rendered.body : null;
    // A page in a buffer of its own changes hands, its bytes are not copied; a small one stands in Node's common pool.
    const own = bytes !== null && bytes.byteLength === bytes.buffer.byteLength;
    port.postMessage(
      { id, ok: true, answer: rendered } satisfies ThreadAnswer<Rendered>,
      own ? [bytes.buffer as ArrayBuffer] : [],
    );
  });
});
