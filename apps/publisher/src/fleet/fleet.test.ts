import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Exclusive } from '../publish/turns.js';
import { ObjectsFault } from '../release/objects/objects-fault.js';
import { Fleet } from './fleet.js';
import { fleetFixture, page, type FleetFixture } from './fleet.fixture.js';
import type { FleetOptions } from './fleet-options.js';
import type { Lease } from './lease.js';
import { meetStore } from './meet-store.js';
import { Shipper } from './ship.js';

let world: FleetFixture;
beforeEach(() => {
  world = fleetFixture();
});
afterEach(() => {
  world.close();
});

/** The CMS's answers: to one at a time, for ever. */
function leases() {
  let holder = '';
  let fence = 0;
  return {
    give: (name: string) => ([holder, fence] = [name, fence + 1]),
    of: (name: string, forMs = 60_000): Pick<Lease, 'hold' | 'release' | 'handBack'> => ({
      hold: () => {
        if (holder === '') [holder, fence] = [name, fence + 1];
        return Promise.resolve({ mine: holder === name, fence, leader: holder, forMs });
      },
      release: () => Promise.resolve(),
      handBack: () => Promise.resolve(),
    }),
  };
}

const options = (
  parts: FleetOptions['parts'],
  lease: FleetOptions['lease'],
  more: Partial<FleetOptions> = {},
): FleetOptions => ({
  ...{ parts, lease, mayLead: true, unfinished: () => [], handedBack: () => undefined },
  onLost: () => undefined,
  onLead: () => Promise.resolve(),
  onStanding: () => undefined,
  onHealed: () => undefined,
  ...more,
});

describe('the first start of two', () => {
  it('is led by the one that has a site, though the empty one asks first', async () => {
    const lease = leases();
    const full = world.machine('full');
    full.releases.commit([page('/', 'một'), page('/tin/1/', 'bài')], 'một mình');
    const empty = world.machine('empty');
    const [two, one] = [
      new Fleet(options(empty.join(), lease.of('empty'))),
      new Fleet(options(full.join(), lease.of('full'))),
    ];
    await two.start();
    await one.start();
    await vi.waitFor(() => {
      expect(empty.shown()).toEqual(full.shown());
    }, 5_000);
    expect([one.leads, two.leads, full.shown().length]).toEqual([true, false, 2]);
    await Promise.all([one.stop(), two.stop()]);
  });
});

describe('a lead', () => {
  it('that could not be begun is begun again, and what is under way is broken off when it is lost', async () => {
    const lease = leases();
    const site = world.machine('one');
    site.releases.commit([page('/', 'một')], '1');
    let begun = 0;
    const onLead = () => {
      begun += 1;
      return begun === 1 ? Promise.reject(new Error('SQLITE_FULL')) : Promise.resolve();
    };
    const onLost = vi.fn();
    const one = new Fleet(options(site.join(), lease.of('one', 3_000), { onLead, onLost }));
    await one.start();
    await vi.waitFor(() => {
      expect([begun, one.leads]).toEqual([2, true]);
    }, 5_000);
    lease.give('another');
    await vi.waitFor(() => {
      expect([onLost.mock.calls.length, one.leads, begun]).toEqual([1, false, 2]);
    }, 5_000);
    await one.stop();
  });
});

