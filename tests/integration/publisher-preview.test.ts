import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewAnswerSchema, type PreviewRequest, type PublicArticle } from '@toasoan/contracts';
import { exportRelease } from '@toasoan/publisher';
import { syntheticPicture } from '@toasoan/testkit';
import { Webhook } from 'standardwebhooks';
import { article, category, unit } from '../harness/la-gi.js';
import { ORIGIN, startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';
import { isElement, parse, type Element, type Parent } from '../../packages/html-policy/src/tree.js';
import { XSS_VECTORS } from '../../packages/html-policy/src/xss-vectors.test-data.js';

let world: PublisherWorld;
beforeAll(async () => {
  world = await startPublisherWorld({ documents: [] });
  await world.publish(unit);
  await world.publish(category);
});
afterAll(() => world.close());

type Draft = Partial<PreviewRequest['data']>;
const draftOf = (content: PublicArticle, more: Draft = {}): PreviewRequest => ({
  type: 'article.preview.v1',
  timestamp: new Date().toISOString(),
  data: { id: 'nhap1', revision: 7, published: false, article: content, missing: [], ...more },
});

function post(
  body: string,
  { id = `preview_${randomUUID()}`, at = new Date(), secret = world.config.eventSecret } = {},
) {
  return fetch(`${world.publisher.url}/previews`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
    body,
  });
}

/** The path of a new preview. */
async function previewed(content: PublicArticle, more?: Draft): Promise<string> {
  const answer = await post(JSON.stringify(draftOf(content, more)));
  expect(answer.status).toBe(201);
  const { url } = previewAnswerSchema.parse(await answer.json());
  expect(url.startsWith(`${ORIGIN}/xem-truoc/`)).toBe(true);
  return url.slice(ORIGIN.length);
}

const elementsOf = (parent: Parent): Element[] =>
  parent.children.flatMap((node) => (isElement(node) ? [node, ...elementsOf(node)] : []));

const main = (html: string) => /<main[^]*<\/main>/.exec(html)?.[0] ?? '';

describe('a preview', () => {
  it('is the published page, but for its band', async () => {
    const item = article('Tết sum vầy của đoàn viên nghề biển', { corrections: [] });
    await world.publish(item);
    const page = await world.get(`/tin/${item.content.slug}/`);
    const { text } = await world.get(await previewed(item.content, { id: item.id, revision: item.revision }));
    expect(main(text)).toBe(main(page.text));
    expect(text).toMatch(/Bản xem trước, chưa đăng – bản sửa 1, hết hạn lúc \d\d:\d\d/);
    expect(page.text).not.toContain('Bản xem trước');
  });

  it('is for nobody to index, keep or pass on', async () => {
    const { status, headers, text } = await world.get(await previewed(article('Không lập chỉ mục').content));
    expect(status).toBe(200);
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive');
    expect(headers.get('cache-control')).toBe('no-store, private');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers.get('etag')).toBeNull();
    expect(text).toContain('<meta name="robots" content="noindex, nofollow, noarchive">');
    expect(text).not.toContain('rel="canonical"');
    const robots = (await world.get('/robots.txt')).text;
    for (const left of ['/xem-truoc/', '/tim-kiem/?']) expect(robots).toContain(`Disallow: ${left}\n`);
  });

  it('says what keeps the draft from being published', async () => {
    const path = await previewed(article('Còn thiếu').content, { missing: ['Hãy ghi nguồn tin.'] });
    expect((await world.get(path)).text).toContain('Trước khi đăng: Hãy ghi nguồn tin.');
  });

  it('stands under a token of 192 bits that is another each time, and nowhere near it', async () => {
    const paths = await Promise.all([1, 2, 3].map(() => previewed(article('Ba lần').content)));
    expect(new Set(paths).size).toBe(3);
    for (const path of paths) expect(path).toMatch(/^\/xem-truoc\/[\w-]{32}\/$/);
    for (const path of ['/xem-truoc/', '/xem-truoc/het-han/', `${paths[0]?.slice(0, -2) ?? ''}/`]) {
      const { status, text, headers } = await world.get(path);
      expect([status, headers.get('cache-control')], path).toEqual([410, 'no-store, private']);
      expect(text).toContain('Bản xem trước này không còn nữa');
      expect(text).not.toContain('Ba lần');
    }
  });

  it('leaves no trace in the release, the index, the search, the feeds or on the disk', async () => {
    const before = world.publisher.releases.current();
    const secret = 'vỏ sò tím biếc';
    await previewed(article('Bài còn giấu kín', { slug: 'giau-kin', lead: secret }).content);
    expect(world.publisher.releases.current()).toEqual(before);
    expect(world.publisher.index.held('article', 'nhap1')).toBeNull();
    for (const path of ['/', '/rss.xml', '/sitemap.xml', '/sitemap/trang.xml', '/api/tim?q=vo+so+tim'])
      expect((await world.get(path)).text, path).not.toMatch(/giau-kin|vỏ sò/);
    const folder = await mkdtemp(join(tmpdir(), 'toasoan-preview-'));
    await exportRelease(world.publisher.releases, world.publisher.blobs, folder);
    for (const root of [folder, world.config.dataDir])
      for (const file of await readdir(root, { recursive: true, withFileTypes: true }))
        if (file.isFile())
          expect((await readFile(join(file.parentPath, file.name))).includes(secret), file.name).toBe(false);
    await rm(folder, { recursive: true });
  });
});

