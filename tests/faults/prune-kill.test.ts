import Database from 'better-sqlite3';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { PublishEvent } from '@toasoan/contracts';
import { sendCommand } from '@toasoan/publisher';
import {
  type FakeCms,
  publishEvent,
  seeded,
  signed,
  startFakeCms,
  syntheticPicture,
  TEST_SECRETS,
  withdrawn,
} from '@toasoan/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cleanBuildDifferences } from '../harness/clean-build.js';
import { type DyingPublisher, startDyingPublisher } from '../harness/dying-publisher.js';
import { becomes } from '../harness/fleet-world.js';
import { article, category, unit } from '../harness/la-gi.js';
import { ORIGIN } from '../harness/publisher-world.js';
import { readReleaseTree } from '../harness/release-tree.js';
import { reportFault } from '../harness/report-fault.js';

const KILLS = Number(process.env['TOASOAN_PRUNE_KILLS'] ?? 3);
const SEED = Number(process.env['TOASOAN_SEED'] ?? 2018);
/** So many stay. */
const KEPT = 20;
/** What only pruning writes: its first, a file that it takes off the disk, and what it does when all files are gone. */
const ROWS = '^SELECT path FROM leftover WHERE since_release';
const FILE = '^rm .*/blobs/[0-9a-f]{2}/[0-9a-f]{64}$';
const REMOVED = '^DELETE FROM unused_file';
const NEVER = '^$';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

let cms: FakeCms;
let publisher: DyingPublisher;
let folder: string;
let edits = 0;
/** Every file that a release has shown: what was fetched and never shown is none of pruning's. */
const shown = new Set<string>();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toasoan-prune-'));
  cms = await startFakeCms({ documents: [unit, category] });
  publisher = await startDyingPublisher(cms.url, { TOASOAN_SITE_ORIGIN: ORIGIN, LOG_LEVEL: 'error' });
});
afterEach(async () => {
  await publisher.close();
  await cms.close();
  await rm(folder, { recursive: true });
});

/** An article whose pictures are nobody else's. */
function made(n: number) {
  const picture = syntheticPicture(n, 'Tàu về bến');
  for (const { path, width } of picture.variants)
    cms.putFile(path, Buffer.concat([PNG, Buffer.from(`Ảnh ${String(n)} rộng ${String(width)}`)]), 'image/png');
  return article(`Tin ở La Gi ${'i'.repeat(n)}`, { slug: `tin-${String(n)}`, pictures: [picture] });
}

/** One comes and the one before goes, whose pictures are then what pruning takes away. */
function change(): PublishEvent[] {
  edits += 1;
  const gone = withdrawn(made(edits - 1), 'Gỡ');
  const item = made(edits);
  for (const one of [gone, item]) cms.put(one);
  return [
    publishEvent('article', gone.id, gone.revision, 'withdrawn'),
    publishEvent('article', item.id, item.revision),
  ];
}

const FILES = `SELECT DISTINCT hash FROM entry WHERE stored = 'file'`;
function inReleases(sql: string): string[] {
  const db = new Database(join(publisher.dataFolder, 'publisher/releases.db'), { readonly: true });
  const found = db.prepare(sql).pluck().all() as string[];
  db.close();
  return found;
}

async function publish(): Promise<void> {
  const events = change();
  for (const event of events) expect(await publisher.post(event)).toBe(202);
  for (const { data } of events) await cms.receiptFor('article', data.id, data.revision, 60_000);
  for (const hash of inReleases(FILES)) shown.add(hash);
}

/** How the picture is answered that the newest article's page names for sharing. */
async function sharePicture(): Promise<number> {
  const page = await (await fetch(`${publisher.url}/tin/tin-${String(edits)}/`)).text();
  const [, picture = ''] = /property="og:image" content="([^"]*)"/.exec(page) ?? [];
  return (await fetch(publisher.url + new URL(picture).pathname)).status;
}

type Place = 'rows' | 'commit' | 'files' | 'removed';
function placeOf(write: string): Place {
  if (write.startsWith('COMMIT')) return 'commit';
  if (/^rm |^DELETE FROM asset/.test(write)) return 'files';
  return new RegExp(REMOVED).test(write) ? 'removed' : 'rows';
}