describe('the shared store', () => {
  const away = () => Promise.reject(new ObjectsFault('unreachable', 'kho', 'ECONNREFUSED'));

  it('that is away at the start keeps nobody from serving the site that is here; it goes on by itself', async () => {
    const lease = leases();
    const first = world.machine('one');
    first.releases.commit([page('/', 'một')], '1');
    const before = new Fleet(options(first.join(), lease.of('one')));
    await before.start();
    await vi.waitFor(() => {
      expect(before.leads).toBe(true);
    }, 5_000);
    await before.stop();

    const get = vi.spyOn(world.objects, 'get').mockImplementation(away);
    const again = new Fleet(options(first.join(), lease.of('one')));
    await again.start();
    expect([first.shown(), again.standing().error]).toEqual([[['/', 'một']], expect.stringContaining('kho')]);
    // One without a site waits for it, and says so.
    const empty = world.machine('none');
    const none = new Fleet(options(empty.join(), lease.of('none')));
    await none.start();
    expect([empty.shown(), none.standing().error]).toEqual([[], expect.stringContaining('kho')]);
    get.mockRestore();
    await vi.waitFor(() => {
      expect([again.leads, again.standing().error]).toEqual([true, null]);
      expect([empty.shown(), none.standing().error]).toEqual([first.shown(), null]);
    }, 5_000);
    await Promise.all([again.stop(), none.stop()]);
  });

  it('that takes nothing for a while is tried again, and who waits for a confirmation is told once it does', async () => {
    const site = world.machine('one');
    site.releases.commit([page('/', 'một')], '1');
    const onHealed = vi.fn();
    const one = new Fleet(options(site.join(), leases().of('one'), { onHealed }));
    await one.start();
    await vi.waitFor(() => {
      expect(one.leads).toBe(true);
    }, 5_000);
    const full = vi
      .spyOn(world.objects, 'putIfAbsent')
      .mockImplementation(() => Promise.reject(new ObjectsFault('full', 'kho', 'ENOSPC')));
    site.releases.commit([page('/', 'hai')], '2');
    await expect(one.stands()).rejects.toThrow('đã đầy');
    expect(onHealed).not.toHaveBeenCalled();
    full.mockRestore();
    await vi.waitFor(() => {
      expect([onHealed.mock.calls.length, one.standing().error]).toEqual([1, null]);
    }, 5_000);
    await one.stop();
  });

  it('that was away when it was opened is tried when it is met: one that lets two win is no store', async () => {
    const parts = world.machine('one').join();
    const careless = vi.spyOn(world.objects, 'putIfAbsent').mockResolvedValue(true);
    await expect(meetStore(parts)).rejects.toThrow('If-None-Match');
    careless.mockRestore();
    await meetStore(parts);
    expect(await world.keys('trial/')).toEqual([]);
  });

  it('that was emptied, or is another, begins with the whole site', async () => {
    const site = world.machine('one');
    const parts = site.join();
    await meetStore(parts);
    site.releases.commit([page('/', 'một')], '1');
    await parts.shipper.ship(1);
    expect([parts.book.place().n, parts.book.isShared([...site.releases.paths()][0]?.entry.hash ?? '')]).toEqual([
      1,
      true,
    ]);
    for (const prefix of ['body/', 'lot/', 'log/', 'store']) await world.objects.remove(await world.keys(prefix));
    await meetStore(parts);
    expect([parts.book.place().n, parts.book.store()]).toEqual([0, String(await world.objects.get('store'))]);
    const one = new Fleet(options(parts, leases().of('one')));
    await one.start();
    const two = world.machine('two');
    const { follower } = two.join();
    await vi.waitFor(async () => {
      await follower.follow();
      expect(two.shown()).toEqual([['/', 'một']]);
    }, 5_000);
    await one.stop();
  });
});

it('puts bodies up without holding publications up', async () => {
  const site = world.machine('one');
  let inTurn = false;
  const bodiesInTurn: string[] = [];
  const put = world.objects.put.bind(world.objects);
  vi.spyOn(world.objects, 'put').mockImplementation((key, body) => {
    if (inTurn && key.startsWith('body/')) bodiesInTurn.push(key);
    return put(key, body);
  });
  const exclusive: Exclusive = async (work) => {
    inTurn = true;
    return work().finally(() => {
      inTurn = false;
    });
  };
  const parts = site.join();
  site.releases.commit([page('/', 'một'), page('/gioi-thieu/', 'hai')], '1');
  await new Shipper({ ...parts, exclusive }).ship(1);
  expect([bodiesInTurn, (await world.keys('body/')).length]).toEqual([[], 2]);
});
