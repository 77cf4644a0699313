import Database from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PublishEvent } from '@toasoan/contracts';
import { sendCommand } from '@toasoan/publisher';
import { address } from '@toasoan/site-plan';
import {
  type FakeCms,
  type RunningPublisher,
  seeded,
  signed,
  startFakeCms,
  startPublisher,
  TEST_SECRETS,
} from '@toasoan/testkit';
import { type AtLeastOnce, atLeastOnce } from '../harness/at-least-once.js';
import { AskedPages } from '../harness/asked-pages.js';
import { cleanBuildDifferences } from '../harness/clean-build.js';
import { documentFileBytes } from '../harness/random-changes.js';
import { RandomEdits } from '../harness/random-edits.js';
import { readReleaseTree, type ReleaseTree } from '../harness/release-tree.js';
import { reportFault } from '../harness/report-fault.js';
import { ORIGIN } from '../harness/publisher-world.js';

const KILLS = Number(process.env['TOASOAN_PUBLISHER_KILLS'] ?? 4);
const SEED = Number(process.env['TOASOAN_SEED'] ?? 2018);
/** So many pages are asked for after each start. */
const ASKED = 40;

let cms: FakeCms;
let publisher: RunningPublisher;
let relay: AtLeastOnce;
let folder: string;
const random = seeded(SEED);

/** What is asked of `/health`. */
interface Health {
  journal: { waiting: number };
  wholeRebuild: { owed: boolean };
  pagesLeftBehind: number;
  receiptsWaiting: number;
  rebuild: unknown;
  reconciliation: { behind: number } | null;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toasoan-kill-'));
  cms = await startFakeCms({ documents: [] });
  for (const [path, bytes] of documentFileBytes()) cms.putFile(path, bytes, 'application/pdf');
  publisher = await startPublisher(cms.url, { TOASOAN_SITE_ORIGIN: ORIGIN, LOG_LEVEL: 'error' });
  relay = atLeastOnce(cms, async (body, id) => {
    const answer = await fetch(`${publisher.url}/events`, {
      method: 'POST',
      ...signed(JSON.parse(body) as PublishEvent, { id }),
    });
    return answer.status === 202;
  });
});
afterEach(async () => {
  await publisher.close();
  await cms.close();
  await rm(folder, { recursive: true });
});

const health = async () => (await (await fetch(`${publisher.url}/health`)).json()) as Health;

/** Nothing waits, nothing is owed. */
async function settled(): Promise<void> {
  await relay.empty();
  const state = async () => {
    const { journal, wholeRebuild, pagesLeftBehind, receiptsWaiting, rebuild, reconciliation } = await health();
    const db = new Database(join(publisher.dataFolder, 'publisher/index.db'), { readonly: true });
    const shares = db.prepare('SELECT count(*) FROM share_picture WHERE made = 0').pluck().get();
    db.close();
    return [
      journal.waiting,
      wholeRebuild.owed,
      pagesLeftBehind,
      receiptsWaiting,
      rebuild,
      shares,
      reconciliation?.behind,
    ];
  };
  await expect.poll(state, { timeout: 120_000, interval: 100 }).toEqual([0, false, 0, 0, null, 0, 0]);
}

it(`is always exactly one release, over ${String(KILLS)} kills, and in the end a clean build`, async (context) => {
  const edits = new RandomEdits(SEED);
  for (const publication of edits.beginning()) relay.send(publication);
  for (let n = 0; n < 20; n += 1) relay.send(edits.next());
  await settled();
  const began = performance.now();
  await publisher.stop('SIGKILL');
  await publisher.restart();
  const startMs = performance.now() - began;
  let tree: ReleaseTree | null = null;
  const port = Number(new URL(publisher.url).port);
  const command = (name: string, release?: number) =>
    sendCommand({ host: '127.0.0.1', port, eventSecret: TEST_SECRETS.TOASOAN_EVENT_SECRET }, name, release).catch(
      () => null,
    );
  const rebuild = () => command('rebuild');
  /** Back to one of the last releases, and forward again, while events come. */
  const holdAndGoOn = async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      await command('roll-back', (tree?.release ?? 1) - random.between(0, 3));
      await wait(random.next() * 20);
      await command('unpin');
    }
  };
  const rebuildFrom = performance.now();
  await rebuild();
  const rebuildMs = performance.now() - rebuildFrom;

  const met = { starting: 0, rebuilding: 0, pagesOwed: 0, eventsWaiting: 0, rolledBack: 0 };
  let asked = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const starting = kill % 4 === 3;
    if (kill > 0) publisher.begin();
    if (starting) await wait(random.next() * startMs);
    else {
      await publisher.up();
      if (tree?.left.rolledBack === true) await command('unpin');
      if (tree !== null) {
        // The page that says "gone" is answered with 410.
        const paths = [...tree.files.keys()].filter((path) => path !== address.withdrawn());
        const some = Array.from({ length: ASKED }, () => random.pick(paths));
        const pages = new AskedPages(() => publisher.url, join(publisher.dataFolder, 'publisher/releases.db'));
        await Promise.all(some.map((path) => pages.ask(path)));
        pages.close();
        // What a release of before the kill had may be gone by now; what is there is of one release.
        expect(pages.wrong.filter((line) => !line.includes(': 404 '))).toEqual([]);
        asked += pages.asked;
      }
      for (let n = 0; n < 5; n += 1) relay.send(edits.next());
      if (kill % 4 === 1) void rebuild();
      if (kill % 8 === 6) void holdAndGoOn();
      await wait(random.next() * (kill % 4 === 1 ? rebuildMs : 150));
    }
    await publisher.stop('SIGKILL');
    tree = readReleaseTree(publisher.dataFolder);
    expect(tree.faults).toEqual([]);
    if (starting) met.starting += 1;
    if (tree.left.rebuilding) met.rebuilding += 1;
    if (tree.left.pagesOwed > 0) met.pagesOwed += 1;
    if (tree.left.eventsWaiting > 0) met.eventsWaiting += 1;
    if (tree.left.rolledBack) met.rolledBack += 1;
  }
  await publisher.restart();
  await command('unpin');
  await settled();
  await publisher.stop();
  expect(readReleaseTree(publisher.dataFolder).faults).toEqual([]);
  expect(await cleanBuildDifferences(cms, join(publisher.dataFolder, 'publisher'), folder)).toEqual([]);
  reportFault(context, {
    fault: 1,
    what: 'kill -9 of the publisher under load',
    count: KILLS,
    result: `one release each time (${String(met.starting)} while starting, ${String(met.rebuilding)} in a whole rebuild, ${String(met.pagesOwed)} between index and release, ${String(met.eventsWaiting)} with events waiting, ${String(met.rolledBack)} rolled back), ${String(asked)} pages asked; in the end a clean build`,
  });
}, 1_200_000);
