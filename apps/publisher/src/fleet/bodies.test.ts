import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { article } from '../project/article.fixture.js';
import type { Change } from '../release/release-store.js';
import { bodyKey } from './log-entry.js';
import { writeSnapshot } from './snapshot.js';
import { sweep } from './sweep.js';
import { BodyMissing } from './bodies.js';
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

describe('a body', () => {
  it('that is torn here is not put: every machine that follows would refuse it', async () => {
    const one = fleet.machine('one');
    const { shipper, book } = one.join();
    one.releases.commit([page('/', 'một')], '1');
    const [hash = ''] = [...one.releases.paths()].map((row) => row.entry.hash);
    one.releases.mend(hash, Buffer.from('rách'));
    await expect(shipper.ship(1)).rejects.toThrow('self-check');
    expect([book.place().n, book.isShared(hash), await fleet.keys('body/')]).toEqual([0, false, []]);
    // Mended, as the self-check does, it goes out.
    one.releases.mend(hash, Buffer.from('một'));
    await shipper.ship(1);
    expect([book.place().n, await fleet.keys('body/')]).toEqual([1, [bodyKey(hash)]]);
  });

  it('that a page gets back while the store is being swept stays there', async () => {
    const one = fleet.machine('one');
    const leader = one.join();
    const show = async (text: string) => {
      one.releases.commit([page('/', text)], text);
      one.releases.prune(1);
      await leader.shipper.ship(1);
    };
    await show('một');
    await show('hai');
    for (let n = 0; n < 2; n += 1) await leader.shipper.ship(1, { always: true, base: await writeSnapshot(leader) });
    const { objects } = fleet;
    const again = {
      name: objects.name,
      get: objects.get.bind(objects),
      remove: objects.remove.bind(objects),
      async *list(prefix: string, after?: string) {
        yield* objects.list(prefix, after);
        if (prefix === 'body/') await show('một');
      },
    };
    await sweep({ ...leader, objects: again as unknown as typeof objects }, () => true, Date.now() + 60_000, 0);
    const two = fleet.machine('two');
    await two.join().follower.follow();
    expect(two.shown()).toEqual([['/', 'một']]);
  });

  it('that is gone from the store is asked for by who misses it, and put again by the leader', async () => {
    const one = fleet.machine('one');
    const leader = one.join();
    one.releases.commit([page('/', 'một')], '1');
    await leader.shipper.ship(1);
    const [[, entry] = []] = [...one.releases.paths()].map((row) => [row.path, row.entry] as const);
    await fleet.objects.remove([bodyKey(entry?.hash ?? '')]);
    const two = fleet.machine('two');
    const { follower } = two.join();
    await expect(follower.follow()).rejects.toThrow(BodyMissing);
    await leader.bodies.putWanted();
    await follower.follow();
    expect([two.shown(), await fleet.keys('want/')]).toEqual([[['/', 'một']], []]);
  });
});
