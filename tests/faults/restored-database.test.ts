import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Publication } from '@toasoan/contracts';
import { anArticle, withdrawn } from '@toasoan/testkit';
import { eventBody, startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';
import { reportFault } from '../harness/report-fault.js';
import { smallSite } from '../harness/small-site.js';

/** Documents that changed since the backup, a third each: edited, new, withdrawn. */
const CHANGED = Number(process.env['TOASOAN_RESTORED'] ?? 9);
const KEPT = 20;

const article = (id: string, title: string, revision = 1) =>
  anArticle({ title, slug: id, superior: null, categoryId: null }, { id, revision });

let site: string;
let world: PublisherWorld;
beforeEach(async () => {
  site = await smallSite();
  world = await startPublisherWorld({ documents: [], bundleDir: site });
});
afterEach(async () => {
  await world.close();
  await rm(site, { recursive: true });
});

const all = async () => {
  const paths = [...world.publisher.releases.paths()].map(({ path }) => path).sort();
  return Promise.all(
    paths.map(async (path) => [path, await world.get(path).then(({ status, text }) => `${String(status)} ${text}`)]),
  );
};

it('is reported, and takes nothing off the site, brings nothing back and lowers nothing', async (context) => {
  for (let n = 0; n < KEPT; n += 1) await world.announce(article(`giu-${String(n)}`, `Giữ ${String(n)}`));
  const backup: Publication[] = [];
  const since = { new: [] as string[], edited: [] as string[], withdrawn: [] as string[] };
  for (let n = 0; n < CHANGED; n += 1) {
    const id = `doi-${String(n)}`;
    if (n % 3 === 0) {
      since.new.push(id);
      await world.announce(article(id, `Mới ${String(n)}`));
      continue;
    }
    const before = article(id, `Trước ${String(n)}`, 4);
    backup.push(before);
    await world.publish(before);
    if (n % 3 === 1) since.edited.push(id);
    else since.withdrawn.push(id);
    await world.publish(n % 3 === 1 ? article(id, `Sau ${String(n)}`, 6) : withdrawn(before, 'Gỡ'));
  }
  await world.publisher.publisher.idle();
  const before = await all();

  // Somebody puts last night's backup back.
  for (const publication of backup) world.cms.put(publication);
  for (const id of since.new) world.cms.remove('article', id);
  for (const restart of [false, true]) {
    if (restart) await world.restart();
    const report = await world.publisher.reconcile(false);
    await world.publisher.publisher.idle();
    expect(report).toMatchObject({
      outcome: 'needs-confirmation',
      behind: since.edited.length + since.withdrawn.length,
      vanished: since.new.length,
    });
    expect(report.message).toContain('phục hồi từ bản sao cũ');
    expect(await all()).toEqual(before);
    expect(JSON.parse((await world.get('/health')).text)).toMatchObject({ status: 'attention' });
  }
  // What its relay still has to say of that time is below what is held.
  for (const publication of backup) expect((await world.post(eventBody(publication))).status).toBe(202);
  await world.publisher.publisher.idle();
  expect(await all()).toEqual(before);
  // The newsroom works on: what goes beyond what was shown is shown.
  const [edited = ''] = since.edited;
  await world.publish(article(edited, 'Sửa lại sau khi phục hồi', 7));
  expect((await world.get(`/tin/${edited}/`)).text).toContain('Sửa lại sau khi phục hồi');
  // With a person's word what the CMS doesn't know goes.
  expect((await world.publisher.reconcile(true)).outcome).toBe('caught-up');
  for (const id of since.new) expect((await world.get(`/tin/${id}/`)).status).not.toBe(200);
  reportFault(context, {
    fault: 12,
    what: 'a CMS database from before the site',
    count: CHANGED,
    result: `${String(since.new.length)} new, ${String(since.edited.length)} edited, ${String(since.withdrawn.length)} withdrawn since: reported, all ${String(before.length)} pages as they were`,
  });
});

it('never goes back to an earlier revision', async () => {
  await world.publish(article('a', 'Hội thi lái xe giỏi', 5));
  await world.announce(article('a', 'Tựa đề cũ', 4));
  await world.publisher.publisher.idle();
  expect(world.publisher.journal.backlog().waiting).toBe(0);
  // The event says a later one, but the CMS answers with an earlier.
  await world.post(eventBody(article('a', '', 6)));
  await world.publisher.publisher.idle();
  expect(world.cms.requests).toContain('GET /api/internal/publications/article/a');
  expect(world.publisher.index.held('article', 'a')?.revision).toBe(5);
  expect((await world.get('/tin/a/')).text).not.toContain('Tựa đề cũ');
});
