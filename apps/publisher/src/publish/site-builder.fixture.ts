import { pino } from 'pino';
import { renderLot } from '../render/render-lot.js';
import type { Renderer } from '../render/site-bundle.js';
import { SiteBuilder, type SiteBuilderParts } from './site-builder.js';

/**
 * A builder on a real index and store, whose pages `render` makes and which has no files. `before`: runs before each lot;
 * `everything`: what the workers of a whole rebuild do.
 */
export function builderOn(
  { index, releases, leads }: Pick<SiteBuilderParts, 'index' | 'releases' | 'leads'>,
  render: Renderer['render'],
  before: (paths: readonly string[]) => Promise<void> | void = () => undefined,
  everything?: SiteBuilderParts['everything'],
): SiteBuilder {
  const bundle = {
    fingerprint: 'mẫu',
    clientFiles: () => [],
    renderLot: async (paths: readonly string[]) => {
      await before(paths);
      return renderLot(paths, { render }, (bodies) => {
        releases.put(bodies);
      });
    },
  };
  return new SiteBuilder({
    index,
    releases,
    bundle,
    media: { shown: () => Promise.resolve([]), bringBack: () => Promise.resolve(true) },
    log: pino({ level: 'silent' }),
    worker: { bundleDir: '', indexPath: '', origin: '', releasesPath: '' },
    leads,
    ...(everything && { everything }),
  });
}
