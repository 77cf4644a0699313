import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anArticle, aUnit, someSettings } from '@toasoan/testkit';
import { startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';
import { hookSite, smallSite } from '../harness/small-site.js';

const article = (id: string, more: Partial<ReturnType<typeof anArticle>['content']> = {}, revision = 1) =>
  anArticle({ title: `Tin ${id}`, slug: id, superior: null, categoryId: null, ...more }, { id, revision });

const folders: string[] = [];
const site = async (options?: Parameters<typeof smallSite>[0]) => {
  const folder = await smallSite(options);
  folders.push(folder);
  return folder;
};
let world: PublisherWorld;
beforeEach(async () => {
  world = await startPublisherWorld({ documents: [], bundleDir: await site() });
});
afterEach(async () => {
  await world.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const status = async (path: string) => (await world.get(path)).status;
const health = async () => JSON.parse((await world.get('/health')).text) as Record<string, unknown>;
const outcomes = (id: string) =>
  world.cms.receipts.flatMap(({ receipt }) => (receipt.id === id ? [receipt.outcome] : []));
const diskFull = () => Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });

/** The next commit whose reason fits fails as on a full disk. */
function failCommitOnce(reason: RegExp): void {
  const { releases } = world.publisher;
  const commit = releases.commit.bind(releases);
  let once = true;
  releases.commit = (changes, why) => {
    if (once && reason.test(why)) {
      once = false;
      throw diskFull();
    }
    return commit(changes, why);
  };
}

describe('a full disk', () => {
  it('in the middle of finding the culprit leaves the innocent to be tried again, not refused', async () => {
    await hookSite(world.config.bundleDir, { breaksOn: 'b1:hỏng' });
    failCommitOnce(/tách từng bản/);
    const all = [article('g1'), article('g2'), article('b1', { title: 'hỏng' })];
    for (const item of all) world.cms.put(item);
    const receipts = await Promise.all(all.map((item) => world.publish(item)));
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['live', 'live', 'quarantined']);
    expect(outcomes('g1')).toEqual(['live']);
  });

  it('at the first try of an article that breaks its page does not keep it from being quarantined', async () => {
    await hookSite(world.config.bundleDir, { breaksOn: 'hỏng' });
    failCommitOnce(/./);
    expect((await world.publish(article('b1', { title: 'hỏng' }))).outcome).toBe('quarantined');
    expect(world.publisher.index.owed.dirtyCount()).toBe(0);
    await world.publisher.publisher.idle();
    expect(world.publisher.journal.backlog().waiting).toBe(0);
  });

  it('during reconciliation is made good without another event', async () => {
    failCommitOnce(/đối chiếu/);
    await expect(world.publisher.publisher.publish([article('a1')], 'đối chiếu')).rejects.toThrow('disk is full');
    await expect.poll(() => status('/tin/a1/'), { timeout: 5000 }).toBe(200);
  });
});

describe('a render thread that ends', () => {
  it('in the middle of a page is replaced, and the article goes live without another event', async () => {
    await hookSite(world.config.bundleDir, { endsOnceOn: '/tin/a1/' });
    const item = article('a1');
    world.cms.put(item);
    await world.announce(item);
    expect((await world.cms.receiptFor('article', 'a1', 1)).outcome).toBe('live');
    expect(await status('/tin/a1/')).toBe(200);
    expect((await health())['failures']).toEqual([]);
  });
});

