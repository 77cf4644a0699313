import { expect, it } from 'vitest';
import { fleetFixture } from './fleet.fixture.js';

it('leaves marked what was set again while it was under way, whatever the writer does about conflicts', () => {
  const fleet = fleetFixture();
  const { book } = fleet.machine('one').join();
  const leave = () => book.db.prepare('INSERT OR IGNORE INTO leftover VALUES (?, 1)').run('/anh/a-1.jpg');
  leave();
  const underWay = book.releases.all().at(-1)?.seq ?? 0;
  book.db.exec('DELETE FROM leftover');
  leave();
  book.releases.forget(underWay + 1);
  expect(book.releases.all().map(({ table, key }) => [table, key])).toEqual([['leftover', ['/anh/a-1.jpg']]]);
  fleet.close();
});
