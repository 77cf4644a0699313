import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo, connect } from 'node:net';
import { type CmsApp, inRepository, type RunningCms, startCms, syntheticPictureBytes } from '@toasoan/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { XSS_VECTORS } from '../../packages/html-policy/src/xss-vectors.test-data.js';
import { SIDES, twoDoors, type TwoDoors } from '../harness/two-doors.js';
import { ARTICLES } from '../integration/cms/articles-of.js';

const ARTICLE = 'api::article.article';
const DAY_COUNT = 'api::portal-day-count.portal-day-count';
const MB = 1024 * 1024;

type Row = Record<string, unknown>;

// The CMS is CommonJS and in this thread: a plain require gets the very module that runs in it.
const ofCms = <T>(path: string): T =>
  createRequire(inRepository('apps/cms/package.json'))(inRepository(`apps/cms/dist/src/${path}.js`)) as T;
const slugs = () => ofCms<{ assignSlug(app: CmsApp, row: Row): Promise<void> }>('editorial/assign-slug');
const linkClock = () =>
  ofCms<{ askDueLinks(app: CmsApp, now: Date, signal: AbortSignal): Promise<void> }>('quality/links/link-clock');

/** `proof.md` 14, 16, 23 and 24. 19 stands in `sessions`, `portal-sessions` and `sign-in-throttle`; the site’s side of 16 in `publisher-preview`. */
describe.each(inject('templates'))('words that mean harm, at both doors, on $db', (template) => {
  let cms: RunningCms;
  let doors: TwoDoors;
  beforeAll(async () => {
    cms = await startCms(template);
    doors = await twoDoors(cms);
  });
  afterAll(() => cms.close());

  const rowOf = async (id: string): Promise<Row> =>
    (await cms.app.db.query(ARTICLE).findOne({ where: { documentId: id } })) ?? {};

  // How much a person may send in a day is `portal-day`'s.
  const newDay = () => cms.app.db.query(DAY_COUNT).deleteMany({});
  beforeEach(newDay);

  it.each(SIDES)(
    '14: bodies too large, too deep, too many, too slow are refused, and health answers (%s)',
    { timeout: 120_000 },
    async (side) => {
      const target = side === 'admin' ? ARTICLES : '/api/portal/items';
      const keys = JSON.stringify(
        Object.fromEntries(Array.from({ length: 1_000_000 }, (_, n) => [`k${String(n)}`, 1])),
      );
      const bodies: readonly (readonly [string, string])[] = [
        ['50 MB', JSON.stringify({ title: 'a'.repeat(50 * MB) })],
        ['3,000 deep', `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`],
        ['100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
        ['a million keys', keys],
      ];
      const slow = Array.from({ length: 100 }, () => {
        const socket = connect(Number(new URL(cms.url).port), '127.0.0.1');
        socket.on('error', () => undefined);
        const type = 'Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{';
        socket.write(`POST ${target} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${doors.tokens[side]}\r\n${type}`);
        return socket;
      });
      let slowest = 0;
      let most = 0;
      for (const [what, words] of bodies) {
        // Client and server are one thread here: what is made of the words is not the server's time.
        const body = Buffer.from(words);
        const headers = { authorization: `Bearer ${doors.tokens[side]}`, 'content-type': 'application/json' };
        // A server that has heard enough may hang up on who speaks on.
        const sent = fetch(cms.url + target, { method: 'POST', headers, body }).then(
          (answer) => answer.status,
          () => 413,
        );
        const began = performance.now();
        expect((await fetch(`${cms.url}/_health`)).status).toBe(204);
        slowest = Math.max(slowest, performance.now() - began);
        const status = await sent;
        most = Math.max(most, performance.now() - began);
        expect(status, what).toBeGreaterThanOrEqual(400);
        expect(status, what).toBeLessThan(500);
      }
      for (const socket of slow) socket.destroy();
      const times = `health after ${slowest.toFixed(0)} ms at most (bar 1000 ms), a refusal after ${most.toFixed(0)} ms at most`;
      console.info(`proof 14, ${side}: ${String(bodies.length)} bodies refused beside 100 slow senders; ${times}`);
    },
  );

  it.each(SIDES)('16: nothing of a corpus of scripts is kept as one (%s)', { timeout: 120_000 }, async (side) => {
    let kept = 0;
    const harmless = (html: string, vector: string): void => {
      expect(html, vector).not.toMatch(/<(?:script|iframe|object|embed|svg|math|base|form|style|link|meta)\b/i);
      expect(html, vector).not.toMatch(/<[^>]*\s(?:on\w+|style|srcdoc)\s*=/i);
      expect(html, vector).not.toMatch(/<[^>]*(?:href|src|action)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i);
    };
    const names = { admin: ['lead', 'byline', 'source'], portal: ['lead', 'byline', 'place', 'people'] }[side];
    for (const vector of XSS_VECTORS) {
      await newDay();
      const words = Object.fromEntries(names.map((name) => [name, vector.slice(0, 250)]));
      const made = await doors.draft(side, vector.slice(0, 200), vector, words);
      if (!made) continue;
      kept += 1;
      harmless(String((await rowOf(made))['body']), vector);
      // What a phone shows as markup.
      if (side === 'portal')
        harmless((await doors.phone.request<{ html: string }>('GET', `items/${made}`)).body.html, vector);
    }
    const picture = syntheticPictureBytes('/uploads/tong-hop-1-330.png') ?? new Uint8Array();
    const unreserved = ["a' onerror=alert(1) b='.png", 'javascript&#58;alert(1).png'];
    const files = [
      ...XSS_VECTORS.filter((_, index) => index % 10 === 0).map((vector) => `${vector.slice(0, 80)}.png`),
      ...unreserved,
    ];
    let stored = 0;
    for (const name of files) {
      const sent = await doors.send(side, 'picture', new Blob([new Uint8Array(picture)], { type: 'image/png' }), name);
      // The library takes no name with a sign in it that Windows reserves, `<` among them.
      expect([201, 400], name).toContain(sent.status);
      if (sent.status === 400) continue;
      stored += 1;
      const file = await cms.app.db.query('plugin::upload.file').findOne({ orderBy: { id: 'desc' } });
      expect(String(file?.['url']), name).toMatch(/^\/uploads\/[\w.-]+$/);
    }
    expect(stored).toBe(side === 'portal' ? files.length : unreserved.length);
    console.info(
      `proof 16, ${side}: ${String(XSS_VECTORS.length)} vectors in title, body, ${names.join(', ')}, ${String(kept)} kept as words, 0 as markup that runs; ${String(files.length)} file names, ${String(stored)} kept, each at a plain address`,
    );
  });

  it.each(SIDES)('23: however it is written there is one address, inside the tree (%s)', async (side) => {
    const name = 'Công đoàn Phú Quý tổng kết';
    const titles = [
      ...[
        name,
        name.normalize('NFD'),
        `\u202e${name}`,
        `${name}\u200b`,
        name.replace('o', '\u043e'),
        name.toUpperCase(),
      ],
      ...[
        `../../${name}`,
        `..%2f${name}`,
        `%2e%2e/${name}`,
        `${name}\u0000`,
        `/${name}/`,
        `${name}?a=1#b`,
        '.',
        '..',
        '%00',
        'a'.repeat(10_000),
      ],
    ];
    let refused = 0;
    const given: string[] = [];
    for (const title of titles) {
      const made = await doors.draft(side, title, 'Chữ.');
      if (!made) {
        refused += 1;
        continue;
      }
      const row = await rowOf(made);
      expect(String(row['title']).normalize('NFC')).toBe(row['title']);
      expect(String(row['title'])).not.toMatch(/[\p{Cc}\u200b\u202e]/u);
      await slugs().assignSlug(cms.app, row);
      const slug = (await rowOf(made))['slug'] as string;
      expect(slug, title).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(255);
      given.push(slug);
    }
    expect(new Set(given).size).toBe(given.length);
    console.info(
      `proof 23, ${side}: ${String(titles.length)} ways to write a title, ${String(refused)} refused, ${String(given.length)} addresses, each one's own`,
    );
  });

  it.each(SIDES)('24: no word of an article makes the newsroom ask inwards (%s)', async (side) => {
    let asked = 0;
    const inside = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
    const port = String((inside.address() as AddressInfo).port);
    const hosts = [
      '127.0.0.1',
      'localhost',
      '127.1',
      '2130706433',
      '0x7f.1',
      '0.0.0.0',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '169.254.169.254',
    ];
    const urls = hosts.map((host) => `http://${host}:${port}/x`);
    const html = urls.map((url) => `<a href="${url}">a</a><img src="${url}" alt="a">`).join(' ');
    const text = side === 'portal' ? urls.join(' ') : html;
    expect(await doors.draft(side, 'Liên kết vào trong', text)).not.toBeNull();
    // As if they had been sent: each address becomes a question of the clock's.
    const links = cms.app.db.query('api::link-check.link-check');
    for (const url of urls) {
      await links.create({ data: { url, urlKey: randomUUID(), answer: 'pending', dueAt: new Date(0) } });
    }
    await linkClock().askDueLinks(cms.app, new Date(), new AbortController().signal);
    const pending = { url: { $in: urls }, answer: { $ne: 'inside' } };
    expect(await links.count({ where: pending })).toBe(0);
    if (side === 'admin') {
      const pictures = await doors.writer.request('POST', '/upload/actions/upload-from-urls', { urls });
      expect(pictures.status).toBe(403);
    }
    inside.close();
    expect(asked).toBe(0);
    console.info(
      `proof 24, ${side}: ${String(urls.length)} inward addresses as links and pictures, ${String(asked)} asked`,
    );
  });
});
