import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LivePublication } from '@toasoan/contracts';
import { withdrawn } from '@toasoan/testkit';
import { article, category, unit } from '../harness/la-gi.js';
import { startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';

let world: PublisherWorld;
beforeEach(async () => {
  world = await startPublisherWorld({ documents: [] });
  await world.publish(unit);
  await world.publish(category);
});
afterEach(() => world.close());

const NOTE = 'Số liệu về tiền thưởng chưa đúng, chúng tôi xin lỗi bạn đọc.';
const at = (path: string) => world.get(path).then(({ status, headers }) => [status, headers.get('location')]);
const release = () => world.publisher.releases.current().release;
const withSlugs = (item: LivePublication & { kind: 'article' }, slug: string, formerSlugs: string[]) => ({
  ...item,
  content: { ...item.content, slug, formerSlugs },
});

describe('the page of a withdrawn article', () => {
  it('answers 410 with the note and the day, never with the title or the words', async () => {
    const item = article('Thưởng Tết ở xưởng may', { slug: 'thuong-tet', lead: 'Câu chỉ có trong bài' });
    await world.publish(item);
    await world.publish(withdrawn(item, `${NOTE} <script>alert(1)</script>`));
    const { status, text, headers } = await world.get('/tin/thuong-tet/');
    expect(status).toBe(410);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toContain(NOTE);
    expect(text).toContain('ngày 09/07/2018');
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(text).toContain('href="/tim-kiem/"');
    for (const gone of [item.content.title, 'Câu chỉ có trong bài', '<script>alert', 'thuong-tet'])
      expect(text).not.toContain(gone);
    for (const path of ['/sitemap.xml', '/sitemap/trang.xml', '/rss.xml', '/'])
      expect((await world.get(path)).text, path).not.toContain('thuong-tet');
  });

  it('is the answer at every address that the article once had, also after the index was made anew', async () => {
    const item = withSlugs(article('Đổi địa chỉ'), 'dia-chi-ba', ['dia-chi-mot', 'dia-chi-hai']);
    await world.publish(item);
    await world.publish(withdrawn(item, NOTE));
    const told = async () => {
      for (const slug of ['dia-chi-ba', 'dia-chi-mot', 'dia-chi-hai']) {
        const { status, text } = await world.get(`/tin/${slug}/`);
        expect([status, text.includes(NOTE)], slug).toEqual([410, true]);
      }
    };
    await told();
    await world.stopPublisher();
    for (const suffix of ['', '-wal', '-shm'])
      await rm(join(world.config.dataDir, `index.db${suffix}`), { force: true });
    await world.restart();
    expect((await world.publisher.reconcile(true)).outcome).toBe('caught-up');
    await told();
  });

  it('changes with the note, and goes when the article comes back', async () => {
    const item = article('Bài trở lại', { slug: 'tro-lai' });
    await world.publish(item);
    await world.publish(withdrawn(item, NOTE));
    const before = release();
    await world.publish({ ...withdrawn(item, 'Lời khác.'), revision: 3 });
    expect((await world.get('/tin/tro-lai/')).text).toContain('Lời khác.');
    await world.publish({ ...item, revision: 4 });
    expect((await world.get('/tin/tro-lai/')).status).toBe(200);
    expect(release()).toBe(before + 2);
  });

  it('gives its address to another article that takes it, and has it back when that one is renamed', async () => {
    const first = article('Bài thứ nhất', { slug: 'chung' });
    await world.publish(first);
    await world.publish(withdrawn(first, NOTE));
    const second = article('Bài thứ hai nữa', { slug: 'chung' });
    await world.publish(second);
    expect(await at('/tin/chung/')).toEqual([200, null]);
    await world.publish({ ...withSlugs(second, 'rieng', []), revision: 2 });
    expect((await world.get('/tin/chung/')).text).toContain(NOTE);
  });

  it('belongs to its release: rolled back, what was withdrawn since is not shown, what was gone before still says why', async () => {
    const early = article('Gỡ từ trước', { slug: 'go-truoc' });
    const late = article('Gỡ về sau nữa', { slug: 'go-sau' });
    await world.publish(early);
    await world.publish(late);
    await world.publish(withdrawn(early, NOTE));
    const old = release();
    await world.publish(withdrawn(late, 'Lời về sau.', '/don-vi/'));
    world.publisher.releases.rollBack(old);
    expect((await world.get('/tin/go-truoc/')).text).toContain(NOTE);
    expect(await at('/tin/go-sau/')).toEqual([301, '/don-vi/']);
    world.publisher.releases.unpin();
    expect(await at('/tin/go-sau/')).toEqual([301, '/don-vi/']);
  });
});

describe('a withdrawal that leads on', () => {
  it('redirects every old address to a page of the site or an https address', async () => {
    const item = withSlugs(article('Chuyển đi'), 'chuyen-di', ['chuyen-cu']);
    await world.publish(item);
    const receipt = await world.publish(withdrawn(item, null, 'https://example.vn/van-ban'));
    expect(receipt.outcome).toBe('gone');
    for (const slug of ['chuyen-di', 'chuyen-cu'])
      expect(await at(`/tin/${slug}/`)).toEqual([301, 'https://example.vn/van-ban']);
  });

  it('sends nobody in circles', async () => {
    const [a, b] = [article('Vòng thứ nhất', { slug: 'vong-a' }), article('Vòng thứ hai', { slug: 'vong-b' })];
    await world.publish(a);
    await world.publish(b);
    await world.publish(withdrawn(a, null, '/tin/vong-b/'));
    await world.publish(withdrawn(b, null, '/tin/vong-a'));
    for (const slug of ['vong-a', 'vong-b']) expect((await world.get(`/tin/${slug}/`)).status).toBe(410);
  });

  it('is refused by the contract where a browser would run it', async () => {
    const item = article('Bài gài bẫy', { slug: 'gai-bay' });
    await world.publish(item);
    const receipt = await world.publish(withdrawn(item, null, 'javascript:alert(1)'));
    expect(receipt.outcome).toBe('quarantined');
    expect((await world.get('/tin/gai-bay/')).headers.get('location')).toBeNull();
  });

  it('gives way to a redirect that the editors set for the address', async () => {
    const item = article('Bài có chuyển hướng', { slug: 'chuyen-huong' });
    await world.publish(item);
    await world.publish(withdrawn(item, NOTE));
    const content = { from: '/tin/chuyen-huong/', to: '/luu-tru/', status: 301 as const };
    await world.publish({ kind: 'redirect', id: 'r1', revision: 1, state: 'live', content });
    expect(await at('/tin/chuyen-huong/')).toEqual([301, '/luu-tru/']);
  });
});

describe('a correction', () => {
  it('stands above the words, in the structured data and in the feed', async () => {
    const corrections = [{ at: '2018-03-01T02:00:00.000Z', note: 'Số suất quà là 50, không phải 500.' }];
    const item = article('Trao quà Tết', { corrections });
    await world.publish(item);
    const { text } = await world.get(`/tin/${item.content.slug}/`);
    const shown = text.indexOf('id="dinh-chinh"');
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(text.indexOf('class="reading"'));
    expect(text.slice(shown, shown + 600)).toContain('01/03/2018');
    expect(text).toContain('"@type":"CorrectionComment"');
    expect((await world.get('/rss.xml')).text).toContain('(Đính chính ngày 01/03/2018: Số suất quà là 50');
  });
});