describe('pictures of a draft', () => {
  const picture = syntheticPicture(3, 'Ảnh chưa đăng');
  const [variant] = picture.variants;
  const body = `<figure class="image"><img src="${variant?.path ?? ''}" alt="Trong bài"></figure><p>Chữ.</p>`;
  const withPictures = () => article('Có ảnh', { pictures: [picture], bodyPictures: [picture], body }).content;

  it('show under the token alone, as what their bytes say they are', async () => {
    const path = await previewed(withPictures());
    const { text } = await world.get(path);
    expect(text).not.toContain('/uploads/');
    const sources = [...new Set([...text.matchAll(/src="(\/xem-truoc\/[^"]+)"/g)].map(([, src = '']) => src))];
    expect(sources.length).toBeGreaterThan(0);
    for (const src of sources) {
      expect(src.startsWith(path)).toBe(true);
      const file = await fetch(world.publisher.url + src);
      expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect(file.headers.get('cache-control')).toBe('no-store, private');
      expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(50);
    }
    expect((await world.get(`${path}tep/99`)).status).toBe(410);
    expect((await world.get(`/xem-truoc/${'a'.repeat(32)}/tep/0`)).status).toBe(410);
  });

  it('are refused where the file is something else, or lies elsewhere', async () => {
    world.cms.putFile('/uploads/gia.png', Buffer.from('<svg onload="alert(1)"></svg>'), 'image/png');
    const fake = (path: string) => ({ ...picture, variants: [{ path, width: 800, height: 600, mime: 'image/png' }] });
    for (const source of ['/uploads/gia.png', '/api/internal/manifest?kind=article', '//127.0.0.1:1/uploads/x.png']) {
      const path = await previewed(article('Ảnh giả', { pictures: [fake(source)] }).content);
      const { status, text } = await world.get(`${path}tep/0`);
      expect([status, text], source).toEqual([404, 'Không đọc được tệp này từ thư viện.']);
    }
  });
});

describe('the door for previews', () => {
  it('refuses what is unsigned, forged, too old or sent twice', async () => {
    const body = JSON.stringify(draftOf(article('Giả mạo').content));
    const bare = await fetch(`${world.publisher.url}/previews`, { method: 'POST', body });
    expect(bare.status).toBe(401);
    expect((await post(body, { secret: `whsec_${Buffer.alloc(32).toString('base64')}` })).status).toBe(401);
    expect((await post(body, { at: new Date(Date.now() - 6 * 60_000) })).status).toBe(401);
    const id = `preview_${randomUUID()}`;
    expect((await post(body, { id })).status).toBe(201);
    expect((await post(body, { id })).status).toBe(401);
  });

  it('refuses what is too big, no draft, or an event', async () => {
    const huge = JSON.stringify(draftOf(article('Quá dài', { body: 'x'.repeat(3 * 1024 * 1024) }).content));
    expect((await post(huge)).status).toBe(413);
    expect((await post('{"nghĩa": "không"}')).status).toBe(400);
    const deep = `<p>${'<b>'.repeat(400_000)}`;
    expect((await post(JSON.stringify(draftOf(article('Quá nặng', { body: deep }).content)))).status).toBe(422);
    const draft = JSON.stringify(draftOf(article('Nhầm cửa').content));
    expect((await world.post(draft)).status).toBe(400);
    expect((await world.get('/')).status).toBe(200);
  });

  it('runs nothing of a script-injection corpus, in any field', async () => {
    for (const vector of XSS_VECTORS) {
      const picture = { ...syntheticPicture(1, vector), caption: vector, credit: vector };
      const words = { title: vector, lead: vector, byline: vector, source: vector, body: `<p>a</p>${vector}` };
      const place = {
        unit: { id: 'x', name: vector },
        pictures: [picture],
        original: { url: vector, publishedAt: null },
      };
      const corrections = [{ at: '2018-03-01T02:00:00.000Z', note: vector }];
      const content = article('Kẻ gian', { ...words, ...place, corrections }).content;
      const { text } = await world.get(await previewed(content, { missing: [vector] }));
      for (const { tagName, properties } of elementsOf(parse(text))) {
        expect(['iframe', 'object', 'embed', 'svg', 'math', 'base'], vector).not.toContain(tagName);
        expect(
          Object.keys(properties).filter((name) => /^on/i.test(name)),
          vector,
        ).toEqual([]);
        for (const name of ['href', 'src', 'action'])
          expect(String(properties[name] ?? ''), vector).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
        if (tagName === 'script') expect(String(properties['src']), vector).toMatch(/^\/_astro\/[\w.-]+$/);
      }
    }
    console.info(`proof 16, site: ${String(XSS_VECTORS.length)} vectors in every field of a page, captions too, 0 run`);
  });
});
