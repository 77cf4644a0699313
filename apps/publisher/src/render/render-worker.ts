import { parentPort, workerData } from 'node:worker_threads';
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
const renderer = await loadRenderer(workerData as BundleOptions);

port.on('message', ({ id, path, locals }: RenderTask) => {
  void renderer.render(path, locals).then((rendered) => {
    if (!rendered.ok) {
      port.postMessage({ id, rendered } satisfies RenderAnswer);
      return;
    }
    // The page changes hands: its bytes are not copied.
    port.postMessage({ id, rendered } satisfies RenderAnswer, [rendered.body.buffer as ArrayBuffer]);
  });
});
