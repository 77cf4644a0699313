import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cleanBuildDifferences } from '../harness/clean-build.js';
import { startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';
import { documentFileBytes } from '../harness/random-changes.js';
import { RandomEdits } from '../harness/random-edits.js';
import { reportFault } from '../harness/report-fault.js';

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

it(`after ${String(EDITS)} publications, edits, renames and withdrawals the site is, byte for byte, what astro build makes of the CMS`, async (context) => {
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

  const size = [...world.publisher.releases.paths()].length;
  await world.stopPublisher();
  expect(await cleanBuildDifferences(world.cms, world.config.dataDir, folder)).toEqual([]);
  expect(size).toBeGreaterThan(EDITS / 2);
  reportFault(context, {
    fault: 4,
    what: 'random publications, edits, renames, moves, withdrawals, deletions',
    count: EDITS,
    result: `${String(size)} files, byte for byte those of astro build`,
  });
}, 400_000);
