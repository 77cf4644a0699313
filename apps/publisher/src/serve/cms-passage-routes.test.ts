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

const JSON_BODY = { 'content-type': 'application/json' };

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
    cmsPassageRoutes(app, {
      cmsUrl: `http://127.0.0.1:${String((cms.address() as AddressInfo).port)}`,
      origin: 'https://congdoan.example.vn',
      internalToken: 'khoa',
    });
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
          'x-toasoan-asker': expect.stringMatching(/^203\.0\.113\.7;[0-9a-f]{64}$/) as string,
        },
      },
    ]);
  });

  it('passes a refusal on as it stands', async () => {
    answer = (_request, response) => {
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '30' });
      response.end('{"error":{"code":"too_many_requests","message":"Chậm lại."}}');
    };
    const answered = await fetch(`${url}/api/auth/local`, { method: 'POST', headers: JSON_BODY, body: '{}' });
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
    const told = await fetch(`${url}/api/portal/me`, {
      ...{ method: 'PATCH', headers: JSON_BODY, body: Buffer.alloc(2 * 1024 * 1024 + 1) },
    });
    expect([told.status, await told.json()]).toMatchObject([413, { error: { code: 'too_large' } }]);
    const chunk = `${(1024 * 1024).toString(16)}\r\n${'a'.repeat(1024 * 1024)}\r\n`;
    const head =
      'POST /api/portal/items HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer b\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    expect(await raw(url, head + chunk + chunk + chunk)).toMatch(/^HTTP\/1\.1 413 /);
    expect(heard).toEqual([]);
  });

  it('keeps nobody waiting for those who dawdle, with a form or, unknown to the CMS, with a file', async () => {
    // The CMS refuses a file of nobody's before it has come.
    cms.removeAllListeners('request');
    cms.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (request.headers.authorization === 'Bearer cu' && request.url === '/api/portal/pictures')
        response.writeHead(401).end('{}');
      else
        void text(request).then(
          () => answer(request, response),
          () => undefined,
        );
    });
    const dawdlers = ['/api/auth/local', '/api/portal/pictures'].flatMap((path) =>
      Array.from({ length: 100 }, (_, n) => {
        const head = `POST ${path} HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 198.51.100.${String(n)}\r\n`;
        const socket = connect(Number(new URL(url).port), '127.0.0.1');
        const type = path.endsWith('local') ? 'application/json' : 'multipart/form-data; boundary=x';
        socket.on('error', () => undefined);
        socket.write(`${head}Authorization: Bearer cu\r\nContent-Type: ${type}\r\nContent-Length: 1000000\r\n\r\n{`);
        return socket;
      }),
    );
    await Promise.all(dawdlers.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    const headers = { ...JSON_BODY, authorization: 'Bearer b', 'x-forwarded-for': '203.0.113.9' };
    const began = performance.now();
    const form = await fetch(`${url}/api/portal/items`, { method: 'POST', headers, body: '{}' });
    const file = await fetch(`${url}/api/portal/pictures`, { method: 'POST', headers, body: Buffer.alloc(3_000_000) });
    console.info(`200 slow senders; a form and a file beside them in ${(performance.now() - began).toFixed(0)} ms`);
    expect([form.status, file.status]).toEqual([200, 200]);
    for (const socket of dawdlers) socket.destroy();
  });

  it('lets one asker have no more than his share', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9', authorization: 'Bearer b' };
    const held: ServerResponse[] = [];
    answer = (_request, response) => void held.push(response);
    const statuses: number[] = [];
    const asked = Array.from({ length: 60 }, async () => {
      statuses.push((await fetch(`${url}/api/portal/me`, { headers })).status);
    });
    await expect.poll(() => statuses).toEqual(Array.from({ length: 12 }, () => 429));
    answer = (_request, response) => void response.end('{}');
    const other = { ...headers, 'x-forwarded-for': '203.0.113.10' };
    expect((await fetch(`${url}/api/portal/me`, { headers: other })).status).toBe(200);
    for (const response of held) response.end('{}');
    await Promise.all(asked);
    expect(statuses.filter((status) => status === 200)).toHaveLength(48);
  });

  it('asks the CMS nothing for who shows no token, where only members are answered', async () => {
    const form = { method: 'POST', headers: JSON_BODY, body: '{}' };
    for (const [path, init] of [
      ['/api/portal/items', form],
      ['/api/portal/pictures', { ...form, headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
      ['/api/portal/me?x=/api/portal/invitation/open', {}],
    ] as const) {
      const answered = await fetch(url + path, init);
      expect([answered.status, await answered.json()], path).toMatchObject([401, { error: { code: 'sign_in' } }]);
    }
    expect(heard).toEqual([]);
    for (const path of ['portal/invitation/open', 'auth/local', 'auth/refresh', 'auth/reset-password'])
      expect((await fetch(`${url}/api/${path}`, form)).status, path).toBe(200);
  });

  it('lets a stranger have eight under way, and whoever shows a session beside him more', async () => {
    const headers = { ...JSON_BODY, 'x-forwarded-for': '203.0.113.9' };
    const send = (more = {}) =>
      fetch(`${url}/api/auth/refresh`, { method: 'POST', headers: { ...headers, ...more }, body: '{}' });
    const held: ServerResponse[] = [];
    answer = (_request, response) => void held.push(response);
    const statuses: number[] = [];
    const asked = Array.from({ length: 20 }, async () => {
      statuses.push((await send()).status);
    });
    await expect.poll(() => statuses).toEqual(Array.from({ length: 12 }, () => 429));
    answer = (_request, response) => void response.end('{}');
    expect((await send({ cookie: 'toasoan_phien=a' })).status).toBe(200);
    for (const response of held) response.end('{}');
    await Promise.all(asked);
    expect((await send()).status).toBe(200);
  });

  it('takes no form that a page of another site could have sent', async () => {
    const send = (headers: Record<string, string>) =>
      fetch(`${url}/api/auth/local`, { method: 'POST', headers, body: 'identifier=a&password=b' });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect([(await send(form)).status, (await send({ 'content-type': 'text/plain' })).status]).toEqual([415, 415]);
    for (const from of [{ origin: 'https://ke-xau.example.com' }, { origin: 'null' }])
      expect((await send({ ...JSON_BODY, ...from })).status).toBe(403);
    expect(heard).toEqual([]);
    expect((await send({ ...JSON_BODY, origin: 'https://congdoan.example.vn' })).status).toBe(200);
  });

  it('says in Vietnamese that the CMS is away', async () => {
    cms.closeAllConnections();
    await new Promise((resolve) => cms.close(resolve));
    const answered = await fetch(`${url}/api/portal/me`, { headers: { authorization: 'Bearer b' } });
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
