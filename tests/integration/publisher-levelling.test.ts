import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SiteReleases, siteReleasesSchema } from '@toasoan/contracts';
import { sendCommand } from '@toasoan/publisher';
import { anArticle, syntheticPicture, withdrawn } from '@toasoan/testkit';
import { startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';
import { hookSite, smallSite } from '../harness/small-site.js';

const article = (id: string, more: Partial<ReturnType<typeof anArticle>['content']> = {}, revision = 1) =>
  anArticle({ title: `Tin ${id}`, slug: id, superior: null, categoryId: null, ...more }, { id, revision });

let world: PublisherWorld;
let site: string;
beforeEach(async () => {
  site = await smallSite();
  world = await startPublisherWorld({ documents: [], bundleDir: site });
});
afterEach(async () => {
  await world.close();
  await rm(site, { recursive: true });
});

const status = async (path: string) => (await world.get(path)).status;
const health = async () =>
  JSON.parse((await world.get('/health')).text) as { status: string; wholeRebuild: { waitsForCms: boolean } };
const forgetIndex = async () => {
  for (const suffix of ['', '-wal', '-shm']) await rm(join(world.config.dataDir, `index.db${suffix}`), { force: true });
};

describe('reconciliation while events come in', () => {
  it('does not take away an article that was published while the manifest was on its way', async () => {
    await world.publish(article('a1'));
    await world.publish(article('a2'));
    const fresh = article('moi');
    world.cms.interrupt('/manifest?kind=article', () => world.publish(fresh));
    expect((await world.publisher.reconcile(false)).outcome).toBe('even');
    expect(await status('/tin/moi/')).toBe(200);
  });

  it('does not bring back an article that was withdrawn while an earlier revision of it was being read', async () => {
    const missed = article('x1');
    world.cms.put(missed);
    world.cms.interrupt('/publications/article/x1', () => world.publish(withdrawn(missed, 'Gỡ')));
    await world.publisher.reconcile(false);
    expect(await status('/tin/x1/')).toBe(410);
    expect((await world.get('/')).text).not.toContain('x1');
  });

  it('shows again what it holds as withdrawn at the revision that the CMS calls live', async () => {
    const item = article('a1');
    await world.publish(item);
    await world.publisher.publisher.publish([{ ...withdrawn(item, 'Gỡ'), revision: 1 }], 'một lần gỡ nhầm');
    expect(await status('/tin/a1/')).toBe(410);
    expect((await world.publisher.reconcile(false)).outcome).toBe('caught-up');
    expect(await status('/tin/a1/')).toBe(200);
  });

  it('takes turns with the batches of events', async () => {
    await world.publish(article('a1'));
    const { builder } = world.publisher;
    const draft = builder.draft.bind(builder);
    const release = builder.release.bind(builder);
    let now = 0;
    let most = 0;
    builder.draft = () => {
      most = Math.max(most, ++now);
      return draft();
    };
    builder.release = (...from) => release(...from).finally(() => (now -= 1));
    await hookSite(site, { slow: { path: '/', ms: 150 } });
    const missed = article('m1');
    world.cms.put(missed);
    await world.announce(withdrawn(article('a1'), 'Gỡ'));
    await world.publisher.publisher.publish([missed], 'đối chiếu');
    await world.publisher.publisher.idle();
    expect(most).toBe(1);
    expect((await world.get('/')).text).not.toContain('a1:');
  });

  it('gives a confirmed removal a sweep of its own when one is running already', async () => {
    for (const id of ['a1', 'a2', 'a3', 'a4']) await world.publish(article(id));
    world.cms.misbehave('empty');
    const [first, second] = await Promise.all([world.publisher.reconcile(false), world.publisher.reconcile(true)]);
    expect([first.outcome, second.outcome]).toEqual(['needs-confirmation', 'caught-up']);
  });

  it('takes the pictures of withdrawn articles away when it catches up with very much at once', async () => {
    const item = article('a1', { pictures: [syntheticPicture(1, 'Ảnh')] });
    await world.publish(item);
    const held = world.publisher.index.read('article', 'a1');
    const picture =
      held?.state === 'live' && held.kind === 'article' ? (held.content.pictures[0]?.variants[0]?.path ?? '') : '';
    expect(await status(picture)).toBe(200);
    world.cms.put(withdrawn(item, 'Gỡ'));
    for (let n = 0; n < 310; n += 1) world.cms.put(article(`n${String(n)}`));
    expect((await world.publisher.reconcile(true)).outcome).toBe('caught-up');
    expect([await status('/tin/a1/'), await status(picture)]).toEqual([410, 404]);
  });
});

describe('after an import', () => {
  const MANY = 320;
  const lists = async () => {
    const { body } = await sendCommand(
      { ...world.config, port: Number(new URL(world.publisher.url).port) },
      'releases',
    );
    return siteReleasesSchema.parse((JSON.parse(body) as { result: unknown }).result);
  };

  it('makes the whole site once, by itself, says how far it is meanwhile, and confirms what somebody waits for', async () => {
    await world.publish(article('a1'));
    const before = (await lists()).newest;
    const old = { updatedAt: '2018-07-09T02:00:00.000Z' };
    for (let n = 0; n < MANY; n += 1) world.cms.put(article(`n${String(n)}`, old));
    world.cms.put(article('moi', { updatedAt: new Date().toISOString() }));
    const seen: Pick<SiteReleases, 'catchingUp' | 'rebuild'>[] = [];
    const look = async () => {
      const { catchingUp, rebuild } = await lists();
      seen.push({ catchingUp, rebuild });
    };
    world.cms.interrupt('/publications?kind=article', look);
    const { builder } = world.publisher;
    const rebuild = builder.rebuild.bind(builder);
    builder.rebuild = async (...from) => {
      const going = rebuild(...from);
      await look();
      return going;
    };
    expect(await world.publisher.reconcile(false)).toMatchObject({ outcome: 'caught-up', outdated: MANY + 1 });
    expect(seen).toMatchObject([
      { catchingUp: { done: 0, all: MANY + 1 }, rebuild: null },
      { catchingUp: null, rebuild: { all: expect.any(Number) as number } },
    ]);
    expect(seen[1]?.rebuild?.all).toBeGreaterThan(MANY);
    expect(await lists()).toMatchObject({ newest: before + 1, rebuild: null, catchingUp: null, rebuildOwed: false });
    expect(await status(`/tin/n${String(MANY - 1)}/`)).toBe(200);
    expect((await world.cms.receiptFor('article', 'moi', 1)).outcome).toBe('live');
    await world.publisher.publisher.idle();
    expect(world.cms.receipts.map(({ receipt }) => receipt.id).sort()).toEqual(['a1', 'moi']);
  });
});

describe('a content index made anew beside a site', () => {
  it('keeps serving the last release until the CMS could be asked, and says so', async () => {
    await world.publish(article('a1'));
    await world.stopPublisher();
    await forgetIndex();
    world.cms.misbehave('down');
    await world.restart({ origin: 'https://khac.example.vn' });
    await world.publisher.reconcile(false);
    await world.publisher.publisher.rebuild('theo lệnh');
    expect(await status('/tin/a1/')).toBe(200);
    expect(await health()).toMatchObject({ status: 'attention', wholeRebuild: { waitsForCms: true } });
    world.cms.misbehave('none');
    await world.announce(article('a2'));
    expect(await status('/tin/a2/')).toBe(404);
    await world.publisher.reconcile(false);
    expect((await world.cms.receiptFor('article', 'a2', 1)).outcome).toBe('live');
    expect((await world.get('/')).text).toContain('a1:');
    await expect.poll(async () => (await health()).status).toBe('ok');
  });

  it('does not keep what was withdrawn meanwhile', async () => {
    for (const id of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']) await world.publish(article(id));
    await world.stopPublisher();
    await forgetIndex();
    world.cms.put(withdrawn(article('a1'), 'Gỡ'));
    await world.restart();
    expect((await world.publisher.reconcile(false)).outcome).toBe('caught-up');
    expect([await status('/tin/a1/'), await status('/tin/a2/')]).toEqual([410, 200]);
  });

  it('asks before it replaces the site by that of an empty CMS', async () => {
    for (const id of ['a1', 'a2', 'a3', 'a4']) await world.publish(article(id));
    await world.stopPublisher();
    await forgetIndex();
    world.cms.misbehave('empty');
    await world.restart();
    for (let times = 0; times < 2; times += 1)
      expect((await world.publisher.reconcile(false)).outcome).toBe('needs-confirmation');
    expect(await status('/tin/a1/')).toBe(200);
    expect((await world.publisher.reconcile(true)).outcome).toBe('caught-up');
    expect(await status('/tin/a1/')).toBe(404);
  });
});
