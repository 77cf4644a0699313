import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ContentIndex } from '../project/content-index.js';
import { openContentIndex } from '../project/open-index.js';
import { BlobFiles } from '../release/blob-files.js';
import type { ReleaseStore } from '../release/release-store.js';
import { sqliteReleaseStore } from '../release/sqlite-release-store.js';
import { Failures } from './failures.js';
import { prune } from './prune.js';

let folder: string;
let index: ContentIndex;
let releases: ReleaseStore;
let blobs: BlobFiles;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-prune-'));
  index = openContentIndex(join(folder, 'index.db'));
  releases = sqliteReleaseStore(join(folder, 'releases.db'));
  blobs = new BlobFiles(join(folder, 'blobs'));
});
afterEach(() => {
  index.close();
  releases.close();
  rmSync(folder, { recursive: true });
});

const pruned = (leads = true) =>
  prune({
    ...{ index, releases, blobs, failures: new Failures(), log: pino({ level: 'silent' }) },
    ...{ journal: { forget: () => 0 }, leads: () => leads },
  });

/** A file that only releases which are no longer kept have shown. */
async function orphan(): Promise<string> {
  const hash = await blobs.put(Buffer.from('một tấm ảnh'));
  const picture = { hash, mime: 'image/jpeg', size: 1, stored: 'file' } as const;
  releases.commit([{ path: '/anh/x.jpg', put: 'stored', entry: picture }], '1');
  releases.commit([{ path: '/anh/x.jpg', put: 'nothing', keepForReaders: false }], '2');
  for (let n = 0; n < 30; n += 1)
    releases.commit([{ path: '/', put: 'page', body: Buffer.from(String(n)), mime: 'text/html' }], String(n));
  return hash;
}

it('takes a file off the disk that no release and no document shows, and only where the machine leads', async () => {
  const hash = await orphan();
  await pruned(false);
  expect(await blobs.has(hash)).toBe(true);
  await pruned();
  expect([await blobs.has(hash), releases.prune(20)]).toEqual([false, []]);
});

it('leaves a file that a document shows which the next release brings', async () => {
  const hash = await orphan();
  index.db
    .prepare('INSERT INTO asset (source, address, hash, bytes, mime) VALUES (?, ?, ?, 1, ?)')
    .run('s', '/anh/x.jpg', hash, 'image/jpeg');
  index.db.prepare('INSERT INTO media_use (address, kind, id) VALUES (?, ?, ?)').run('/anh/x.jpg', 'article', 'a');
  await pruned();
  expect(await blobs.has(hash)).toBe(true);
  index.db.exec('DELETE FROM media_use');
  await pruned();
  expect(await blobs.has(hash)).toBe(false);
});
