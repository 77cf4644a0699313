import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Publication } from '@toasoan/contracts';
import { anArticle, someSettings, syntheticPicture, withdrawn } from '@toasoan/testkit';
import { atLeastOnce } from '../harness/at-least-once.js';
import { FailingDisk, type DiskError } from '../harness/failing-disk.js';
import { startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';
import { reportFault } from '../harness/report-fault.js';
import { smallSite } from '../harness/small-site.js';

/** How many of the faults are tried, evenly spread over all there are. */
const FAULTS = Number(process.env['TOASOAN_DISK_FAULTS'] ?? 12);
/** Worlds at once: they mostly wait for their next try. */
const LANES = 24;
/** Of so many worlds each is asked this seldom: asking is what costs here. */
const ASKED_MS = 100;

const ERRORS = ['ENOSPC', 'EIO', 'EROFS'] as const satisfies DiskError[];

type Step = 'publish' | 'edit' | 'withdraw' | 'settings';
interface Fault {
  step: Step;
  /** Which of the step's calls fails. */
  call: number;
  error: DiskError;
  /** That one alone; else the disk stays as it is until somebody makes room. */
  once: boolean;
}

let site: string;
beforeAll(async () => {
  site = await smallSite();
});
afterAll(() => rm(site, { recursive: true }));

/** One newsroom whose disk can be made to fail. */
class Lane {
  #made = 0;
  readonly #relay = atLeastOnce(
    {
      put: (publication) => {
        this.world.cms.put(publication);
      },
    },
    async (body, id) => (await this.world.post(body, { id })).status === 202,
    50,
  );
  private constructor(
    readonly world: PublisherWorld,
    readonly disk: FailingDisk,
  ) {}

  static async open(): Promise<Lane> {
    const world = await startPublisherWorld({ documents: [], bundleDir: site });
    const lane = new Lane(world, new FailingDisk(world.config.dataDir));
    await world.publish(lane.#article('dau-tien', 'Bài đầu tiên'));
    await world.publisher.publisher.idle();
    return lane;
  }

  async close(): Promise<void> {
    this.disk.remove();
    await this.world.close();
  }

  #article(slug: string, title: string) {
    // Each with a picture of its own, so that a file is written too.
    this.#made += 1;
    const pictures = [syntheticPicture(this.#made, `Ảnh ${slug}`)];
    return anArticle({ title, slug, superior: null, categoryId: null, pictures }, { id: slug, revision: 1 });
  }

  /** Makes ready what a step begins from, and answers what is then to be published. */
  async before(step: Step): Promise<Publication> {
    this.#made += 1;
    const slug = `bai-${String(this.#made)}`;
    if (step === 'settings') return someSettings({ slogan: `Khẩu hiệu ${slug}` }, { revision: this.#made + 100 });
    const article = this.#article(slug, `Tin ${slug}`);
    if (step === 'publish') return article;
    await this.world.publish(article);
    await this.world.publisher.publisher.idle();
    if (step === 'withdraw') return withdrawn(article, 'Gỡ');
    return { ...article, revision: 2, content: { ...this.#article(slug, `Tin sửa ${slug}`).content } };
  }

  async send(publication: Publication): Promise<void> {
    this.#relay.send(publication);
    await this.#relay.empty();
  }

  async health() {
    return JSON.parse((await this.world.get('/health')).text) as { status: string; failures: unknown[] };
  }

  /** Readers get one release: what the home page lists is there, by the title it is listed with; what it doesn't is not. */
  async oneRelease(): Promise<void> {
    const { releases } = this.world.publisher;
    // A passing fault heals while this reads, and the next release comes: then from the beginning, of that one.
    for (;;) {
      const { release } = releases.current();
      const met = await this.#met();
      if (releases.current().release !== release) continue;
      for (const { id, listed, status, whole } of met) {
        if (listed) expect([id, status, whole]).toEqual([id, 200, true]);
        else expect([id, status]).not.toEqual([id, 200]);
      }
      return;
    }
  }

  async #met() {
    const { text: home } = await this.world.get('/');
    const ids = this.world.publisher.index.db
      .prepare(`SELECT id FROM item WHERE kind = 'article'`)
      .pluck()
      .all() as string[];
    const met = [];
    for (const id of ids) {
      const page = await this.world.get(`/tin/${id}/`);
      const listed = new RegExp(`${id}:(Tin(?: sửa)? ${id}|Bài đầu tiên)`).exec(home)?.[1];
      met.push({ id, listed: listed !== undefined, status: page.status, whole: page.text.endsWith(listed ?? '') });
    }
    return met;
  }
}

/** How many calls each step makes where nothing fails. */
async function callsOf(step: Step): Promise<string[]> {
  const lane = await Lane.open();
  const publication = await lane.before(step);
  lane.disk.heal();
  await lane.world.publish(publication);
  await lane.world.publisher.publisher.idle();
  await expect.poll(() => lane.world.publisher.receipts.waiting()).toBe(0);
  const { calls } = lane.disk;
  await lane.close();
  return calls;
}

/** `unmet`: this time the step took fewer calls. */
async function bear(lane: Lane, { step, call, error, once }: Fault): Promise<'lasting' | 'once' | 'unmet'> {
  const { world, disk } = lane;
  const publication = await lane.before(step);
  const { kind, id, revision } = publication;
  disk.failFrom(call, error, once);
  const sent = lane.send(publication);
  let over = false;
  const done = sent
    .then(() => world.cms.receiptFor(kind, id, revision, 60_000))
    .then(() => world.publisher.publisher.idle())
    .then(() => (over = true));
  done.catch(() => undefined);
  await expect.poll(() => over || disk.failed > 0, { timeout: 60_000, interval: 10 }).toBe(true);
  const outcome = disk.failed === 0 ? 'unmet' : once ? 'once' : 'lasting';
  // Wherever it struck, it is said until there is room again, and readers get what they got before.
  if (outcome === 'lasting')
    await expect
      .poll(async () => (await lane.health()).failures.length, { timeout: 15_000, interval: ASKED_MS })
      .toBeGreaterThan(0);
  await lane.oneRelease();
  disk.heal();
  await done;
  await expect.poll(async () => (await lane.health()).status, { timeout: 30_000, interval: ASKED_MS }).toBe('ok');
  await lane.oneRelease();
  const page = kind === 'settings' ? '/' : `/tin/${id}/`;
  expect((await world.get(page)).status).toBe(publication.state === 'live' ? 200 : 410);
  expect(world.publisher.index.owed.dirtyCount()).toBe(0);
  return outcome;
}

it('serves the old release on, says so, and heals by itself, whichever call fails', async (context) => {
  const steps: Step[] = ['publish', 'edit', 'withdraw', 'settings'];
  const all: Fault[] = [];
  const counts: string[] = [];
  for (const step of steps) {
    const calls = await callsOf(step);
    counts.push(`${step} ${String(calls.length)}`);
    for (const [call, what] of calls.entries()) {
      // Each error where bytes go out; elsewhere they differ in name alone, and take turns.
      const errors = /^(?:COMMIT|BEGIN|open|write|fsync|mkdir|rename) /.test(what) ? ERRORS : [ERRORS[call % 3]!];
      for (const error of errors) all.push({ step, call, error, once: false });
      all.push({ step, call, error: 'EIO', once: true });
    }
  }
  const most = Math.min(FAULTS, all.length);
  const faults = Array.from({ length: most }, (_, n) => all[Math.floor((n * all.length) / most)]!);
  const tried = faults.length;
  const outcomes = { lasting: 0, once: 0, unmet: 0 };
  const lane = async () => {
    const own = await Lane.open();
    try {
      for (let fault = faults.shift(); fault !== undefined; fault = faults.shift()) {
        const at = fault;
        const outcome = await bear(own, at).catch(async (error: unknown) => {
          const { calls } = own.disk;
          const health = JSON.stringify(await own.health());
          throw new Error(
            `${JSON.stringify(at)} at ${calls[at.call] ?? `${String(calls.length)} calls, ${calls.at(-1) ?? ''}`}: ${String(error)}: ${health}`,
          );
        });
        outcomes[outcome] += 1;
      }
    } finally {
      await own.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(LANES, tried) }, lane));
  reportFault(context, {
    fault: 2,
    what: 'a file system call that fails (ENOSPC, EIO, EROFS)',
    count: tried - outcomes.unmet,
    result: `of the calls of ${counts.join(', ')}: one release all the time, ${String(outcomes.lasting)} lasting ones stood in /health, ${String(outcomes.once)} passing ones, all healed by themselves`,
  });
}, 900_000);
