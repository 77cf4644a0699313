import { Worker } from 'node:worker_threads';
import type { RenderAnswer, RenderTask } from './render-worker.js';
import { bundleFiles, type BundleOptions, type Rendered, type SiteBundle } from './site-bundle.js';

/** Memory in MB. With less room to grow into, what a page leaves behind is cleared away sooner; no page comes near it. */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 };

/** The compiled site, rendering in a thread of its own. */
export interface RenderThread extends SiteBundle {
  close(): Promise<void>;
}

interface Waiting {
  resolve(rendered: Rendered): void;
  reject(error: Error): void;
}

/**
 * Renders in a thread of its own: readers are served, events are taken in and documents are read while pages are made. Every
 * page shows at least what was committed to the index before it was asked for. A thread that ends is replaced; whoever
 * waited for it is told, and tries again.
 */
export function renderThread(options: BundleOptions): RenderThread {
  const files = bundleFiles(options);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let closed = false;
  let worker: Worker | null = null;

  const start = (): Worker => {
    const { bundleDir, indexPath, origin } = options;
    const workerData: BundleOptions = { bundleDir, indexPath, origin };
    const started = new Worker(new URL('./render-worker.js', import.meta.url), {
      workerData,
      resourceLimits: LIMITS,
    });
    const ended = (error: Error) => {
      if (worker !== started) return;
      worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('message', ({ id, rendered }: RenderAnswer) => {
      const one = waiting.get(id);
      waiting.delete(id);
      // A Buffer comes over as the plain bytes that it is made of.
      one?.resolve(rendered.ok ? { ...rendered, body: bufferOf(rendered.body) } : rendered);
    });
    started.on('error', ended);
    started.on('exit', (code) => {
      ended(new Error(`the render thread ended with ${String(code)}`));
    });
    return started;
  };
  worker = start();

  return {
    ...files,
    render: (path, locals) => {
      if (closed) return Promise.reject(new Error('the publisher is stopping'));
      worker ??= start();
      const id = ++last;
      const rendered = new Promise<Rendered>((resolve, reject) => waiting.set(id, { resolve, reject }));
      worker.postMessage({ id, path, ...(locals === undefined ? {} : { locals }) } satisfies RenderTask);
      return rendered;
    },
    close: async () => {
      closed = true;
      const running = worker;
      worker = null;
      for (const { reject } of waiting.values()) reject(new Error('the publisher is stopping'));
      waiting.clear();
      await running?.terminate();
    },
  };
}

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
