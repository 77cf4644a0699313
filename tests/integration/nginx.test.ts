import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { exportRelease, writeHostFiles } from '@toasoan/publisher';
import { SECURITY_HEADERS } from '@toasoan/site-plan';
import { anArticle, aCategory, aUnit, inRepository, someSettings, withdrawn } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NGINX, type NginxServer, startNginx } from '../harness/nginx-server.js';
import { type PublisherWorld, startPublisherWorld } from '../harness/publisher-world.js';

const SITE = 'tin.example.vn';
const NEWSROOM = 'toasoan.example.vn';
const configuration = (name: string) => readFile(inRepository('deploy/nginx', name), 'utf8');
/** The file as it is shipped, but for the port, which a test can't choose, and what it names outside itself. */
const adapted = (text: string, replaced: Readonly<Record<string, string>>): string =>
  Object.entries({ 'listen 80;': 'listen 127.0.0.1:$PORT;', 'listen [::]:80;': '', ...replaced }).reduce(
    (now, [from, to]) => {
      expect(text).toContain(from);
      return now.replaceAll(from, to);
    },
    text,
  );

if (NGINX === undefined)
  console.log('no nginx on this machine: its configuration is not tried (apt-get install nginx-light)');

describe.runIf(NGINX)('behind nginx', () => {
  const unit = aUnit({ formerSlugs: ['ten-cu'] });
  const category = aCategory({});
  const place = { unit: { id: unit.id, name: unit.content.name }, categoryId: category.id };
  const article = anArticle({ ...place, title: 'Trao nhà mái ấm', formerSlugs: ['trao-nha'] });
  const noted = anArticle({ ...place, title: 'Tin có lời báo' });
  const path = `/tin/${article.content.slug}/`;
  let world: PublisherWorld;
  let newsroom: Server;
  let heard: IncomingMessage[];
  let folder: string;
  let nginx: NginxServer;
  let statics: NginxServer;

  beforeAll(async () => {
    world = await startPublisherWorld({ documents: [someSettings(), unit, category, article, noted] });
    await world.publisher.reconcile(false);
    await world.publisher.publisher.rebuild('thử nghiệm');
    await world.publish(withdrawn(noted, 'Tin chưa đúng.'));
    heard = [];
    newsroom = createServer((request, response) => {
      heard.push(request);
      request.resume().on('end', () => {
        response.setHeader('content-type', 'application/javascript');
        response.end('let a = 1;'.repeat(500));
      });
    }).listen(0, '127.0.0.1');
    await once(newsroom, 'listening');
    const cms = `127.0.0.1:${String((newsroom.address() as AddressInfo).port)}`;
    nginx = await startNginx(
      adapted(await configuration('toasoan.conf'), {
        '127.0.0.1:4321': new URL(world.publisher.url).host,
        '127.0.0.1:1337': cms,
      }),
    );
    folder = await mkdtemp(join(tmpdir(), 'toasoan-static-'));
    await chmod(folder, 0o755);
    const root = join(folder, 'site');
    const { releases, blobs, index } = world.publisher;
    await exportRelease(releases, blobs, root);
    const gonePages = [...releases.paths()].flatMap(({ path: at, entry }) => (entry.gone ? [at] : []));
    const hasPage = (at: string) => releases.find(at) !== null;
    await writeHostFiles({ index: index.db, hasPage, gonePages, origin: world.config.origin, now: new Date() }, root);
    statics = await startNginx(
      adapted(await configuration('static.conf'), { '/srv/toasoan/': `${folder}/`, '127.0.0.1:1337': cms }),
    );
  }, 90_000);
  afterAll(async () => {
    await nginx.stop();
    await statics.stop();
    newsroom.closeAllConnections();
    newsroom.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });

  const both = ['the publisher', 'an exported folder'] as const;
  const server = (name: (typeof both)[number]) => (name === 'the publisher' ? nginx : statics);

  it.each(both)('%s answers with pages, safety headers, caching, and what was moved or went', async (name) => {
    const ask = (at: string) => server(name).ask(SITE, at);
    const page = await ask(path);
    expect(page.status).toBe(200);
    expect(page.body.toString('utf8')).toContain('Trao nhà mái ấm');
    expect(page.headers).toMatchObject(SECURITY_HEADERS);
    expect(page.headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect(page.headers['cache-control']).toContain('must-revalidate');
    expect(page.headers['server'] ?? 'nginx').toBe('nginx');
    const style = /href="(\/_astro\/[^"]+\.css)"/.exec(page.body.toString('utf8'))?.[1] ?? '';
    expect((await ask(style)).headers['cache-control']).toContain('immutable');
    const moved = await ask('/tin/trao-nha/?a=b');
    expect([moved.status, moved.headers.location]).toEqual([301, `${path}?a=b`]);
    const gone = await ask('/tin/tin-co-loi-bao/');
    expect([gone.status, gone.body.toString('utf8')]).toEqual([410, expect.stringContaining('Tin chưa đúng.')]);
    const missing = await ask('/khong-co/');
    expect([missing.status, missing.body.toString('utf8')]).toEqual([404, expect.stringContaining('<main')]);
    expect(missing.headers).toMatchObject(SECURITY_HEADERS);
    const feed = await ask('/rss.xml');
    expect(feed.headers['content-type']).toMatch(/^application\/rss\+xml/);
  });

  // Seen to fail: the exported rules took a carriage return over into the header.
  it.each(both)('%s puts nothing into a header that would end its line', async (name) => {
    const moved = await server(name).ask(SITE, '/don-vi/ten-cu/rss.xml');
    expect(moved.headers.location).toBe(`/don-vi/${unit.content.slug}/rss.xml`);
    for (const sign of ['%0d', '%0a', '%0d%0aset-cookie:%20a=b', '%00', '%7f']) {
      const answer = await server(name).ask(SITE, `/don-vi/ten-cu/2018-01/${sign}x`);
      expect(answer.headers.location ?? '').not.toMatch(/[^\x20-\x7e]/);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it.each(both)('%s is compressed once, and asked again answers 304', async (name) => {
    const plain = await server(name).ask(SITE, path);
    const small = await server(name).ask(SITE, path, { headers: { 'accept-encoding': 'gzip' } });
    expect(small.headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: expect.stringMatching(/accept-encoding/i) as string,
    });
    expect(gunzipSync(small.body).equals(plain.body)).toBe(true);
    const again = await server(name).ask(SITE, path, { headers: { 'if-none-match': plain.headers.etag ?? '' } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('passes the publisher’s better compression on', async () => {
    const small = await nginx.ask(SITE, path, { headers: { 'accept-encoding': 'br, gzip' } });
    expect(small.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(small.body).toString('utf8')).toContain('Trao nhà mái ấm');
  });

  const fenced = ['/events', '/events/', '/EVENTS', '/%65vents', '//events', '/x/../events', '/events%2F', '/previews'];
  const crooked = ['/commands/rebuild%2F..%2F..', '/%63ommands/a%2f%2E%2E%2f..', '/commands/../x', '/events%5c..%5cx'];
  it.each([...fenced, ...crooked, '/commands/rebuild', '/metrics'])(
    'lets nobody reach %s from outside, whatever it is called',
    async (at) => {
      for (const method of ['GET', 'POST']) {
        const answer = await nginx.ask(SITE, at, { method, body: Buffer.from('{}') });
        expect([answer.status, answer.body.toString('utf8')]).toEqual([404, expect.stringContaining('<main')]);
      }
    },
  );

  it('tells a reader of its health that and no more', async () => {
    const { body } = await nginx.ask(SITE, '/health', { headers: { 'x-forwarded-for': '127.0.0.1' } });
    expect(Object.keys(JSON.parse(body.toString('utf8')) as object)).toEqual(['status']);
  });

  it('takes pictures of 11 MB for the portal, none of 13 MB, and little elsewhere', async () => {
    const send = (host: string, at: string, megabytes: number) =>
      nginx.ask(host, at, { method: 'POST', body: Buffer.alloc(megabytes * 1024 * 1024) }).then(({ status }) => status);
    expect(await send(SITE, '/api/portal/pictures', 11)).not.toBe(413);
    // nginx may hang up on the rest of what it refuses.
    expect(await send(SITE, '/api/portal/pictures', 13).catch(() => 413)).toBe(413);
    expect(await send(SITE, '/api/tim', 1).catch(() => 413)).toBe(413);
    expect(await send(NEWSROOM, '/upload', 50)).toBe(200);
    expect(await send(NEWSROOM, '/editorial/word', 30)).toBe(200);
    expect(await send(NEWSROOM, '/admin/login', 4).catch(() => 413)).toBe(413);
  });

  it('names the reader to the newsroom, compresses its scripts, and keeps its internal routes in', async () => {
    heard = [];
    const script = await nginx.ask(NEWSROOM, '/admin/strapi.js', {
      headers: { 'accept-encoding': 'gzip', 'x-forwarded-for': '203.0.113.9', 'x-request-id': 'mine' },
    });
    expect(script.headers['content-encoding']).toBe('gzip');
    const [seen] = heard;
    expect(seen?.headers).toMatchObject({
      host: NEWSROOM,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
    const inside = [
      'manifest?kind=article',
      'documents/a%2F..%2F..%2F..%2F..%2Fx',
      'manifest/../../../x',
      '%2e%2e/%2e%2e/x',
    ];
    for (const at of inside) expect((await nginx.ask(NEWSROOM, `/api/internal/${at}`)).status).toBe(404);
    expect((await nginx.ask(NEWSROOM, '/api%2Finternal%2Fmanifest')).status).toBe(404);
    expect(heard).toHaveLength(1);
    // Only the path is looked at.
    expect((await nginx.ask(NEWSROOM, '/admin/?back=%2Fa%2F..%2Fb')).status).toBe(200);
  });
});