describe('a change that shows everywhere', () => {
  const settings = (revision: number) => someSettings({ slogan: `Khẩu hiệu ${String(revision)}` }, { revision });

  it('is reported live only when the whole site shows it; a failed rebuild is tried again and does not look well', async () => {
    await world.publish(article('s1'));
    const { releases } = world.publisher;
    const replace = releases.replace.bind(releases);
    let full = true;
    releases.replace = (...from) => {
      if (full) throw diskFull();
      return replace(...from);
    };
    await world.announce(settings(1));
    await expect.poll(async () => (await health())['status']).toBe('attention');
    await expect
      .poll(async () => (await health())['wholeRebuild'])
      .toMatchObject({ owed: true, error: 'database or disk is full' });
    expect(outcomes('settings')).toEqual([]);
    full = false;
    const receipt = await world.cms.receiptFor('settings', 'settings', 1);
    expect(receipt.outcome).toBe('live');
    expect((await world.get('/')).text).toContain('Khẩu hiệu 1');
    await expect.poll(async () => (await health())['status']).toBe('ok');
  });

  it('does not hold a stop until the whole site is rendered', async () => {
    for (const id of ['a1', 'a2', 'a3']) await world.publish(article(id));
    await world.restart({ bundleDir: await site({ css: 'b2.css', slowMs: 2000 }) });
    await expect.poll(async () => (await health())['rebuild']).not.toBeNull();
    const from = performance.now();
    await world.stopPublisher();
    expect(performance.now() - from).toBeLessThan(2000);
    await world.restart({ bundleDir: await site({ css: 'b2.css' }) });
    await world.publisher.publisher.idle();
    expect((await world.get('/tin/a1/')).text).toContain('b2.css');
  });

  it('new templates: a page published before everything is rendered finds its styles', async () => {
    await world.publish(article('a1'));
    await world.restart({ bundleDir: await site({ css: 'b2.css', slowMs: 500 }) });
    await world.publish(article('a2'));
    expect((await health())['rebuild']).not.toBeNull();
    expect((await world.get('/tin/a2/')).text).toContain('b2.css');
    expect([await status('/_astro/b2.css'), await status('/_astro/a1.css')]).toEqual([200, 200]);
  });
});

describe('a slug that moves', () => {
  beforeEach(async () => {
    await world.publish(article('a1', { slug: 'x' }));
    await world.publish(article('b1', { slug: 'y' }));
  });

  it('waits when its holder cannot be asked', async () => {
    world.cms.put(article('a1', { slug: 'z' }, 2));
    world.cms.failOn('/article/a1');
    await world.announce(article('b1', { slug: 'x' }, 2));
    await expect.poll(() => world.publisher.journal.backlog().failing).toBe(1);
    expect(world.publisher.index.refused.all()).toEqual([]);
    world.cms.failOn(null);
    expect((await world.cms.receiptFor('article', 'b1', 2)).outcome).toBe('live');
    expect((await world.get('/tin/x/')).text).toContain('Tin b1');
  });

  it('goes to whoever was refused it, once its holder has left', async () => {
    expect((await world.publish(article('b1', { slug: 'x' }, 2))).outcome).toBe('quarantined');
    await world.publish(article('a1', { slug: 'z' }, 2));
    await expect.poll(() => outcomes('b1').at(-1)).toBe('live');
    expect((await world.get('/tin/x/')).text).toContain('Tin b1');
    expect(world.publisher.index.refused.all()).toEqual([]);
  });

  it('stays with a holder that cannot leave, however long the chain', async () => {
    await world.publish(article('c1', { slug: 'w' }));
    // c wants b's, b wants a's, and a stays: nobody moves, and every page is still there.
    const b2 = article('b1', { slug: 'x' }, 2);
    const c2 = article('c1', { slug: 'y' }, 2);
    for (const item of [b2, c2]) world.cms.put(item);
    await Promise.all([world.publish(c2), world.publish(b2)]);
    for (const [slug, title] of Object.entries({ x: 'Tin a1', y: 'Tin b1', w: 'Tin c1' }))
      expect((await world.get(`/tin/${slug}/`)).text).toContain(title);
  });
});

it('sends no receipt for a unit before its page shows that revision', async () => {
  const unit = aUnit({ name: 'LĐLĐ La Gi', slug: 'la-gi' }, { id: 'u1' });
  await world.publish(unit);
  const { releases } = world.publisher;
  releases.rollBack(releases.current().release);
  await world.announce({ ...unit, revision: 2 });
  await expect.poll(() => world.publisher.journal.backlog().failing).toBe(1);
  expect(world.cms.receipts.filter(({ receipt }) => receipt.revision === 2)).toEqual([]);
});

it('listens on every IPv6 address and finds itself', async () => {
  await world.stopPublisher();
  world.config.host = '::';
  await world.restart();
  expect((await world.publish(article('a1'))).outcome).toBe('live');
});
