import { join } from 'node:path';
import { BlobFiles, exportRelease, sqliteReleaseStore, takeSnapshot } from '@toasoan/publisher';
import { buildWithAstro, differences, treeOf } from './site-trees.js';
import { ORIGIN } from './publisher-world.js';

/**
 * What differs between a stopped publisher's site and `astro build` of what the CMS holds now, one line per file.
 * `dataDir`: the publisher's own folder; `folder`: an empty one for both trees.
 */
export async function cleanBuildDifferences(
  cms: { url: string; token: string },
  dataDir: string,
  folder: string,
): Promise<string[]> {
  const releases = sqliteReleaseStore(join(dataDir, 'releases.db'));
  await exportRelease(releases, new BlobFiles(join(dataDir, 'blobs')), join(folder, 'ours'));
  releases.close();
  const snapshot = await takeSnapshot({ cmsUrl: cms.url, internalToken: cms.token, folder: join(folder, 'snapshot') });
  await buildWithAstro({ ...snapshot, origin: ORIGIN }, join(folder, 'clean'));
  return differences(await treeOf(join(folder, 'ours')), await treeOf(join(folder, 'clean')));
}
