import { expect, it } from 'vitest';
import { hashOf } from '../release/blob-files.js';
import type { Entry } from '../release/release-store.js';
import { findSuspects } from './find-suspects.js';

const entry = (body: string): Entry => ({ hash: hashOf(Buffer.from(body)), mime: 'text/css', size: 1, stored: 'page' });

it('looks at everything that a release has, and lets others come in between', async () => {
  const files = Array.from({ length: 1000 }, (_, n) => ({ path: `/_astro/${String(n)}.css`, entry: entry('x') }));
  const torn = { path: '/_astro/rach.css', entry: entry('khác') };
  const missing = { path: '/_astro/mat.css', entry: entry('mất') };
  const feed = { path: '/rss.xml', entry: entry('tin') };
  let turns = 0;
  let over = false;
  const others = () => {
    turns += 1;
    if (!over) setImmediate(others);
  };
  setImmediate(others);
  const suspects = await findSuspects(
    {
      paths: () => [...files, torn, missing, feed],
      page: (hash) => (hash === missing.entry.hash ? null : Buffer.from('x')),
    },
    { site: {} as never },
  );
  over = true;
  expect(suspects).toEqual([torn.path, missing.path]);
  expect(turns).toBeGreaterThan(3);
});
