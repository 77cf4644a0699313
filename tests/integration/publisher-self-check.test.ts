import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { article, category, unit } from '../harness/la-gi.js';
import { startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';

const CHANGED = `<h1>Bị sửa</h1>${'x'.repeat(1000)}`;

let world: PublisherWorld;
beforeEach(async () => {
  world = await startPublisherWorld({ documents: [] });
  world.config.selfCheckAt = { hour: 2, minute: 30 };
  for (const item of [unit, category, article('Bài một'), article('Bài thứ hai')]) await world.publish(item);
  await world.publisher.publisher.idle();
});
afterEach(() => world.close());

const drift = async () =>
  (JSON.parse((await world.get('/health')).text) as { status: string; drift: Record<string, unknown> | null }).drift;
const plain = async (path: string) =>
  (await fetch(world.publisher.url + path, { headers: { 'accept-encoding': 'identity' } })).text();
const store = <T>(work: (db: Database.Database) => T): T => {
  const db = new Database(join(world.config.dataDir, 'releases.db'));
  try {
    return work(db);
  } finally {
    db.close();
  }
};

it('finds nothing where nothing is wrong, also while articles come in', async () => {
  const [report] = await Promise.all([
    world.publisher.selfCheck.run(),
    ...['Tin ba', 'Tin thứ tư', 'Tin năm nữa'].map((title) => world.publish(article(title))),
  ]);
  expect(report).toMatchObject({ outcome: 'even', count: 0, paths: [], reconciliation: 'even' });
  expect(report.pages).toBeGreaterThan(10);
  expect(await drift()).toEqual(report);
});

it('reports a page whose bytes were changed, one that is missing and one too many, and heals them', async () => {
  const pages = { torn: '/tin/bai-mot/', missing: '/tin/bai-thu-hai/', extra: '/tin/khong-co-that/' };
  const text = await plain(pages.torn);
  store((db) => {
    db.prepare(
      'UPDATE page_body SET body = ? WHERE hash = (SELECT hash FROM entry WHERE path = ? AND to_release IS NULL)',
    ).run(Buffer.from(CHANGED), pages.torn);
    db.prepare('UPDATE entry SET path = ? WHERE path = ?').run(pages.extra, pages.missing);
  });
  // Compressed, it stays in memory: that has to go as well.
  expect([await plain(pages.torn), (await world.get(pages.torn)).text]).toEqual([CHANGED, CHANGED]);
  const report = await world.publisher.selfCheck.run();
  expect(report).toMatchObject({ outcome: 'drift', count: 3, paths: Object.values(pages).sort(), repaired: true });
  expect(await drift()).toMatchObject({ outcome: 'drift', count: 3, repaired: true });
  expect([await plain(pages.torn), (await world.get(pages.torn)).text]).toEqual([text, text]);
  expect([(await world.get(pages.missing)).status, (await world.get(pages.extra)).status]).toEqual([200, 404]);
  expect(await world.publisher.selfCheck.run()).toMatchObject({ outcome: 'even', count: 0 });
});

it('keeps to its hour, once a night, also when nothing ran at that hour', async () => {
  const at = (instant: string) => world.publisher.selfCheck.look(new Date(instant));
  await world.restart();
  const queue = new Database(join(world.config.dataDir, 'queue.db'));
  queue.prepare('UPDATE self_check SET due_at = ?').run(Date.parse('2030-07-09T19:30:00.000Z'));
  queue.close();
  expect(await at('2030-07-09T19:29:59.999Z')).toBeNull();
  await world.restart();
  // The machine was off until morning.
  expect(await at('2030-07-10T01:00:00.000Z')).toMatchObject({ outcome: 'even' });
  expect(await at('2030-07-10T01:00:00.000Z')).toBeNull();
  expect(await at('2030-07-10T19:29:59.999Z')).toBeNull();
  expect(await at('2030-07-10T19:30:00.000Z')).toMatchObject({ outcome: 'even' });
});

it('puts itself off while the site is rolled back, and tries again soon', async () => {
  await world.restart();
  const { releases, selfCheck } = world.publisher;
  releases.rollBack(releases.current().release - 1);
  const now = new Date('2030-07-10T19:30:00.000Z');
  expect(await selfCheck.look(now)).toMatchObject({ outcome: 'put-off', pages: 0 });
  releases.unpin();
  expect(await selfCheck.look(new Date(now.getTime() + 59 * 60_000))).toBeNull();
  expect(await selfCheck.look(new Date(now.getTime() + 60 * 60_000))).toMatchObject({ outcome: 'even' });
});
