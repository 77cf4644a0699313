import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fleet } from './fleet.js';
import { fleetFixture, page, type FleetFixture } from './fleet.fixture.js';
import type { FleetOptions } from './fleet-options.js';
import type { Lease } from './lease.js';

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
