import { pageExists } from '@toasoan/site-plan';
import type { ContentIndex } from '../project/content-index.js';
import { hashOf } from '../release/blob-files.js';
import type { Entry, ReleaseStore } from '../release/release-store.js';

const LOOKS = 200;

/** What no page is rendered for: pages too many, and files of the templates that are not whole. Others are served meanwhile. */
export async function findSuspects(
  releases: Pick<ReleaseStore, 'paths' | 'page'>,
  index: Pick<ContentIndex, 'site'>,
): Promise<string[]> {
  const suspects: string[] = [];
  let looked = 0;
  for (const { path, entry } of releases.paths()) {
    if (!isSound(releases, path, entry, index)) suspects.push(path);
    // A hundred thousand looks at the index: readers and events come in between.
    if (++looked % LOOKS === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return suspects;
}

function isSound(
  releases: Pick<ReleaseStore, 'page'>,
  path: string,
  entry: Entry,
  { site }: Pick<ContentIndex, 'site'>,
): boolean {
  if (path.endsWith('/')) return pageExists(path, site);
  if (entry.stored === 'file' || !path.startsWith('/_astro/')) return true;
  const body = releases.page(entry.hash);
  return body !== null && hashOf(body) === entry.hash;
}
