import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '@toasoan/site-plan';
import { aCategory, anArticle, aUnit, someSettings, withdrawn } from '@toasoan/testkit';
import { type PublisherWorld, startPublisherWorld } from '../harness/publisher-world.js';

/** Safety of what is really served: the publisher with the site's own bundle, over HTTP. */
describe('every answer of the served site', () => {
  let world: PublisherWorld;
  const unit = aUnit();
  const category = aCategory();
  const article = anArticle({ unit: { id: unit.id, name: unit.content.name }, categoryId: category.id });
  const gone = anArticle({ title: 'Tin đã gỡ', unit: { id: unit.id, name: unit.content.name } });
  let stylesheet = '';

  beforeAll(async () => {
    const redirect = {
      kind: 'redirect' as const,
      id: 'r1',
      revision: 1,
      state: 'live' as const,
      content: { from: '/cu.html', to: '/luu-tru/', status: 301 as const },
    };
    world = await startPublisherWorld({ documents: [someSettings(), unit, category, article, gone, redirect] });
    await world.publisher.reconcile(false);
    await world.publisher.publisher.rebuild('thử nghiệm');
    await world.publish(withdrawn(gone, 'Tin chưa đúng.'));
    const { text } = await world.get('/');
    stylesheet = /href="(\/_astro\/[^"]+\.css)"/.exec(text)?.[1] ?? '';
    // A body that is lost: the page is listed, its bytes are not there.
    const { releases } = world.publisher;
    const whole = releases.page.bind(releases);
    const lost = releases.find('/van-ban/')?.hash;
    releases.page = (hash) => (hash === lost ? null : whole(hash));
  }, 60_000);
  afterAll(() => world.close());

  const answers: [what: string, path: () => string, status: number, type: RegExp][] = [
    ['the home page', () => '/', 200, /^text\/html/],
    ['an article', () => `/tin/${article.content.slug}/`, 200, /^text\/html/],
    ['a unit', () => `/don-vi/${unit.content.slug}/`, 200, /^text\/html/],
    ['the search page', () => '/tim-kiem/?q=%3Cscript%3E', 200, /^text\/html/],
    ['an asset', () => stylesheet, 200, /^text\/css/],
    ['a feed', () => '/rss.xml', 200, /^application\/rss\+xml/],
    ['the Atom feed', () => '/atom.xml', 200, /^application\/atom\+xml/],
    ['a sitemap', () => '/sitemap.xml', 200, /^application\/xml/],
    ['the manifest', () => '/site.webmanifest', 200, /^application\/manifest\+json/],
    ['security.txt', () => '/.well-known/security.txt', 200, /^text\/plain/],
    ['an answer of the search', () => '/api/tim?q=qua', 200, /^application\/json/],
    ['a question that is none', () => '/api/tim?trang=x', 400, /^application\/json/],
    ['a redirect', () => '/cu.html', 301, /^$/],
    ['an unknown address', () => '/khong-co/', 404, /^text\/html/],
    ['a withdrawn article', () => `/tin/${gone.content.slug}/`, 410, /^text\/html/],
    ['an address that cannot be decoded', () => '/tin/%ff/', 400, /^text\/plain/],
    ['a page whose body is lost', () => '/van-ban/', 500, /^text\/plain/],
    ['a preview that is none', () => '/xem-truoc/khong-co/', 410, /^text\/html/],
    ['an event without a signature', () => '/events', 404, /./],
  ];

  it.each(answers)('is safe: %s', async (_what, path, status, type) => {
    const answer = await world.get(path());
    expect([answer.status, answer.headers.get('content-type') ?? '']).toEqual([status, expect.stringMatching(type)]);
    const own = path().startsWith('/xem-truoc/') ? { 'referrer-policy': 'no-referrer' } : {};
    for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, ...own }))
      expect(answer.headers.get(name), name).toBe(value);
    // What is no page of the release is asked for anew, and nothing says what runs here.
    if (status >= 400) expect(answer.headers.get('cache-control')).toContain('no-store');
    for (const name of ['server', 'x-powered-by']) expect(answer.headers.get(name)).toBeNull();
    if (type.source.includes('html')) {
      expect(answer.text).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)=/i);
      expect(answer.text).not.toMatch(/<style|<base\b|javascript:/i);
      const scripts = [...answer.text.matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes);
      for (const attributes of scripts) expect(attributes).toMatch(/\bsrc="\/|type="application\/ld\+json"/);
    }
  });

  it('lets assets be kept for ever, and asks about everything else', async () => {
    expect((await world.get(stylesheet)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/rss.xml', '/cu.html'])
      expect((await world.get(path)).headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });

  it('tells a reader nothing of the error', async () => {
    for (const path of ['/tin/%ff/', '/van-ban/']) {
      const { text } = await world.get(path);
      expect(text).toMatch(/^(?:Trang này đang gặp sự cố|Yêu cầu không hợp lệ)/);
      expect(text).not.toMatch(/FST_|Error|stack|node_modules/);
    }
  });
});
