import { hashOf } from '../release/blob-files.js';
import type { Entry } from '../release/release-store.js';
import type { Renderer } from './site-bundle.js';

/** Pages of a publication whose bodies are put into the store together. */
export const LOT = 32;

export interface Lot {
  pages: { path: string; entry: Entry }[];
  /** `missing`: the index has nothing to show at that address. */
  failures: { path: string; message: string; missing: boolean }[];
}

/** Renders addresses and puts their bodies into the release store with one commit; their hashes alone come back. */
export async function renderLot(
  paths: readonly string[],
  renderer: Renderer,
  put: (bodies: readonly { hash: string; body: Buffer }[]) => void,
): Promise<Lot> {
  const lot: Lot = { pages: [], failures: [] };
  const bodies: { hash: string; body: Buffer }[] = [];
  for (const path of paths) {
    const rendered = await renderer.render(path);
    if (!rendered.ok) {
      const { message, missing } = rendered;
      lot.failures.push({ path, message, missing });
      continue;
    }
    const { body, mime, gone } = rendered;
    const hash = hashOf(body);
    bodies.push({ hash, body });
    lot.pages.push({ path, entry: { hash, mime, size: body.length, stored: 'page', gone } });
  }
  if (bodies.length > 0) put(bodies);
  return lot;
}
