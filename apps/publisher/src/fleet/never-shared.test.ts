import { afterEach, beforeEach, expect, it } from 'vitest';
import { article } from '../project/article.fixture.js';
import { fleetFixture, page, type FleetFixture } from './fleet.fixture.js';

let fleet: FleetFixture;
beforeEach(() => {
  fleet = fleetFixture();
});
afterEach(() => {
  fleet.close();
});

it('a first release that never reached the log is told to the others once its machine leads again', async () => {
  const one = fleet.machine('one');
  const { shipper } = one.join();
  // Its first word, before it has anything to show; then it dies with a release of its own.
  await shipper.ship(1, { always: true });
  one.index.apply([article(1, 'Một')]);
  one.releases.commit([page('/', 'một'), page('/luu-tru/', 'lưu trữ')], '1');

  const again = one.join();
  await again.follower.follow();
  expect(again.book.differs).toBe(true);
  one.releases.commit([page('/', 'hai')], '2');
  await again.shipper.ship(2, { always: true });

  const two = fleet.machine('two');
  await two.join().follower.follow();
  expect(two.shown()).toEqual(one.shown());
  expect(two.index.held('article', 'a1')).toMatchObject({ revision: 1 });
});
