import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchResponse } from '@toasoan/contracts';
import { exportRelease } from '@toasoan/publisher';
import { withdrawn } from '@toasoan/testkit';
import { article, category, unit } from '../harness/la-gi.js';
import { eventBody, startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';

let world: PublisherWorld;
beforeEach(async () => {
  world = await startPublisherWorld({ documents: [] });
  await world.publish(unit);
  await world.publish(category);
});
afterEach(() => world.close());

describe('one publication', () => {
  it('puts an approved article on its page, its lists, its feeds and into search, and sends a receipt', async () => {
    const item = article('Tết sum vầy của đoàn viên nghề biển');
    const receipt = await world.publish(item);
    expect(receipt).toMatchObject({ outcome: 'live', revision: 1, path: `/tin/${item.content.slug}/` });
    const page = await world.get(`/tin/${item.content.slug}/`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<meta name="toasoan:revision" content="1"');
    expect(page.headers.get('x-toasoan-release')).toBe(String(receipt.release));
    for (const path of [
      '/',
      '/rss.xml',
      '/luu-tru/2018-02/',
      `/don-vi/${unit.content.slug}/`,
      `/chuyen-muc/${category.content.slug}/rss.xml`,
      '/sitemap/2018-02.xml',
      '/manh/moi-nhat.html',
    ]) {
      expect((await world.get(path)).text, path).toContain(item.content.slug);
    }
    const found = JSON.parse((await world.get('/api/tim?q=tet+sum+vay')).text) as SearchResponse;
    expect(found.items.map(({ href }) => href)).toEqual([`/tin/${item.content.slug}/`]);
  });

  it('moves an article to its new slug and redirects the old one', async () => {
    const item = article('Tập huấn cán bộ công đoàn cơ sở');
    await world.publish(item);
    const moved = {
      ...item,
      revision: 2,
      content: { ...item.content, slug: 'tap-huan-la-gi', formerSlugs: [item.content.slug] },
    };
    await world.publish(moved);
    const old = await world.get(`/tin/${item.content.slug}/`);
    expect([old.status, old.headers.get('location')]).toEqual([301, '/tin/tap-huan-la-gi/']);
    expect((await world.get('/tin/tap-huan-la-gi/')).status).toBe(200);
  });

  it('takes two articles that exchange their slugs in one batch', async () => {
    const a = article('Một ngày ở cảng cá La Gi');
    const b = article('Lớp học đêm của công nhân may');
    await world.publish(a);
    await world.publish(b);
    const a2 = { ...a, revision: 2, content: { ...a.content, slug: b.content.slug } };
    const b2 = { ...b, revision: 2, content: { ...b.content, slug: a.content.slug } };
    world.cms.put(b2);
    await Promise.all([world.publish(a2), world.publish(b2)]);
    expect((await world.get(`/tin/${a.content.slug}/`)).text).toContain(b.content.title);
    expect((await world.get(`/tin/${b.content.slug}/`)).text).toContain(a.content.title);
  });
});

describe('a withdrawal', () => {
  it('leaves the article nowhere: not in the tree, the feeds, the search', async () => {
    const item = article('Bài sẽ bị gỡ khỏi trang', { lead: 'Câu chỉ có trong bài này' });
    await world.publish(item);
    await world.publish(article('Bài ở lại'));
    const receipt = await world.publish(withdrawn(item, 'Thông tin chưa chính xác'));
    expect(receipt.outcome).toBe('gone');
    expect((await world.get(`/tin/${item.content.slug}/`)).status).toBe(410);
    const folder = await mkdtemp(join(tmpdir(), 'toasoan-tree-'));
    await exportRelease(world.publisher.releases, world.publisher.blobs, folder);
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      const text = await readFile(join(file.parentPath, file.name), 'utf8');
      expect(text, file.name).not.toContain(item.content.slug);
      expect(text, file.name).not.toContain('Câu chỉ có trong bài này');
    }
    await rm(folder, { recursive: true });
    const found = JSON.parse((await world.get('/api/tim?q=bai+se+bi+go')).text) as SearchResponse;
    expect(found.total).toBe(0);
  });
});

describe('bad input', () => {
  it('ignores an event about a document that the CMS does not know', async () => {
    const item = article('Không có thật');
    expect((await world.post(eventBody(item))).status).toBe(202);
    await world.publish(article('Có thật'));
    expect((await world.get(`/tin/${item.content.slug}/`)).status).toBe(404);
  });
});

describe('after a restart', () => {
  it('publishes what was approved while it was stopped', async () => {
    await world.stopPublisher();
    const missed = ['Tin lỡ thứ nhất', 'Bài lỡ thứ nhì', 'Ảnh lỡ thứ ba'].map((title) => article(title));
    for (const item of missed) world.cms.put(item);
    await world.restart({ reconcileOnStart: true });
    await expect.poll(() => world.publisher.lastReconcile()?.outcome, { timeout: 10_000 }).toBe('caught-up');
    await world.publisher.publisher.idle();
    for (const item of missed) expect((await world.get(`/tin/${item.content.slug}/`)).status).toBe(200);
  });
});
