import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { publishEvent, seeded, startOwnS3, syntheticPicture, type TestS3 } from '@toasoan/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cleanBuildDifferences } from '../harness/clean-build.js';
import { alike, becomes, startFleetWorld, type FleetWorld, type Machine } from '../harness/fleet-world.js';
import { article } from '../harness/la-gi.js';
import { reportFault } from '../harness/report-fault.js';

const KILLS = Number(process.env['TOASOAN_LEADER_KILLS'] ?? 2);
const SEED = Number(process.env['TOASOAN_SEED'] ?? 2018);
const HOT_MS = 250;

let s3: TestS3;
let world: FleetWorld;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toasoan-leader-'));
  s3 = await startOwnS3();
  // Longer than the test: the same machine takes the lead up again.
  world = await startFleetWorld(s3, 300);
});
afterEach(async () => {
  await world.close();
  await s3.close();
  await rm(folder, { recursive: true });
});

const leads = (machine: Machine) =>
  becomes(
    () => machine.health(),
    ({ fleet }) => fleet.leads,
  );

it(`a leader killed between its own commit and the shared log has its pictures still, ${String(KILLS)} times`, async (context) => {
  const random = seeded(SEED);
  const leader = await world.machine('mot');
  await leads(leader);
  let unshared = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const title = `Ảnh từ cảng cá La Gi ${'x'.repeat(kill + 1)}`;
    const item = article(title, { slug: `anh-${String(kill)}`, pictures: [syntheticPicture(kill, 'Tàu về bến')] });
    const path = `/tin/${item.content.slug}/`;
    world.cms.put(item);
    // Every other time nothing gets out: the release stands on this machine alone when it dies.
    const full = kill % 2 === 0;
    if (full) s3.failWrites({ status: 507, code: 'InsufficientStorage' });
    expect(await leader.post(publishEvent('article', item.id, 1))).toBe(202);
    if (full)
      await becomes(
        () => leader.shown(),
        (shown) => shown.has(path),
      );
    else await wait(random.next() * HOT_MS);
    if (leader.shown().has(path)) unshared += 1;
    await leader.stop('SIGKILL');
    s3.failWrites(null);
    await leader.restart();
    await leads(leader);
    // Before it led again it gave the event back, or its receipt was on its way: the outbox sends until it has the receipt.
    expect(await leader.post(publishEvent('article', item.id, 1), { id: `evt_again_${String(kill)}` })).toBe(202);
    await world.cms.receiptFor('article', item.id, 1, 60_000);
    const page = await (await fetch(leader.url + path)).text();
    const [, picture = ''] = /src="(\/anh\/[^"]+)"/.exec(page) ?? [];
    expect([picture, (await fetch(leader.url + picture)).status]).toEqual([expect.stringContaining('/anh/'), 200]);
  }
  // Nothing of it is for this machine alone: an empty one comes to the same site, files included.
  const fresh = await world.machine('hai', { TOASOAN_LEAD: 'off' });
  const [ours, theirs] = await alike(leader.shown, fresh.shown);
  for (const path of [...theirs.keys()].filter((one) => one.startsWith('/anh/')))
    expect([path, (await fetch(fresh.url + path)).status]).toEqual([path, 200]);
  await leader.stop();
  expect(await cleanBuildDifferences(world.cms, join(leader.dataFolder, 'publisher'), folder)).toEqual([]);
  reportFault(context, {
    fault: 9,
    what: 'a leader killed between its own commit and the shared log',
    count: KILLS,
    result: `its pictures are there (${String(unshared)} releases stood on it alone or just got out), ${String(ours.size)} paths alike on an empty machine, in the end a clean build`,
  });
}, 600_000);
