import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withdrawn } from '@toasoan/testkit';
import { article, category, unit } from '../harness/la-gi.js';
import { hookSite, smallSite } from '../harness/small-site.js';
import { reportFault } from '../harness/report-fault.js';
import { siteThatBreaksOn, startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';

/** Broken articles, each between two sound ones. */
const BROKEN = Number(process.env['TOASOAN_BROKEN'] ?? 3);

let world: PublisherWorld;
beforeEach(async () => {
  world = await startPublisherWorld({ documents: [] });
  await world.publish(unit);
  await world.publish(category);
});
afterEach(() => world.close());

describe('an article that breaks the agreement', () => {
  it('quarantines an article that is not as agreed, publishes the rest, and heals with the next revision', async () => {
    const broken = article('Bài không đúng mẫu', { eventEndedAt: '2018-02-30T00:00:00.000Z' });
    const good = article('Bài lành lặn');
    world.cms.put(good);
    const [receipt, other] = await Promise.all([world.publish(broken), world.publish(good)]);
    expect(other.outcome).toBe('live');
    expect(receipt.outcome).toBe('quarantined');
    expect(receipt.message).toContain('eventEndedAt');
    const healed = { ...broken, revision: 2, content: { ...broken.content, eventEndedAt: null } };
    expect((await world.publish(healed)).outcome).toBe('live');
  });
});

describe('a template that breaks', () => {
  let folder: string;
  beforeEach(async () => {
    await world.close();
    folder = await siteThatBreaksOn('chữ làm hỏng');
    world = await startPublisherWorld({ documents: [], bundleDir: folder });
    await world.publish(unit);
    await world.publish(category);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('quarantines the article whose page throws; the rest of the batch publishes; the next revision heals it', async () => {
    const broken = article('Bài có thân hỏng', { body: '<p>Có chữ làm hỏng trang.</p>' });
    const rest = ['Tin lành một', 'Tin lành hai'].map((title) => article(title));
    for (const item of [broken, ...rest]) world.cms.put(item);
    const [receipt, ...others] = await Promise.all([broken, ...rest].map((item) => world.publish(item)));
    expect(receipt).toMatchObject({ outcome: 'quarantined', revision: 1, path: null });
    expect(receipt?.message).toContain('Cannot read properties');
    expect(others.map(({ outcome }) => outcome)).toEqual(['live', 'live']);
    expect((await world.get('/')).text).not.toContain(broken.content.slug);
    expect(
      (await world.publish({ ...broken, revision: 2, content: { ...broken.content, body: '<p>Sạch.</p>' } })).outcome,
    ).toBe('live');
    expect((await world.get('/')).text).toContain(broken.content.slug);
  });

  it(`keeps ${String(BROKEN)} broken articles among twice as many out, tells why, and takes each when it is mended`, async (context) => {
    const numbered = (name: string, n: number, body: string) => {
      const id = `${name}${String(n)}`;
      return { ...article(`${name} ${String(n)}`, { slug: id, body }), id };
    };
    const broken = Array.from({ length: BROKEN }, (_, n) => numbered('hong', n, '<p>Có chữ làm hỏng trang.</p>'));
    const sound = Array.from({ length: BROKEN * 2 }, (_, n) => numbered('lanh', n, '<p>Sạch.</p>'));
    const all = sound.flatMap((one, n) => (n % 2 === 0 ? [one, broken[n / 2] ?? one] : [one]));
    for (const item of all) world.cms.put(item);
    const receipts = await Promise.all(all.map((item) => world.publish(item)));
    const told = receipts.filter(({ outcome }) => outcome === 'quarantined');
    expect(new Set(told.map(({ id }) => id))).toEqual(new Set(broken.map(({ id }) => id)));
    expect(told.every(({ message }) => message?.includes('Cannot read properties'))).toBe(true);
    for (const { id } of sound) expect((await world.get(`/tin/${id}/`)).status).toBe(200);
    for (const item of broken) {
      const mended = { ...item, revision: 2, content: { ...item.content, body: '<p>Sạch.</p>' } };
      expect((await world.publish(mended)).outcome).toBe('live');
    }
    expect(world.publisher.index.refused.all()).toEqual([]);
    reportFault(context, {
      fault: 8,
      what: 'articles that break their template, in one batch with twice as many that do not',
      count: BROKEN,
      result: 'all quarantined and their editors told, the others live; each live once mended',
    });
  });

  it('finds the one to blame when a shared page throws', async () => {
    const broken = article('Tựa có chữ làm hỏng');
    const good = article('Tin đứng cạnh');
    for (const item of [broken, good]) world.cms.put(item);
    const [bad, fine] = await Promise.all([world.publish(broken), world.publish(good)]);
    expect([bad.outcome, fine.outcome]).toEqual(['quarantined', 'live']);
    expect((await world.get('/')).text).toContain(good.content.slug);
  });

  it('keeps the last good revision on the site when a later one breaks', async () => {
    const item = article('Bài sửa hỏng');
    await world.publish(item);
    const receipt = await world.publish({ ...item, revision: 2, content: { ...item.content, lead: 'chữ làm hỏng' } });
    expect([receipt.outcome, receipt.revision]).toEqual(['quarantined', 2]);
    expect((await world.get(`/tin/${item.content.slug}/`)).text).toContain('<meta name="toasoan:revision" content="1"');
  });
});

describe('a page that ends the thread which renders it', () => {
  let folder: string;
  beforeEach(async () => {
    await world.close();
    folder = await smallSite();
    world = await startPublisherWorld({ documents: [], bundleDir: folder });
    await world.publish(unit);
    await world.publish(category);
  });
  afterEach(() => rm(folder, { recursive: true }));

  // Seen to fail where the batch failed with the thread: it was tried again for ever, and no withdrawal came through.
  it('is its article’s fault alone: what came with it is live, what is withdrawn goes', async () => {
    const gone = article('Bài sẽ gỡ');
    expect((await world.publish(gone)).outcome).toBe('live');
    await hookSite(folder, { endsOn: 'Bài nặng' });
    const [heavy, light] = [article('Bài nặng quá sức'), article('Bài nhẹ')];
    for (const item of [heavy, light]) world.cms.put(item);
    const [receipt, other] = await Promise.all([heavy, light].map((item) => world.publish(item)));
    expect(receipt).toMatchObject({ outcome: 'quarantined', path: null });
    expect(receipt?.message).toContain('render thread ended');
    expect(other?.outcome).toBe('live');
    expect((await world.publish(withdrawn(gone, 'Gỡ'))).outcome).toBe('gone');
    expect((await world.get(`/tin/${gone.content.slug}/`)).status).toBe(410);
    expect((await world.get('/')).text).not.toContain('Bài nặng');
  });

  // Seen to fail where the rebuild failed with its thread: it was tried again for ever.
  it('in a rebuild takes its article out; the rest is made anew, and what is withdrawn meanwhile goes', async () => {
    const [heavy, light, gone] = [article('Bài nặng quá sức'), article('Bài nhẹ'), article('Bài sẽ gỡ')];
    for (const item of [heavy, light, gone]) expect((await world.publish(item)).outcome).toBe('live');
    const before = world.publisher.releases.current().release;
    // Its own page alone: no list shows it so.
    await hookSite(folder, { endsOn: '> Bài nặng' });
    const rebuilt = world.publisher.publisher.rebuild('thử nghiệm');
    expect((await world.publish(withdrawn(gone, 'Gỡ'))).outcome).toBe('gone');
    expect(await rebuilt).toBeGreaterThan(before);
    expect((await world.get(`/tin/${heavy.content.slug}/`)).status).toBe(404);
    expect((await world.get(`/tin/${light.content.slug}/`)).status).toBe(200);
    expect((await world.get(`/tin/${gone.content.slug}/`)).status).toBe(410);
    expect((await world.get('/')).text).not.toContain('Bài nặng');
    const { quarantined, brokenPages } = JSON.parse((await world.get('/health')).text) as Record<string, unknown[]>;
    expect([quarantined, brokenPages]).toEqual([[expect.objectContaining({ id: heavy.id })], []]);
    expect(world.publisher.index.owed.wantsWhole()).toBeNull();
  });

  it('in a rebuild, where every list ends it that names the article: the lists are made anew without it', async () => {
    const [heavy, light] = [article('Bài nặng quá sức'), article('Bài nhẹ')];
    for (const item of [heavy, light]) expect((await world.publish(item)).outcome).toBe('live');
    await hookSite(folder, { endsOn: 'Bài nặng' });
    await world.publisher.publisher.rebuild('thử nghiệm');
    const home = (await world.get('/')).text;
    expect([home.includes('Bài nhẹ'), home.includes('Bài nặng')]).toEqual([true, false]);
    expect(JSON.parse((await world.get('/health')).text)).toMatchObject({ brokenPages: [] });
  });

  it('left over from before holds up no start: readers have the last release', async () => {
    expect((await world.publish(article('Bài trước'))).outcome).toBe('live');
    world.publisher.index.db.prepare(`INSERT OR IGNORE INTO dirty (path, at_once) VALUES ('/', 0)`).run();
    // Every page: the thread renders nothing at all.
    await hookSite(folder, { endsOn: 'page' });
    await world.restart();
    expect((await world.get('/')).text).toContain('Bài trước');
    expect(JSON.parse((await world.get('/health')).text)).toMatchObject({ failures: [{ step: 'batch' }] });
  });
});
