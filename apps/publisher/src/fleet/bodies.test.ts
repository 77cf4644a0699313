import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { article } from '../project/article.fixture.js';
import type { Change } from '../release/release-store.js';
import { fleetFixture, page, type FleetFixture } from './fleet.fixture.js';

let fleet: FleetFixture;
beforeEach(() => {
  fleet = fleetFixture();
});
afterEach(() => {
  fleet.close();
});

describe('a leader that died before its entry stood', () => {
  it('keeps the files of documents that it holds, so that a release made of them can be followed', async () => {
    const one = fleet.machine('one');
    const { shipper } = one.join();
    one.releases.commit([page('/', 'chung')], '1');
    await shipper.ship(1);
    const hash = await one.blobs.put(Buffer.from('ảnh mới'));
    one.index.fill([article(1, 'Một')]);
    one.index.db.prepare(`INSERT INTO asset VALUES ('k1', '/anh/a-1.jpg', ?, 8, 'image/jpeg')`).run(hash);
    one.index.db.exec(`INSERT INTO media_use VALUES ('/anh/a-1.jpg', 'article', 'a1')`);
    const put: Change = {
      path: '/anh/a-1.jpg',
      put: 'stored',
      entry: { hash, mime: 'image/jpeg', size: 8, stored: 'file' },
    };
    one.releases.commit([put], '2');

    const again = one.join();
    await again.follower.follow();
    expect([one.shown(), again.book.indexIsAhead, await one.blobs.has(hash)]).toEqual([[['/', 'chung']], true, true]);
    // What it owes when it leads again.
    one.releases.commit([put], 'dựng lại');
    await again.shipper.ship(2);
    const two = fleet.machine('two');
    await two.join().follower.follow();
    expect(await two.blobs.has(hash)).toBe(true);
  });

  it('ships no entry whose body is nowhere', async () => {
    const one = fleet.machine('one');
    const { shipper, book } = one.join();
    const hash = await one.blobs.put(Buffer.from('mất'));
    one.releases.commit(
      [{ path: '/anh/a-1.jpg', put: 'stored', entry: { hash, mime: 'image/jpeg', size: 4, stored: 'file' } }],
      '1',
    );
    await one.blobs.remove(hash);
    await expect(shipper.ship(1)).rejects.toThrow('không còn trên máy này');
    expect([book.place().n, await fleet.keys('log/')]).toEqual([0, []]);
  });
});
