import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportRelease } from '@toasoan/publisher';
import { anArticle, someSettings, syntheticArchive } from '@toasoan/testkit';
import { startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';
import { differences, treeOf } from '../harness/site-trees.js';

let world: PublisherWorld;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toasoan-settings-'));
});
afterEach(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const tree = async (name: string) => {
  await exportRelease(world.publisher.releases, world.publisher.blobs, join(folder, name));
  return treeOf(join(folder, name));
};
const sheetOf = (html: string) => /\/mau\/[0-9a-f-]+\.css/.exec(html)?.[0];

it('while a change of settings renders the whole site, an article goes live at once and in the new colours', async () => {
  world = await startPublisherWorld({
    documents: syntheticArchive({ articles: 150, units: 30 }),
    reconcileOnStart: true,
  });
  const { publisher } = world;
  await expect.poll(() => publisher.lastReconcile()?.outcome ?? null, { timeout: 60_000 }).not.toBeNull();
  await publisher.publisher.idle();
  const colours = { action: '#7a1f1f', actionDark: null, accent: '#00695c', accentDark: null };
  const settings = someSettings({ slogan: 'Khẩu hiệu mới', colours }, { revision: 1000 });
  const held = publisher.index.db.prepare(`SELECT id FROM item WHERE kind = 'settings'`).pluck().get() as string;
  await world.announce({ ...settings, id: held });
  await expect.poll(() => publisher.builder.progress?.done ?? 0, { timeout: 30_000, interval: 5 }).toBeGreaterThan(0);

  const urgent = anArticle({ title: 'Tin giữa lúc dựng lại', publishedAt: '2030-01-02T02:00:00.000Z' }, { id: 'giua' });
  const began = performance.now();
  const receipt = await world.publish(urgent);
  const took = performance.now() - began;
  const then = publisher.builder.progress;
  expect(receipt.outcome).toBe('live');
  // Not by the clock: it was live while most of the site was still to be rendered.
  expect(then).not.toBeNull();
  console.log(`live after ${took.toFixed(0)} ms, at page ${String(then?.done)} of ${String(then?.all)}`);
  const page = (await world.get(`/tin/${urgent.content.slug}/`)).text;
  expect(page).toContain('Khẩu hiệu mới');
  const sheet = sheetOf(page) ?? '';
  const css = await fetch(publisher.url + sheet);
  expect([css.status, css.headers.get('cache-control'), css.headers.get('content-type')]).toEqual([
    200,
    'public, max-age=31536000, immutable',
    'text/css; charset=utf-8',
  ]);
  expect(await css.text()).toContain('--action:122 31 31');
  const health = JSON.parse((await world.get('/health')).text) as { rebuild: { done: number; all: number } | null };
  expect(health.rebuild?.all).toBe(then?.all);

  await world.cms.receiptFor('settings', held, 1000, 120_000);
  await publisher.publisher.idle();
  for (const path of ['/', '/luu-tru/', '/404.html']) expect(sheetOf((await world.get(path)).text), path).toBe(sheet);
  expect((await world.get('/')).text).toContain(urgent.content.slug);
  expect((await world.get('/favicon.svg')).text).toContain('fill="#7a1f1f"');
  expect(JSON.parse((await world.get('/site.webmanifest')).text)).toMatchObject({ theme_color: '#7a1f1f' });
  const grown = await tree('grown');
  // Everything once more, from nothing: the same bytes.
  await publisher.publisher.rebuild('đối chứng');
  expect(differences(grown, await tree('clean'))).toEqual([]);
  expect(grown.size).toBeGreaterThan(300);
}, 240_000);

it('the foot of every page names the usual pages as they come, and what was set instead of them', async () => {
  world = await startPublisherWorld({ documents: [] });
  await world.publish(someSettings());
  const foot = async () => /<footer[\s\S]*<\/footer>/.exec((await world.get('/')).text)?.[0] ?? '';
  expect(await foot()).not.toContain('tro-nang');
  const page = (title: string, revision: number) => ({
    ...{ kind: 'page' as const, id: 'tronang', revision, state: 'live' as const },
    content: { slug: 'tro-nang', title, body: '<p>Ai cũng đọc được.</p>', bodyPictures: [], formerSlugs: [] },
  });
  await world.publish(page('Trợ năng', 1));
  await world.publisher.publisher.idle();
  expect(await foot()).toContain('<a class="inline-block py-1" href="/trang/tro-nang/">');
  await world.publish(page('Khả năng tiếp cận', 2));
  await world.publisher.publisher.idle();
  expect(await foot()).toContain('Khả năng tiếp cận');
  const footerLinks = [{ label: 'Đường dây nóng', href: '/trang/duong-day-nong/' }];
  await world.publish(someSettings({ footerLinks }, { revision: 2 }));
  await world.publisher.publisher.idle();
  expect(await foot()).toContain('Đường dây nóng');
  expect(await foot()).not.toContain('Khả năng tiếp cận');
}, 60_000);
