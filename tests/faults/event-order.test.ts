import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Publication } from '@toasoan/contracts';
import { exportRelease } from '@toasoan/publisher';
import { seeded } from '@toasoan/testkit';
import { eventBody, startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';
import { documentFileBytes } from '../harness/random-changes.js';
import { RandomEdits } from '../harness/random-edits.js';
import { reportFault } from '../harness/report-fault.js';
import { differences, treeOf } from '../harness/site-trees.js';

const EDITS = Number(process.env['TOASOAN_SHUFFLED_EDITS'] ?? 20);
const SEED = Number(process.env['TOASOAN_SEED'] ?? 2018);
const COPIES = 10;
/** An event comes up to this many edits late. */
const LATE = 25;

const worlds: PublisherWorld[] = [];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toasoan-order-'));
});
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
  await rm(folder, { recursive: true });
});

async function newsroom(): Promise<PublisherWorld> {
  const world = await startPublisherWorld({ documents: [] });
  worlds.push(world);
  for (const [path, bytes] of documentFileBytes()) world.cms.putFile(path, bytes, 'application/pdf');
  return world;
}

async function treeIn(world: PublisherWorld, name: string): Promise<Map<string, string>> {
  await world.publisher.publisher.idle();
  await expect.poll(() => world.publisher.journal.backlog().waiting, { timeout: 60_000 }).toBe(0);
  await world.publisher.publisher.idle();
  await exportRelease(world.publisher.releases, world.publisher.blobs, join(folder, name));
  return treeOf(join(folder, name));
}

interface Delivery {
  at: number;
  id: string;
  publication: Publication;
}

it(`${String(COPIES)} copies of each event, shuffled and late, make the same tree, and no revision goes down`, async (context) => {
  const edits = new RandomEdits(SEED);
  const all = [...edits.beginning(), ...Array.from({ length: EDITS }, () => edits.next())];
  const inOrder = await newsroom();
  for (const publication of all) await inOrder.announce(publication);
  const wanted = await treeIn(inOrder, 'in-order');

  const random = seeded(SEED);
  const deliveries: Delivery[] = all.flatMap((publication, n) =>
    Array.from({ length: COPIES }, () => ({ at: n + random.next() * LATE, id: `msg_${String(n)}`, publication })),
  );
  deliveries.sort((a, b) => a.at - b.at);
  const shuffled = await newsroom();
  const shown = new Map<string, number>();
  let lower = 0;
  const look = () => {
    for (const { kind, id } of all) {
      const now = shuffled.publisher.index.held(kind, id)?.revision ?? -1;
      if (now < (shown.get(`${kind} ${id}`) ?? -1)) lower += 1;
      shown.set(`${kind} ${id}`, now);
    }
  };
  let put = 0;
  for (const { at, id, publication } of deliveries) {
    // The CMS is always ahead of what is told of it.
    for (let next = all[put]; next !== undefined && put <= at; next = all[++put]) shuffled.cms.put(next);
    expect((await shuffled.post(eventBody(publication), { id })).status).toBe(202);
    look();
  }
  const tree = await treeIn(shuffled, 'shuffled');
  look();
  expect(lower).toBe(0);
  expect(differences(tree, wanted)).toEqual([]);
  expect((await shuffled.publisher.reconcile(false)).outcome).toBe('even');
  reportFault(context, {
    fault: 5,
    what: `events ${String(COPIES)} times each, shuffled, up to ${String(LATE)} edits late`,
    count: deliveries.length,
    result: `${String(tree.size)} files, the same as in order; no revision went down`,
  });
}, 400_000);
