import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cmsPassageRoutes } from './cms-passage-routes.js';

interface Heard {
  line: string;
  headers: IncomingMessage['headers'];
  body: string;
}

describe('the publisher before a CMS', () => {
  let heard: Heard[];
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let cms: Server;
  let app: FastifyInstance;
  let url: string;

  beforeEach(async () => {
    heard = [];
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'toasoan_phien=a; HttpOnly' });
      response.end('{"ok":true}');
    };
    cms = createServer((request, response) => {
      void text(request).then(
        (body) => {
          heard.push({ line: `${request.method ?? ''} ${request.url ?? ''}`, headers: request.headers, body });
          answer(request, response);
        },
        // Broken off on the way: it was never heard.
        () => undefined,
      );
    });
    await new Promise<void>((resolve) => cms.listen(0, '127.0.0.1', resolve));
    app = Fastify({ trustProxy: 'loopback', exposeHeadRoutes: false });
    cmsPassageRoutes(app, `http://127.0.0.1:${String((cms.address() as AddressInfo).port)}`);
    // As the site's own routes stand behind it.
    app.get('/*', (_request, reply) => reply.code(404).send('trang'));
    url = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterEach(async () => {
    await app.close();
    cms.closeAllConnections();
    cms.close();
  });

  it('passes on what a contributor asks, and the answer with its cookie', async () => {
    const answered = await fetch(`${url}/api/portal/items?page=2`, {
      method: 'POST',
      headers: {
        ...{ authorization: 'Bearer b', cookie: 'toasoan_phien=a', 'content-type': 'application/json' },
        ...{
          'x-forwarded-for': '203.0.113.7',
          'x-forwarded-proto': 'https',
          'x-forwarded-host': 'congdoan.example.vn',
        },
      },
      body: JSON.stringify({ title: 'Ế hàng' }),
    });
    expect([answered.status, await answered.json()]).toEqual([200, { ok: true }]);
    expect(answered.headers.get('set-cookie')).toBe('toasoan_phien=a; HttpOnly');
    expect(answered.headers.get('cache-control')).toBe('no-store');
    expect(heard).toMatchObject([
      {
        line: 'POST /api/portal/items?page=2',
        body: '{"title":"Ế hàng"}',
        headers: {
          ...{ authorization: 'Bearer b', cookie: 'toasoan_phien=a', 'x-forwarded-for': '203.0.113.7' },
          ...{ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'congdoan.example.vn' },
        },
      },
    ]);
  });

  it('passes a refusal on as it stands', async () => {
    answer = (_request, response) => {
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '30' });
      response.end('{"error":{"code":"too_many_requests","message":"Chậm lại."}}');
    };
    const answered = await fetch(`${url}/api/auth/local`, { method: 'POST', body: '{}' });
    expect([answered.status, answered.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await answered.json()).toMatchObject({ error: { code: 'too_many_requests' } });
  });

  it.each([
    'GET /api/portal/../users HTTP/1.1',
    'GET /api/portal/%2e%2e/users HTTP/1.1',
    'GET /api/portal/..%2f..%2fadmin HTTP/1.1',
    'GET /api/portal%2fme HTTP/1.1',
    'GET /api/portal//me HTTP/1.1',
    'GET /api/users HTTP/1.1',
    'GET /admin/init HTTP/1.1',
    'GET /uploads/a.webp HTTP/1.1',
    'GET http://127.0.0.1:1337/api/portal/me HTTP/1.1',
    'GET http://127.0.0.1:1337/admin HTTP/1.1',
    'POST /api/portal/me/ HTTP/1.1',
    'DELETE /api/portal/me HTTP/1.1',
    'OPTIONS /api/portal/me HTTP/1.1',
  ])('lets nothing else through: %s', async (line) => {
    const status = await raw(url, `${line}\r\nHost: congdoan.example.vn\r\nConnection: close\r\n\r\n`);
    expect(status).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(heard).toEqual([]);
  });

  it('refuses what is too large, told before or found out on the way', async () => {
    const told = await fetch(`${url}/api/portal/me`, { method: 'PATCH', body: Buffer.alloc(2 * 1024 * 1024 + 1) });
    expect([told.status, await told.json()]).toMatchObject([413, { error: { code: 'too_large' } }]);
    const chunk = `${(1024 * 1024).toString(16)}\r\n${'a'.repeat(1024 * 1024)}\r\n`;
    const head = 'POST /api/portal/items HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n';
    expect(await raw(url, head + chunk + chunk + chunk)).toMatch(/^HTTP\/1\.1 413 /);
    expect(heard).toEqual([]);
  });

  it('says in Vietnamese that the CMS is away', async () => {
    cms.closeAllConnections();
    await new Promise((resolve) => cms.close(resolve));
    const answered = await fetch(`${url}/api/portal/me`);
    expect([answered.status, answered.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answered.json()).toEqual({
      error: { code: 'busy', message: expect.stringContaining('Tòa soạn đang bận') as string, retryAfter: 5 },
    });
  });
});

/** The status line that a request, written byte by byte, is answered with. */
function raw(url: string, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(request));
    socket.once('data', (data: Buffer) => {
      resolve(data.toString('latin1').split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
