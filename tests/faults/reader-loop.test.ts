import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seeded } from '@toasoan/testkit';
import { AskedPages } from '../harness/asked-pages.js';
import { startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';
import { documentFileBytes } from '../harness/random-changes.js';
import { RandomEdits } from '../harness/random-edits.js';
import { reportFault } from '../harness/report-fault.js';

const SWITCHES = Number(process.env['TOASOAN_SWITCHES'] ?? 15);
const SEED = Number(process.env['TOASOAN_SEED'] ?? 2018);
const READERS = 3;
/** Links that a reader follows from a page before it looks at the home page again. */
const FOLLOWED = 8;

let world: PublisherWorld;
beforeEach(async () => {
  world = await startPublisherWorld({ documents: [] });
  for (const [path, bytes] of documentFileBytes()) world.cms.putFile(path, bytes, 'application/pdf');
});
afterEach(() => world.close());

it(`finds every page and asset that a page names, over ${String(SWITCHES)} switches and a whole rebuild`, async (context) => {
  const edits = new RandomEdits(SEED);
  for (const publication of edits.beginning()) await world.publish(publication);
  for (let n = 0; n < 10; n += 1) await world.announce(edits.next());
  await world.publisher.publisher.idle();
  const random = seeded(SEED);
  const pages = new AskedPages(() => world.publisher.url, join(world.config.dataDir, 'releases.db'));
  let reading = true;
  const reader = async () => {
    for (let path = '/'; reading; path = '/') {
      let namedIn: number | undefined;
      for (let followed = 0; followed < FOLLOWED && reading; followed += 1) {
        const { text, release } = await pages.ask(path, namedIn);
        namedIn = release;
        const links = [...text.matchAll(/(?:href|src)="(\/[^"#?]*)"/g)].map(([, link = '']) => link);
        const assets = links.filter((link) => /^\/(?:_astro|anh|tep)\//.test(link));
        const onwards = links.filter((link) => link.endsWith('/') && !link.startsWith('/gui-bai/'));
        if (assets.length > 0) await pages.ask(random.pick(assets), release);
        if (onwards.length === 0) break;
        path = random.pick(onwards);
      }
    }
  };
  const first = world.publisher.releases.current().release;
  const readers = Promise.all(Array.from({ length: READERS }, reader));
  let rebuilt: Promise<unknown> = Promise.resolve();
  for (let n = 0; world.publisher.releases.current().release - first < SWITCHES; n += 1) {
    await world.announce(edits.next());
    await world.publisher.publisher.idle();
    if (n === Math.floor(SWITCHES / 2)) rebuilt = world.publisher.publisher.rebuild('giữa chừng');
  }
  await rebuilt;
  reading = false;
  await readers;
  pages.close();
  expect(pages.wrong).toEqual([]);
  expect(pages.asked).toBeGreaterThan(SWITCHES);
  reportFault(context, {
    fault: 11,
    what: `${String(READERS)} readers looping over pages and assets while releases switch`,
    count: world.publisher.releases.current().release - first,
    result: `${String(pages.asked)} answers, no 404, each from one release`,
  });
}, 300_000);
