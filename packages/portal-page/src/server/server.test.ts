import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Server } from './server.js';

const tokenOf = (user: string): string => `e30.${btoa(JSON.stringify({ userId: user }))}.a`;
let asked: [path: string, authorization: string | null][];
/** Whose session the browser's cookie is. */
let cookie: string;

beforeEach(() => {
  asked = [];
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });
  vi.stubGlobal('fetch', (path: string, { headers }: { headers: Record<string, string> }) => {
    asked.push([path, headers['authorization'] ?? null]);
    const body = path.startsWith('/api/auth/') ? { jwt: tokenOf(cookie) } : { id: 'x' };
    return Promise.resolve(new Response(JSON.stringify(body), { status: 200 }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('asks as its own person', async () => {
  cookie = '1';
  expect(await new Server('user:1').ask('GET', '/me')).toMatchObject({ ok: true });
  expect(asked.at(-1)).toEqual(['/api/portal/me', `Bearer ${tokenOf('1')}`]);
});

it('sends nothing with the session of somebody else who has signed in in this browser', async () => {
  cookie = '2';
  const server = new Server('user:1');
  expect(await server.ask('POST', '/items', { title: 'Của Thơ' })).toEqual({ ok: false, why: 'signed_out' });
  expect(await server.preview('/api/portal/pictures/a/preview')).toBeNull();
  expect(asked.map(([path]) => path)).toEqual(['/api/auth/refresh', '/api/auth/refresh']);
});

it('is told without an error that this browser has no session', async () => {
  vi.stubGlobal('fetch', (path: string) => {
    asked.push([path, null]);
    return Promise.resolve(new Response(null, { status: 204 }));
  });
  expect(await new Server(null).ask('GET', '/me')).toEqual({ ok: false, why: 'signed_out' });
  expect(asked.map(([path]) => path)).toEqual(['/api/auth/refresh']);
});

it('takes what has not changed from its own memory', async () => {
  cookie = '1';
  const sent: (string | undefined)[] = [];
  vi.stubGlobal('fetch', (path: string, { headers }: { headers: Record<string, string> }) => {
    if (path.startsWith('/api/auth/')) return Promise.resolve(Response.json({ jwt: tokenOf('1') }));
    sent.push(headers['if-none-match']);
    return Promise.resolve(
      headers['if-none-match'] === 'W/"a"'
        ? new Response(null, { status: 304 })
        : Response.json({ page: 1 }, { headers: { etag: 'W/"a"' } }),
    );
  });
  const server = new Server('user:1');
  for (let time = 0; time < 3; time += 1)
    expect(await server.look('/items?page=1')).toMatchObject({ ok: true, value: { page: 1 } });
  expect(sent).toEqual([undefined, 'W/"a"', 'W/"a"']);
});

it('is the person’s who signs in, from then on', async () => {
  cookie = '1';
  const server = new Server(null);
  await server.enter('/api/auth/local', {});
  cookie = '2';
  await server.enter('/api/auth/local', {});
  expect(await server.ask('GET', '/me')).toEqual({ ok: false, why: 'signed_out' });
});
