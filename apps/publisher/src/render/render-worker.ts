import { parentPort, workerData } from 'node:worker_threads';
import { useLightWeb } from './light-web.js';
import { loadRenderer, type BundleOptions, type Rendered } from './site-bundle.js';

export interface RenderTask {
  id: number;
  path: string;
  locals?: object;
}

export interface RenderAnswer {
  id: number;
  rendered: Rendered;
}

if (parentPort === null) throw new Error('this file runs as a worker');
const port = parentPort;
useLightWeb();
const renderer = await loadRenderer(workerData as BundleOptions);

port.on('message', ({ id, path, locals }: RenderTask) => {
  void renderer.render(path, locals).then((rendered) => {
    const bytes = rendered.ok ? rendered.body : null;
    // A page in a buffer of its own changes hands, its bytes are not copied; a small one stands in Node's common pool.
    const own = bytes !== null && bytes.byteLength === bytes.buffer.byteLength;
    port.postMessage({ id, rendered } satisfies RenderAnswer, own ? [bytes.buffer as ArrayBuffer] : []);
  });
});
