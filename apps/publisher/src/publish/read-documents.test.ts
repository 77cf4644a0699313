import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PublicationLot, WithdrawnPublication } from '@toasoan/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GONE } from '../project/item-row.js';
import type { MediaStore } from '../project/media-store.js';
import { cmsReader } from '../project/read-cms.js';
import { type DocumentKey, readDocuments } from './read-documents.js';

type Reply = [status: number, body: unknown];

const gone = (id: string, kind: WithdrawnPublication['kind'] = 'article'): WithdrawnPublication => ({
  kind,
  id,
  revision: 2,
  ...GONE,
});
const NOT_FOUND: Reply = [404, { error: { status: 404 } }];
const lotOf = (lot: Partial<PublicationLot>): Reply => [200, { items: [], unknown: [], ...lot }];
const media = {
  withPublicMedia: (one: unknown) => Promise.resolve(one),
  inTime: (one: unknown) => Promise.resolve(one),
} as unknown as MediaStore;
const keys = (...ids: string[]): DocumentKey[] => ids.map((id) => ({ kind: 'article', id, revision: 2 }));

let server: Server;
let asked: string[];
let lot: (ids: string[]) => Reply;
let alone: (id: string) => Reply;
/** What is never answered. */
let hangs: (line: string) => boolean;
let told: unknown[];

beforeEach(async () => {
  asked = [];
  told = [];
  hangs = () => false;
  lot = (ids) => lotOf({ items: ids.map((id) => gone(id)) });
  alone = (id) => [200, gone(id)];
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://cms');
    const line = (request.url ?? '').replace('/api/internal/publications/', '');
    asked.push(line);
    if (hangs(line)) return;
    const ids = searchParams.get('ids');
    const [status, body] = ids === null ? alone(pathname.split('/').at(-1) ?? '') : lot(ids.split(','));
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function outcomes(wanted: readonly DocumentKey[], patienceMs?: number): Promise<Record<string, string>> {
  const cmsUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const parts = {
    cms: cmsReader({ cmsUrl, internalToken: 'x' }),
    media,
    log: { warn: (what: unknown) => told.push(what) },
  };
  const results = await readDocuments(wanted, parts, patienceMs);
  return Object.fromEntries([...results].map(([key, { outcome }]) => [key.replace('article:', ''), outcome]));
}

describe('documents that are read together', () => {
  it('are asked for in lots where they are many of a kind, and one by one where they are few', async () => {
    lot = (ids) => lotOf({ items: ids.map((id) => gone(id, 'page')) });
    alone = (id) => [200, gone(id)];
    const pages = Array.from({ length: 100 }, (_, n): DocumentKey => ({ kind: 'page', id: `p${String(n)}` }));
    const found = await outcomes([...keys('a', 'b', 'c'), ...pages]);
    expect(Object.values(found)).toEqual(Array<string>(103).fill('read'));
    const lots = asked.filter((line) => line.includes('?'));
    expect(lots.map((line) => line.split(',').length)).toEqual([48, 48, 4]);
    expect(asked.filter((line) => !line.includes('?')).sort()).toEqual(['article/a', 'article/b', 'article/c']);
  });

  it('are each what the CMS says: known, unknown, or not as agreed', async () => {
    const nonsense = { kind: 'article', id: 'c', revision: 2, state: 'live', content: {} };
    lot = () =>
      lotOf({
        items: [gone('a'), nonsense as never],
        unknown: ['b'],
        invalid: [{ id: 'd', message: 'Nội dung không đúng khuôn dạng để đăng: slug' }],
      });
    expect(await outcomes(keys('a', 'b', 'c', 'd'))).toEqual({ a: 'read', b: 'unknown', c: 'refused', d: 'refused' });
    expect(asked).toEqual(['article?ids=a,b,c,d']);
  });

  it.each<[string, Reply]>([
    ['fails', [500, { error: { status: 500 } }]],
    ['is of a CMS that knows no lots', NOT_FOUND],
    ['is of another CMS than agreed', [200, { items: [], next: null }]],
    ['has something in it that is no document', lotOf({ items: [gone('a'), 7 as never] })],
  ])('are asked for one by one where a lot %s', async (_, reply) => {
    lot = () => reply;
    alone = (id) => (id === 'b' ? [500, {}] : id === 'c' ? NOT_FOUND : [200, gone(id)]);
    expect(await outcomes(keys('a', 'b', 'c', 'd'))).toEqual({ a: 'read', b: 'failed', c: 'unknown', d: 'read' });
    expect(asked).toHaveLength(5);
    expect(told).toMatchObject([{ kind: 'article', documents: 4 }]);
  });

  it('wait once for lots that are not answered, and are asked for one by one', { timeout: 30_000 }, async () => {
    hangs = (line) => line.includes('?');
    const wanted = keys(...Array.from({ length: 200 }, (_, n) => `a${String(n)}`));
    const from = performance.now();
    expect(Object.values(await outcomes(wanted))).toEqual(Array<string>(200).fill('read'));
    expect(performance.now() - from).toBeLessThan(5000);
    expect(asked.filter(hangs)).toHaveLength(2);
    expect(told).toHaveLength(2);
  });

  it('do not wait for one that a lot leaves out and whose pictures take long', { timeout: 30_000 }, async () => {
    lot = () => lotOf({ items: [gone('a'), gone('b'), gone('c')] });
    hangs = (line) => line === 'article/d';
    const from = performance.now();
    expect(await outcomes(keys('a', 'b', 'c', 'd'), 100)).toEqual({ a: 'read', b: 'read', c: 'read', d: 'failed' });
    expect(performance.now() - from).toBeLessThan(2000);
    expect(told).toEqual([]);
  });

  it('are asked for alone where a lot says nothing of them, and what nobody asked for is left', async () => {
    lot = () => lotOf({ items: [gone('a'), gone('b'), gone('x')], unknown: ['y'] });
    alone = (id) => (id === 'c' ? [500, {}] : [200, gone(id)]);
    expect(await outcomes(keys('a', 'b', 'c', 'd'))).toEqual({ a: 'read', b: 'read', c: 'failed', d: 'read' });
    expect(asked.slice(1).sort()).toEqual(['article/c', 'article/d']);
  });
});
