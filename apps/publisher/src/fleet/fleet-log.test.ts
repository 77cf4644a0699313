import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { article } from '../project/article.fixture.js';
import { fleetFixture, nothing, page, type FleetFixture } from './fleet.fixture.js';
import { Follower } from './follow.js';
import { LeadLost, Shipper } from './ship.js';
import { writeSnapshot } from './snapshot.js';
import { sweep } from './sweep.js';
import { WouldEmpty } from './would-empty.js';

let fleet: FleetFixture;
beforeEach(() => {
  fleet = fleetFixture();
});
afterEach(() => {
  fleet.close();
});
const machine: FleetFixture['machine'] = (...of) => fleet.machine(...of);
const bodies = async () => (await fleet.keys('body/')).length;

describe('a step of the log', () => {
  it('brings pages, files, documents and what is owed to a follower, and later what was taken away', async () => {
    const one = machine('one');
    const leader = one.join();
    const two = machine('two');
    const { follower } = two.join();
    const picture = await one.blobs.put(Buffer.from('ảnh'));
    one.index.fill([article(1, 'Một')]);
    const entry = { hash: picture, mime: 'image/jpeg', size: 4, stored: 'file' as const };
    one.releases.commit([page('/', 'một'), { path: '/anh/a-1.jpg', put: 'stored', entry }], '1');
    const paths = await leader.shipper.ship(1);
    expect(paths.sort()).toEqual(['/', '/anh/a-1.jpg']);
    await follower.follow();
    expect(two.shown()).toEqual(one.shown());
    expect(await two.blobs.has(picture)).toBe(true);
    expect(two.index.held('article', 'a1')).toMatchObject({ revision: 1, state: 'live' });
    expect([two.index.owed.wantsWhole(), two.index.owed.isFresh()]).toEqual(['1', false]);

    for (let n = 2; n < 6; n += 1) one.releases.commit([page('/', String(n)), nothing('/anh/a-1.jpg')], String(n));
    one.releases.prune(2);
    await leader.shipper.ship(1);
    await follower.follow();
    expect(two.shown()).toEqual([['/', '5']]);
    expect(await two.blobs.has(picture)).toBe(false);
    expect(two.releases.releases(9)).toEqual(one.releases.releases(9));
  });

  it('tells of the addresses that a roll-back and its end change, at the leader and at who may lead next', async () => {
    const one = machine('one');
    const { shipper } = one.join();
    const two = machine('two');
    const played: string[][] = [];
    const follower = new Follower(two.join(), (paths) => played.push([...paths].sort()));
    one.releases.commit([page('/', 'một'), page('/gioi-thieu/', 'như cũ'), page('/cu/', 'cũ')], '1');
    one.releases.commit([page('/', 'hai'), nothing('/cu/')], '2');
    one.releases.commit([page('/tin/sai/', 'bài sai')], '3');
    await shipper.ship(1);
    await follower.follow();
    const turned = ['/', '/cu/', '/tin/sai/'];
    one.releases.rollBack(1);
    expect((await shipper.ship(1)).sort()).toEqual(turned);
    await follower.follow();
    one.releases.unpin();
    expect((await shipper.ship(1)).sort()).toEqual(turned);
    await follower.follow();
    expect(played).toEqual([turned, turned]);
  });

  it('carries a roll-back and its end; without changes there is none', async () => {
    const one = machine('one');
    const { shipper, book } = one.join();
    const two = machine('two');
    const { follower } = two.join();
    for (const text of ['một', 'hai']) one.releases.commit([page('/', text)], text);
    await shipper.ship(1);
    await follower.follow();
    one.releases.rollBack(1);
    await shipper.ship(1);
    await follower.follow();
    expect([two.shown(), two.releases.current().pinned]).toEqual([[['/', 'một']], true]);
    one.releases.unpin();
    await shipper.ship(1);
    await follower.follow();
    expect([two.shown(), two.releases.current().pinned]).toEqual([[['/', 'hai']], false]);
    const { n } = book.place();
    expect(await shipper.ship(1)).toEqual([]);
    expect(book.place().n).toBe(n);
  });

  it('costs as much as changes, however large the archive', async () => {
    const one = machine('one');
    const { shipper } = one.join();
    one.releases.commit(
      Array.from({ length: 600 }, (_, n) => page(`/tin/${String(n)}/`, String(n))),
      'kho',
    );
    await shipper.ship(1);
    const before = await bodies();
    one.releases.commit([page('/tin/7/', 'mới')], 'một bài');
    await shipper.ship(1);
    expect(await bodies()).toBe(before + 1);
  });

  it('is refused to who was overtaken; its release goes, what counts comes, and it owes a whole rebuild', async () => {
    const one = machine('one');
    const stale = one.join();
    one.releases.commit([page('/', 'chung')], '1');
    await stale.shipper.ship(1);
    const two = machine('two');
    const heir = two.join();
    await heir.follower.follow();
    await heir.shipper.ship(2, { always: true });
    two.releases.commit([page('/', 'của máy mới')], '2');
    await heir.shipper.ship(2);
    one.index.fill([article(9, 'Chưa ai thấy')]);
    one.releases.commit([page('/', 'của máy cũ')], '2');
    await expect(stale.shipper.ship(1)).rejects.toThrow(LeadLost);
    await stale.follower.follow();
    expect(one.shown()).toEqual([['/', 'của máy mới']]);
    expect([stale.book.indexIsAhead, stale.book.differs]).toEqual([true, false]);
    expect(stale.book.place()).toEqual(heir.book.place());
  });

  it('does not make an index level that was made anew: the whole comes again, and nothing is lost on taking the lead', async () => {
    const one = machine('one');
    const leader = one.join();
    one.index.fill([article(1, 'Một'), article(2, 'Hai')]);
    one.releases.commit([page('/', 'một')], '1');
    await leader.shipper.ship(1);
    const two = machine('two');
    await two.join().follower.follow();
    // A new version of the program, or a hand that deleted index.db.
    const upgraded = machine('two', 'new-index.db');
    one.index.fill([article(3, 'Ba')]);
    await leader.shipper.ship(1);
    const after = upgraded.join();
    expect(upgraded.index.owed.isFresh()).toBe(true);
    await after.follower.follow();
    expect(['a1', 'a2', 'a3'].map((id) => upgraded.index.held('article', id)?.state)).toEqual(['live', 'live', 'live']);
    expect([upgraded.index.owed.isFresh(), after.book.indexIsAhead]).toEqual([false, false]);
    expect(after.book.place().n).toBe(2);
  });

  it('is not owed by a machine that only starts again after its first releases were pruned', async () => {
    const one = machine('one');
    const { shipper, book } = one.join();
    for (let n = 1; n < 6; n += 1) one.releases.commit([page('/', String(n))], String(n));
    one.releases.prune(2);
    await shipper.ship(1);
    const again = machine('one');
    expect([again.join().book.differs, book.differs, again.shown()]).toEqual([false, false, [['/', '5']]]);
  });

  it('that was put just before the process died is known again as one’s own', async () => {
    const one = machine('one');
    const parts = one.join();
    const { shipper, book } = parts;
    one.releases.commit([page('/', 'một')], '1');
    const marks = [...book.releases.all(), ...book.index.all()];
    await shipper.ship(1);
    // As it was before the answer came.
    const entry = JSON.parse(String(await fleet.objects.get('log/000000000001'))) as { id: string };
    book.moveTo({ n: 0, fence: 0, base: null });
    for (const { key } of marks.filter(({ table }) => table === 'entry'))
      book.db.prepare('UPDATE entry SET size = size WHERE path = ?').run(key[0]);
    const upTo = { releases: book.releases.all().at(-1)?.seq ?? 0, index: 0 };
    const shown = { release: 1, pinned: 0 };
    book.aboutToSend({ n: 1, id: entry.id, fence: 1, base: null, ...upTo, shown, paths: ['/'] });
    const told: string[] = [];
    await new Shipper(parts, (paths) => told.push(...paths)).recover();
    expect(told).toEqual(['/']);
    expect([book.place().n, book.differs, book.sending()]).toEqual([1, false, null]);
  });
});

