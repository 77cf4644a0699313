import fastify from 'fastify';
import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { article } from '../project/article.fixture.js';
import type { Rendered, SiteBundle } from '../render/site-bundle.js';
import { previewRoutes } from './preview-routes.js';

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
  const app = fastify();
  const bundle = { render } as unknown as SiteBundle;
  previewRoutes(app, { secret: SECRET, origin: 'https://x.vn', cmsUrl: 'http://127.0.0.1:1', bundle });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const bound = app.server.address();
  const url = `http://127.0.0.1:${String(bound !== null && typeof bound === 'object' ? bound.port : 0)}/previews`;
  const post = async (n: number): Promise<number> => {
    const data = { id: 'nhap', revision: 1, published: false, article: article(1, 'Bản nháp').content, missing: [] };
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
  const answers = Array.from({ length: 12 }, (_, n) => post(n));
  const refused = await firstFour(answers);
  expect(refused).toEqual([503, 503, 503, 503]);
  letGo();
  expect((await Promise.all(answers)).toSorted()).toEqual([
    ...Array<number>(8).fill(201),
    ...Array<number>(4).fill(503),
  ]);
  expect(most).toBe(1);
  await app.close();
});

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
