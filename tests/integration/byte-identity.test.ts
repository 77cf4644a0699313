import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportRelease, takeSnapshot } from '@toasoan/publisher';
import { ORIGIN, startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';
import { documentFileBytes } from '../harness/random-changes.js';
import { RandomEdits } from '../harness/random-edits.js';
import { buildWithAstro, differences, treeOf } from '../harness/site-trees.js';

const EDITS = Number(process.env['TOASOAN_EDITS'] ?? 150);
const SEED = Number(process.env['TOASOAN_SEED'] ?? 2018);

let world: PublisherWorld;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toasoan-identity-'));
  world = await startPublisherWorld({ documents: [] });
  for (const [path, bytes] of documentFileBytes()) world.cms.putFile(path, bytes, 'application/pdf');
});
afterEach(async () => {
  await world.close();
  if (process.env['TOASOAN_KEEP'] === undefined) await rm(folder, { recursive: true });
});

it(`after ${String(EDITS)} publications, edits, renames and withdrawals the site is, byte for byte, what astro build makes of the CMS`, async () => {
  const edits = new RandomEdits(SEED);
  const side: Promise<unknown>[] = [];
  for (const publication of edits.beginning()) await world.publish(publication);
  for (let made = 0; made < EDITS;) {
    // Some alone, some in a heap that shares a release.
    const heap = made % 10 < 5 ? 1 : 5;
    const changes = Array.from({ length: heap }, () => edits.next());
    await Promise.all(changes.map((publication) => world.announce(publication)));
    if (made % 20 === 0)
      for (const { kind, id, revision } of changes.slice(-1)) await world.cms.receiptFor(kind, id, revision);
    made += heap;
    // Some events get lost, and everything is rendered anew while others come in.
    if (made % 30 === 0) for (let lost = 0; lost < 3; lost += 1) world.cms.put(edits.next());
    if (made % 40 === 0) side.push(world.publisher.reconcile(false));
    if (made % 60 === 0) side.push(world.publisher.publisher.rebuild('xen giữa'));
  }
  await Promise.all(side);
  await expect.poll(() => world.publisher.journal.backlog().waiting, { timeout: 60_000 }).toBe(0);
  await world.publisher.reconcile(true);
  await world.publisher.publisher.idle();
  expect((await world.publisher.reconcile(false)).outcome).toBe('even');
  expect(world.publisher.index.refused.all()).toEqual([]);

  await exportRelease(world.publisher.releases, world.publisher.blobs, join(folder, 'ours'));
  const snapshot = await takeSnapshot({
    cmsUrl: world.cms.url,
    internalToken: world.cms.token,
    folder: join(folder, 'snapshot'),
  });
  await buildWithAstro({ ...snapshot, origin: ORIGIN }, join(folder, 'clean'));

  const ours = await treeOf(join(folder, 'ours'));
  const clean = await treeOf(join(folder, 'clean'));
  expect(differences(ours, clean)).toEqual([]);
  expect(ours.size).toBeGreaterThan(EDITS / 2);
}, 180_000);
