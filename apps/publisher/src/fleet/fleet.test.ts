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
    free: () => (holder = ''),
    of: (name: string): Pick<Lease, 'hold' | 'release' | 'handBack'> => ({
      hold: () => {
        if (holder === '') [holder, fence] = [name, fence + 1];
        return Promise.resolve({ mine: holder === name, fence, leader: holder, forMs: 60_000 });
      },
      release: () => Promise.resolve(),
      handBack: () => Promise.resolve(),
    }),
  };
}

const options = (parts: FleetOptions['parts'], lease: FleetOptions['lease']): FleetOptions => ({
  ...{ parts, lease, mayLead: true, unfinished: () => [], handedBack: () => undefined },
  onLead: () => Promise.resolve(),
  onStanding: () => undefined,
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
