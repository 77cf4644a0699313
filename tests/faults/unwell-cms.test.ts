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
/** Enough of them, where they come together, for the CMS to be asked for them in a lot. */
const TOGETHER = 12;
/** A batch waits three seconds for its lots; what comes meanwhile is a second batch. The rest is for their pages. */
const LOTS_MS = 2 * 3000 + 3500;

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

const missed = Array.from({ length: TOGETHER }, (_, n) => article(ARTICLES + n));
const missedStatuses = async (world: PublisherWorld) =>
  new Set(await Promise.all(missed.map(async ({ content }) => (await world.get(`/tin/${content.slug}/`)).status)));

async function bear(mood: Misbehaviour): Promise<void> {
  const world = await newsroom();
  const { release } = world.publisher.releases.current();
  for (const one of missed) world.cms.put(one);
  world.cms.misbehave(mood);
  for (const one of missed) expect((await world.post(eventBody(one))).status).toBe(202);
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
  expect(await missedStatuses(world), mood).toEqual(new Set([200]));
  // The receipts of the events themselves come with their next try.
  world.publisher.journal.hurry(Date.now());
  world.publisher.publisher.wake();
  await world.publisher.publisher.idle();
  // A question from the slow times may still fail late; the next sweep, minutes later, asks again.
  const afterSweep = async () => {
    await world.publisher.reconcile(false);
    return (await health(world))['status'];
  };
  await expect.poll(afterSweep, { timeout: 60_000, interval: 500 }).toBe('ok');
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

const OF_LOTS: [Misbehaviour, string][] = [
  ['down', 'fail'],
  ['nonsense', 'are nonsense'],
  ['slow', 'hang'],
];
it.for(OF_LOTS)(
  'publishes what comes together though its lots are %s, and nothing waits long for them',
  { timeout: 60_000 },
  async ([mood, what], context) => {
    const world = await newsroom();
    const sent = [withdrawn(article(0)), ...missed];
    // Nothing can be read until all are here: then all are due at once.
    world.cms.misbehave('down', '/publications/');
    await Promise.all(sent.map((one) => world.announce(one)));
    await expect.poll(() => world.publisher.journal.backlog().failing).toBe(sent.length);
    world.cms.misbehave(mood, '?ids=');
    const asked = world.cms.requests.length;
    const from = performance.now();
    world.publisher.journal.hurry(Date.now());
    world.publisher.publisher.wake();
    await Promise.all(sent.map(({ kind, id, revision }) => world.cms.receiptFor(kind, id, revision, 30_000)));
    const took = performance.now() - from;
    expect(world.cms.requests.slice(asked).filter((line) => line.includes('?ids=')).length).toBeGreaterThan(0);
    expect(await missedStatuses(world)).toEqual(new Set([200]));
    expect((await statuses(world))[0]).toBe(410);
    expect(took).toBeLessThan(LOTS_MS);
    reportFault(context, {
      fault: 7,
      what: `a CMS whose answers to lots ${what}`,
      count: sent.length,
      result: `each asked for alone and live within ${String(Math.round(took / 100) / 10)} s, a withdrawal among them`,
    });
  },
);

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
