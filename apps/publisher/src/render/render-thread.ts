import { askedThread } from '../asked-thread.js';
import type { Lot } from './render-lot.js';
import type { RenderAnswer, RenderQuestion, RenderWorkerData } from './render-worker.js';
import { bundleFiles, type BundleFiles, type Rendered, type Renderer } from './site-bundle.js';

/** Memory in MB. With less room to grow into, what a page leaves behind is cleared away sooner; no page comes near it. */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 };

/** The compiled site, rendering in a thread of its own. */
export interface RenderThread extends BundleFiles, Renderer {
  /** Renders pages for the next release: their bodies are in the store when their hashes come back. */
  renderLot(paths: readonly string[]): Promise<Lot>;
  close(): Promise<void>;
}

/**
 * Renders in a thread of its own: readers are served, events are taken in and documents are read while pages are made. Every
 * page shows at least what was committed to the index before it was asked for. A thread that ends is replaced; whoever
 * waited for it is told, and tries again.
 */
export function renderThread({ bundleDir, indexPath, origin, releasesPath }: RenderWorkerData): RenderThread {
  const thread = askedThread<RenderQuestion, RenderAnswer>('render', new URL('./render-worker.js', import.meta.url), {
    workerData: { bundleDir, indexPath, origin, releasesPath } satisfies RenderWorkerData,
    resourceLimits: LIMITS,
  });
  thread.begin();
  return {
    ...bundleFiles({ bundleDir, indexPath, origin }),
    render: async (path, locals) => {
      const rendered = (await thread.ask({ path, ...(locals === undefined ? {} : { locals }) })) as Rendered;
      // A Buffer comes over as the plain bytes that it is made of.
      return rendered.ok ? { ...rendered, body: bufferOf(rendered.body) } : rendered;
    },
    renderLot: async (paths) => (await thread.ask({ paths })) as Lot,
    close: () => thread.close(),
  };
}

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
