import fastify, { type FastifyInstance } from 'fastify';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, it, vi } from 'vitest';
import { ThreadEnded } from '../asked-thread.js';
import { article } from '../project/article.fixture.js';
import type { Rendered, SiteBundle } from '../render/site-bundle.js';
import { previewRoutes } from './preview-routes.js';

let app: FastifyInstance;
let post: (n: number, id?: string) => Promise<number>;
afterEach(async () => {
  vi.useRealTimers();
  await app.close();
});

const SECRET = `whsec_${Buffer.from('khoa-xem-truoc-0123456789abcdef').toString('base64')}`;

it('previews take turns, and beyond eight are refused: a publication waits for one of them at most', async () => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let [underWay, most] = [0, 0];
  const render = async (): Promise<Rendered> => {
    underWay += 1;
    most = Math.max(most, underWay);
    await held;
    underWay -= 1;
    return { ok: true, body: Buffer.from('trang'), mime: 'text/html', gone: false };
  };
  post = await served(render);
  const answers = Array.from({ length: 12 }, (_, n) => post(n));
  const refused = await firstFour(answers);
  expect(refused).toEqual([503, 503, 503, 503]);
  letGo();
  expect((await Promise.all(answers)).toSorted()).toEqual([
    ...Array<number>(8).fill(201),
    ...Array<number>(4).fill(503),
  ]);
  expect(most).toBe(1);
});

// Seen to fail: each look at such a draft held publications up for half a minute, and eight could wait at once.
it('a draft that ends the thread is not rendered again for five minutes, and no other is refused for it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  let asked = 0;
  post = await served((path, locals) => {
    asked += 1;
    const { id } = (locals as { preview: { id: string } }).preview;
    if (id === 'treo') return Promise.reject(new ThreadEnded('no sign', path, true));
    return Promise.resolve({ ok: true, body: Buffer.from('trang'), mime: 'text/html', gone: false });
  });
  expect([await post(1, 'treo'), await post(2, 'treo'), await post(3, 'lành')]).toEqual([422, 422, 201]);
  expect(asked).toBe(2);
  vi.setSystemTime(Date.now() + 5 * 60_000);
  expect([await post(4, 'treo'), asked]).toEqual([422, 3]);
});

async function served(render: SiteBundle['render']): Promise<typeof post> {
  app = fastify();
  const bundle = { render } as unknown as SiteBundle;
  previewRoutes(app, { secret: SECRET, origin: 'https://x.vn', cmsUrl: 'http://127.0.0.1:1', bundle });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const bound = app.server.address();
  const url = `http://127.0.0.1:${String(bound !== null && typeof bound === 'object' ? bound.port : 0)}/previews`;
  return async (n, id = 'nhap') => {
    const data = { id, revision: 1, published: false, article: article(1, 'Bản nháp').content, missing: [] };
    const at = new Date();
    const body = JSON.stringify({ type: 'article.preview.v1', timestamp: at.toISOString(), data });
    const headers = {
      'content-type': 'application/json',
      'webhook-id': `preview_${String(n)}`,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(SECRET).sign(`preview_${String(n)}`, at, body),
    };
    return (await fetch(url, { method: 'POST', body, headers })).status;
  };
}

/** The first four that are answered. */
function firstFour(answers: readonly Promise<number>[]): Promise<number[]> {
  const first: number[] = [];
  return new Promise((resolve) => {
    for (const answer of answers)
      void answer.then((status) => {
        if (first.push(status) === 4) resolve([...first]);
      });
  });
}
