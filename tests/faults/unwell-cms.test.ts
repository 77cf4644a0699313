import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { anArticle, type Misbehaviour, withdrawn } from '@toasoan/testkit';
import { eventBody, startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';
import { reportFault } from '../harness/report-fault.js';
import { smallSite } from '../harness/small-site.js';

/** A slow one is given up after ten seconds: only in a full run. */
const MOODS: Misbehaviour[] = [
  'down',
  'nonsense',
  'empty',
  ...(process.env['TOASOAN_SLOW_CMS'] ? ['slow' as const] : []),
];
const ARTICLES = 10;

const article = (n: number, revision = 1) =>
  anArticle(
    { title: `Tin ${String(n)}`, slug: `tin-${String(n)}`, superior: null, categoryId: null },
    { id: `a${String(n)}`, revision },
  );

let site: string;
beforeAll(async () => {
  site = await smallSite();
});
afterAll(() => rm(site, { recursive: true }));
const worlds: PublisherWorld[] = [];
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
});

async function newsroom(): Promise<PublisherWorld> {
  const world = await startPublisherWorld({ documents: [], bundleDir: site });
  worlds.push(world);
  for (let n = 0; n < ARTICLES; n += 1) await world.publish(article(n));
  await world.publisher.publisher.idle();
  return world;
}

const statuses = (world: PublisherWorld) =>
  Promise.all(Array.from({ length: ARTICLES }, async (_, n) => (await world.get(`/tin/tin-${String(n)}/`)).status));
const health = async (world: PublisherWorld) =>
  JSON.parse((await world.get('/health')).text) as Record<string, unknown>;

async function bear(mood: Misbehaviour): Promise<void> {
  const world = await newsroom();
  const { release } = world.publisher.releases.current();
  const missed = article(ARTICLES);
  world.cms.put(missed);
  world.cms.misbehave(mood);
  expect((await world.post(eventBody(missed))).status).toBe(202);
  const { outcome } = await world.publisher.reconcile(false);
  expect(outcome).toBe(mood === 'empty' ? 'needs-confirmation' : 'unreachable');
  expect((await health(world))['status']).toBe('attention');
  await world.restart();
  await world.publisher.reconcile(false);
  expect(new Set(await statuses(world)), mood).toEqual(new Set([200]));
  expect(world.publisher.releases.current().release).toBe(release);
  world.cms.misbehave('none');
  await world.publisher.reconcile(false);
  await world.publisher.publisher.idle();
  expect((await world.get(`/tin/tin-${String(ARTICLES)}/`)).status, mood).toBe(200);
  // The receipt of the event itself comes with its next try.
  world.publisher.journal.hurry(Date.now());
  world.publisher.publisher.wake();
  await world.publisher.publisher.idle();
  await expect.poll(async () => (await health(world))['status']).toBe('ok');
}

it('keeps the release while the CMS is away, slow, talks nonsense or knows nothing, and catches up by itself', async (context) => {
  await Promise.all(MOODS.map(bear));
  reportFault(context, {
    fault: 7,
    what: `a CMS that is ${MOODS.join(', ')}`,
    count: MOODS.length,
    result: `${String(ARTICLES)} pages and the release stayed, /health said so; caught up by itself each time`,
  });
}, 120_000);

it('stops before more than a fifth of the site is taken away, and goes on with a person’s word', async (context) => {
  const world = await newsroom();
  for (const n of [0, 1]) world.cms.put(withdrawn(article(n)));
  expect((await world.publisher.reconcile(false)).outcome).toBe('caught-up');
  expect(await statuses(world)).toEqual([410, 410, ...Array.from({ length: ARTICLES - 2 }, () => 200)]);
  for (const n of [2, 3]) world.cms.put(withdrawn(article(n)));
  for (const times of [1, 2])
    expect([times, (await world.publisher.reconcile(false)).outcome]).toEqual([times, 'needs-confirmation']);
  expect((await statuses(world)).filter((status) => status === 200)).toHaveLength(ARTICLES - 2);
  expect(await health(world)).toMatchObject({ status: 'attention', reconciliation: { outcome: 'needs-confirmation' } });
  expect((await world.publisher.reconcile(true)).outcome).toBe('caught-up');
  expect((await statuses(world)).filter((status) => status === 410)).toHaveLength(4);
  reportFault(context, {
    fault: 7,
    what: 'a sweep that would take away more than 20 %',
    count: 2,
    result: 'stopped and asked; done once confirmed',
  });
});
