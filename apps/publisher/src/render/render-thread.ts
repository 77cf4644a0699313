import { askedThread } from '../asked-thread.js';
import type { RenderQuestion } from './render-worker.js';
import { bundleFiles, type BundleOptions, type Rendered, type SiteBundle } from './site-bundle.js';

/** Memory in MB. With less room to grow into, what a page leaves behind is cleared away sooner; no page comes near it. */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 };

/** The compiled site, rendering in a thread of its own. */
export interface RenderThread extends SiteBundle {
  close(): Promise<void>;
}

/**
 * Renders in a thread of its own: readers are served, events are taken in and documents are read while pages are made. Every
 * page shows at least what was committed to the index before it was asked for. A thread that ends is replaced; whoever
 * waited for it is told, and tries again.
 */
export function renderThread(options: BundleOptions): RenderThread {
  const files = bundleFiles(options);
  const { bundleDir, indexPath, origin } = options;
  const workerData: BundleOptions = { bundleDir, indexPath, origin };
  const thread = askedThread<RenderQuestion, Rendered>('render', new URL('./render-worker.js', import.meta.url), {
    workerData,
    resourceLimits: LIMITS,
  });
  thread.begin();
  return {
    ...files,
    render: async (path, locals) => {
      const rendered = await thread.ask({ path, ...(locals === undefined ? {} : { locals }) });
      // A Buffer comes over as the plain bytes that it is made of.
      return rendered.ok ? { ...rendered, body: bufferOf(rendered.body) } : rendered;
    },
    close: () => thread.close(),
  };
}

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