describe('a site that was alone until now', () => {
  it('is not emptied by a machine that began the log with nothing; it follows once that one has about as much', async () => {
    const full = machine('full');
    full.releases.commit(
      Array.from({ length: 10 }, (_, n) => page(`/tin/${String(n)}/`, String(n))),
      'kho',
    );
    const hasAll = full.shown();
    const empty = machine('empty');
    const { shipper } = empty.join();
    await shipper.ship(1, { always: true });
    const late = full.join();
    // Neither before the first release of that machine nor after it.
    await expect(late.follower.follow()).rejects.toThrow(WouldEmpty);
    empty.releases.commit([page('/', 'trang đầu trống')], 'bản đầu tiên');
    await shipper.ship(1);
    await expect(late.follower.follow()).rejects.toThrow('mới có 1 trang, máy này đang có 10 trang');
    expect([full.shown(), late.book.place().n]).toEqual([hasAll, 0]);

    empty.releases.commit(
      Array.from({ length: 9 }, (_, n) => page(`/tin/${String(n)}/`, String(n))),
      'đối chiếu',
    );
    await shipper.ship(1);
    await late.follower.follow();
    expect(full.shown()).toEqual(empty.shown());
  });
});

describe('a snapshot', () => {
  it('is where a new machine begins, also after everything older was swept', async () => {
    const one = machine('one');
    one.index.fill([article(1, 'Một'), article(2, 'Hai')]);
    one.releases.commit([page('/', 'trước khi có máy thứ hai'), page('/cu/', 'cũ')], '0');
    const leader = one.join();
    // A site that was alone until now: nothing is marked, so the snapshot is all there is.
    await leader.shipper.ship(1, { always: true, base: await writeSnapshot(leader) });
    const two = machine('two');
    await two.join().follower.follow();
    expect(two.shown()).toEqual(one.shown());
    expect(two.index.held('article', 'a2')?.state).toBe('live');

    for (let n = 1; n < 30; n += 1) {
      one.releases.commit([page('/', String(n)), nothing('/cu/')], String(n));
      one.releases.prune(5);
      await leader.shipper.ship(1);
      if (n === 15 || n === 25) await leader.shipper.ship(1, { always: true, base: await writeSnapshot(leader) });
    }
    const before = await bodies();
    const gone = await sweep(leader, () => true, Date.now() + 60_000, 0);
    expect(gone).toBeGreaterThan(30);
    expect(await bodies()).toBeLessThan(before);
    const three = machine('three');
    await three.join().follower.follow();
    expect(three.shown()).toEqual([['/', '29']]);
    // Away since the beginning: its next step is swept, so it begins anew too.
    const late = two.join();
    expect(await late.follower.wasLeftBehind()).toBe(true);
    await late.follower.follow(true);
    expect(two.shown()).toEqual([['/', '29']]);
  });

  it('is swept by nobody who does not lead', async () => {
    const one = machine('one');
    const leader = one.join();
    for (let n = 0; n < 3; n += 1) {
      one.releases.commit([page('/', String(n))], String(n));
      await leader.shipper.ship(1, { always: true, base: await writeSnapshot(leader) });
    }
    expect(await sweep(leader, () => false, Date.now() + 60_000, 0)).toBe(0);
  });
});