/** What no release shows and is there still, and what a release shows and is not there. */
async function strays(): Promise<string[]> {
  const named = new Set(inReleases(FILES));
  const pages = inReleases('SELECT hash FROM page_body WHERE hash NOT IN (SELECT hash FROM entry)');
  const rows = inReleases('SELECT hash FROM unused_file');
  const found = await readdir(join(publisher.dataFolder, 'publisher/blobs'), { recursive: true, withFileTypes: true });
  const files = new Set(found.filter((one) => one.isFile()).map(({ name }) => basename(name)));
  return [
    ...[...files].filter((hash) => shown.has(hash) && !named.has(hash)).map((hash) => `file ${hash} is left over`),
    ...[...named].filter((hash) => !files.has(hash)).map((hash) => `file ${hash} is missing`),
    ...pages.map((hash) => `page ${hash} is left over`),
    ...rows.map((hash) => `file ${hash} is still to be removed`),
  ];
}

it(`killed while it prunes, ${String(KILLS)} times, it is one release and leaves nothing over`, async (context) => {
  const random = seeded(SEED);
  for (let n = 0; n < KEPT + 5; n += 1) await publish();
  await publisher.stop();
  const cut: Record<Place, number> = { rows: 0, commit: 0, files: 0, removed: 0 };
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Anywhere among the rows, before their commit, between files, and when all are gone but nobody has written that down.
    const points = [
      { from: ROWS, until: '^COMMIT', call: random.between(0, 30) },
      { from: FILE, until: REMOVED, call: random.between(0, 1) },
      { from: REMOVED, until: NEVER, call: 0 },
      { from: ROWS, until: '^COMMIT', call: 1e9 },
    ];
    publisher.dieAt(points[kill % points.length] ?? points[0]!);
    publisher.begin();
    // The first publication after a start prunes; one that waited since before may do so before this one is taken.
    for (const event of change()) {
      const again = signed(event);
      const taken = () =>
        fetch(`${publisher.url}/events`, { method: 'POST', ...again }).then(
          ({ status }) => status === 202,
          () => false,
        );
      await becomes(async () => publisher.dead() || (await taken()), Boolean);
    }
    await becomes(() => publisher.dead(), Boolean);
    cut[placeOf((await publisher.met()).at(-1) ?? '')] += 1;
    const { faults, files } = readReleaseTree(publisher.dataFolder);
    expect(faults).toEqual([]);
    for (const { hash, stored } of files.values()) if (stored === 'file') shown.add(hash);
  }
  expect(await strays()).not.toEqual([]);

  await publisher.restart();
  await publish();
  const tree = readReleaseTree(publisher.dataFolder);
  expect(tree.faults).toEqual([]);
  for (const [path, { mime }] of tree.files)
    if (mime.startsWith('image/')) expect([path, (await fetch(publisher.url + path)).status]).toEqual([path, 200]);
  // Pruned in a turn after the publication, and the picture for sharing is drawn once it is calm.
  await expect.poll(strays, { timeout: 30_000, interval: 200 }).toEqual([]);
  const { hostname: host, port } = new URL(publisher.url);
  const place = { host, port: Number(port), eventSecret: TEST_SECRETS.TOASOAN_EVENT_SECRET };
  // An event that a kill kept out is not sent again here: what it told of is caught up with first, and nothing is repaired.
  const told = async (command: 'reconcile' | 'self-check') => (await sendCommand(place, command)).body;
  await expect.poll(() => told('reconcile'), { timeout: 30_000 }).toContain('"outcome":"even"');
  expect(await told('self-check')).toMatch(/"outcome":"even".*"reconciliation":"even"/);
  const releases = inReleases('SELECT id FROM release');
  // What had waited may have come in a release of its own, after which it pruned; and so what was caught up with.
  expect([KEPT, KEPT + 1, KEPT + 2]).toContain(releases.length);
  await expect.poll(sharePicture, { timeout: 30_000, interval: 200 }).toBe(200);
  await publisher.stop();
  // Every page is what the index makes of it, and the index what the CMS says: that is quick. A full run builds it clean.
  if (KILLS > 3) expect(await cleanBuildDifferences(cms, join(publisher.dataFolder, 'publisher'), folder)).toEqual([]);
  reportFault(context, {
    fault: 1,
    what: 'kill -9 of the publisher at a write while it prunes',
    count: KILLS,
    result: `one release each time (${String(cut.rows)} among rows, ${String(cut.commit)} before their commit, ${String(cut.files)} between files, ${String(cut.removed)} when they are gone); the next start leaves nothing over, ${String(tree.files.size)} paths, in the end a clean build`,
  });
}, 600_000);
