import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendCommand } from '@toasoan/publisher';
import {
  type FakeCms,
  publishEvent,
  type RunningPublisher,
  seeded,
  startFakeCms,
  startPublisher,
  syntheticPicture,
  TEST_SECRETS,
} from '@toasoan/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cleanBuildDifferences } from '../harness/clean-build.js';
import { startDyingPublisher } from '../harness/dying-publisher.js';
import { alike, becomes, shownBy } from '../harness/fleet-world.js';
import { article, category, unit } from '../harness/la-gi.js';
import { ORIGIN } from '../harness/publisher-world.js';
import { readReleaseTree } from '../harness/release-tree.js';
import { reportFault } from '../harness/report-fault.js';

const KILLS = Number(process.env['TOASOAN_SNAPSHOT_KILLS'] ?? 3);
const SEED = Number(process.env['TOASOAN_SEED'] ?? 2018);
/** What only a snapshot reads, as its first. */
const BEGINS = '^SELECT \\* FROM "asset" ORDER BY';
/** The entry that names it: until then it counts for nobody. */
const NAMED = '^link .* .*chung.log.';

let cms: FakeCms;
let folder: string;
const running: RunningPublisher[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toasoan-snapshot-'));
  await mkdir(join(folder, 'chung'));
  const articles = ['Tin đầu', 'Tin thứ hai', 'Tin thứ ba ở La Gi'].map((title, n) =>
    article(title, { slug: `tin-${String(n)}`, pictures: [syntheticPicture(n, 'Tàu về bến')] }),
  );
  cms = await startFakeCms({ documents: [unit, category, ...articles] });
});
afterEach(async () => {
  for (const publisher of running.splice(0)) await publisher.close();
  await cms.close();
  await rm(folder, { recursive: true });
});

const machine = (name: string, more: Record<string, string> = {}) => ({
  TOASOAN_DATA: join(folder, name),
  TOASOAN_SITE_ORIGIN: ORIGIN,
  TOASOAN_LEASE_SECONDS: '300',
  LOG_LEVEL: 'error',
  ...more,
});
const shown = (name: string) => shownBy(join(folder, name, 'publisher/releases.db'));
const fleet = async ({ url }: RunningPublisher) =>
  ((await (await fetch(`${url}/health`)).json()) as { fleet: { leads: boolean; step: number } }).fleet;
const snapshots = async () => (await readdir(join(folder, 'chung/snapshot')).catch(() => [])).length;

it(`killed while it writes the whole site down for others, ${String(KILLS)} times, all machines come to one site`, async (context) => {
  const random = seeded(SEED);
  // It was alone, and has a site.
  const alone = await startPublisher(cms.url, machine('mot'));
  running.push(alone);
  await becomes(
    () => shown('mot').has('/tin/tin-2/'),
    (is) => is,
  );
  await alone.stop();
  // Nobody gives it the lead before the first place where it dies is known.
  cms.misbehave('down');
  const shares = { TOASOAN_RELEASES_DIR: join(folder, 'chung'), TOASOAN_PUBLISHER_NAME: 'mot' };
  const leader = await startDyingPublisher(cms.url, machine('mot', shares));
  running.push(leader);
  const cut = { bodies: 0, lots: 0, unnamed: 0 };
  /** Anywhere; while rows are written; and at the latest when all is written but the entry that makes it count. */
  const diesAt = (kill: number) => {
    const call = [random.between(0, 40), random.between(40, 120), 1e9][kill % 3] ?? 0;
    leader.dieAt({ from: BEGINS, until: NAMED, call });
  };
  const dead = async () => {
    await becomes(() => leader.dead(), Boolean);
    const last = (await leader.met()).at(-1) ?? '';
    cut[/chung.log/.test(last) ? 'unnamed' : /chung.(?:lot|snapshot)/.test(last) ? 'lots' : 'bodies'] += 1;
    expect(readReleaseTree(join(folder, 'mot')).faults).toEqual([]);
  };
  const diesAgain = async (from: number) => {
    for (let kill = from; kill < KILLS; kill += 1) {
      diesAt(kill);
      leader.begin();
      await dead();
    }
    await leader.restart();
    await leads();
  };
  const leads = () =>
    becomes(
      () => fleet(leader),
      (now) => now.leads,
    );
  diesAt(0);
  cms.misbehave('none');
  await dead();
  await diesAgain(1);
  expect(await snapshots()).toBeGreaterThan(0);

  // The next comes after two hundred publications, beside them: that is for a full run.
  if (KILLS > 3) {
    diesAt(0);
    for (let revision = 2; !leader.dead(); revision += 1) {
      const before = cms.receipts.length;
      const item = article('Tin đầu', { slug: 'tin-0', lead: `Lần ${String(revision)}.` }, revision);
      cms.put(item);
      await leader.post(publishEvent('article', item.id, revision)).catch(() => null);
      await becomes(() => leader.dead() || cms.receipts.length > before, Boolean);
    }
    await dead();
    await diesAgain(1);
    await becomes(snapshots, (count) => count > 1);
  }

  // Nothing of it is for this machine alone: an empty one comes to the same site, and it is a clean build.
  const fresh = await startPublisher(
    cms.url,
    machine('hai', { ...shares, TOASOAN_PUBLISHER_NAME: 'hai', TOASOAN_LEAD: 'off' }),
  );
  running.push(fresh);
  // Pictures for sharing are made once it is calm, and reach the other a moment later.
  const [ours] = await alike(
    () => shown('mot'),
    () => shown('hai'),
  );
  for (const path of [...ours.keys()].filter((one) => one.startsWith('/anh/')))
    expect([path, (await fetch(fresh.url + path)).status]).toEqual([path, 200]);
  const { hostname: host, port } = new URL(leader.url);
  const place = { host, port: Number(port), eventSecret: TEST_SECRETS.TOASOAN_EVENT_SECRET };
  expect((await sendCommand(place, 'self-check')).body).toMatch(/"outcome":"even".*"reconciliation":"even"/);
  await leader.stop();
  // Every page is what the index makes of it, and the index what the CMS says: that is quick. A full run builds it clean.
  if (KILLS > 3) expect(await cleanBuildDifferences(cms, join(folder, 'mot/publisher'), folder)).toEqual([]);
  reportFault(context, {
    fault: 9,
    what: 'a leader killed while it writes the whole site down for others',
    count: cut.bodies + cut.lots + cut.unnamed,
    result: `${String(cut.bodies)} among bodies, ${String(cut.lots)} among rows, ${String(cut.unnamed)} before the entry that names it; ${String(ours.size)} paths alike on an empty machine, in the end a clean build`,
  });
}, 600_000);
