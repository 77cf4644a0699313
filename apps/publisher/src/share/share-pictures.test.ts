import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { article } from '../project/article.fixture.js';
import type { ContentIndex } from '../project/content-index.js';
import { openContentIndex } from '../project/open-index.js';
import { BlobFiles } from '../release/blob-files.js';
import type { ReleaseStore } from '../release/release-store.js';
import { sqliteReleaseStore } from '../release/sqlite-release-store.js';
import { shareAddress } from './share-picture.js';
import { Failures } from '../publish/failures.js';
import { SharePictures } from './share-pictures.js';

let folder: string;
let index: ContentIndex;
let releases: ReleaseStore;
let shares: SharePictures;
const picture = shareAddress({ title: 'Bài một', unit: 'LĐLĐ thị xã La Gi', site: '' });
const page = (path: string, text: string) => ({
  path,
  put: 'page' as const,
  body: Buffer.from(text),
  mime: 'text/html',
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-shares-'));
  index = openContentIndex(join(folder, 'index.db'));
  releases = sqliteReleaseStore(join(folder, 'releases.db'));
  const blobs = new BlobFiles(join(folder, 'blobs'));
  const parts = { index, releases, blobs, log: pino({ level: 'silent' }), failures: new Failures(), leads: () => true };
  shares = new SharePictures(
    parts,
    (work) => work(),
    () => false,
  );
  index.apply([article(1, 'Bài một')]);
});
afterEach(() => {
  index.close();
  releases.close();
  rmSync(folder, { recursive: true });
});

it('a picture that could not be put beside its page is owed still, and comes the next time', async () => {
  releases.commit([page('/tin/bai-1/', 'một')], '1');
  const complete = releases.complete.bind(releases);
  releases.complete = () => {
    throw new Error('SQLITE_FULL');
  };
  await shares.wake();
  expect([index.shares.owes(), releases.find(picture)]).toEqual([true, null]);
  releases.complete = complete;
  await shares.wake();
  expect([index.shares.owes(), releases.find(picture)?.mime]).toEqual([false, 'image/png']);
});

it('a picture is there from the release on that brought its page, though it was made later', async () => {
  releases.commit([page('/', 'đầu')], '1');
  const own = releases.commit([page('/tin/bai-1/', 'một')], '2');
  releases.commit([page('/', 'sau')], '3');
  await shares.wake();
  expect(releases.rollBack(own)).toBe(true);
  expect(releases.find(picture)?.mime).toBe('image/png');
  releases.rollBack(own - 1);
  expect(releases.find(picture)).toBeNull();
});

it('a picture that nobody wants any more by then is not put anywhere', async () => {
  releases.commit([page('/tin/bai-1/', 'một')], '1');
  const put = index.shares.owed.bind(index.shares);
  index.shares.owed = (most) => {
    const owed = put(most);
    index.apply([{ ...article(1, 'Bài một đổi tên'), revision: 2 }]);
    return owed;
  };
  await shares.wake();
  expect(releases.find(picture)).toBeNull();
});

it('pictures are drawn one at a time', async () => {
  index.apply([article(2, 'Bài hai')]);
  const asked = vi.spyOn(index.shares, 'owed');
  await shares.wake();
  expect(asked.mock.calls).toEqual([[1], [1]]);
  expect(index.shares.owes()).toBe(false);
});

it('drawing rests between two pictures as long as the last one took', async () => {
  releases.commit([page('/tin/bai-1/', 'một'), page('/tin/bai-2/', 'hai')], '1');
  index.apply([article(2, 'Bài hai')]);
  const [begun, put]: [number[], number[]] = [[], []];
  const owed = index.shares.owed.bind(index.shares);
  index.shares.owed = (most) => {
    begun.push(performance.now());
    return owed(most);
  };
  const complete = releases.complete.bind(releases);
  releases.complete = (files) => {
    put.push(performance.now());
    complete(files);
  };
  await shares.wake();
  expect([begun.length, put.length]).toEqual([2, 2]);
  const [took, rested] = [(put[0] ?? 0) - (begun[0] ?? 0), (begun[1] ?? 0) - (put[0] ?? 0)];
  expect(rested).toBeGreaterThan(took / 2);
});

it('drawing waits until nothing has been published for a second, and never begins after the stop', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const begun = vi.spyOn(shares, 'wake').mockResolvedValue();
    shares.later();
    vi.advanceTimersByTime(900);
    shares.later();
    vi.advanceTimersByTime(900);
    expect(begun).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(begun).toHaveBeenCalledTimes(1);
    shares.later();
    await shares.stop();
    shares.later();
    vi.advanceTimersByTime(5000);
    expect(begun).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});
