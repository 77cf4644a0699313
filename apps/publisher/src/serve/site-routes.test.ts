import Fastify from 'fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContentIndex } from '../project/content-index.js';
import { openContentIndex } from '../project/open-index.js';
import { BlobFiles } from '../release/blob-files.js';
import type { ReleaseStore } from '../release/release-store.js';
import { sqliteReleaseStore } from '../release/sqlite-release-store.js';
import { siteRoutes } from './site-routes.js';

let folder: string;
let index: ContentIndex;
let releases: ReleaseStore;
let blobs: BlobFiles;
const get = async (url: string, headers: Record<string, string> = {}) => {
  const app = Fastify();
  siteRoutes(app, { releases, blobs, index: index.db });
  return app.inject({ url, headers });
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-serve-'));
  index = openContentIndex(join(folder, 'index.db'));
  releases = sqliteReleaseStore(join(folder, 'releases.db'));
  blobs = new BlobFiles(join(folder, 'blobs'));
  releases.commit([{ path: '/', put: 'page', body: Buffer.from('một'), mime: 'text/html' }], '1');
});
afterEach(() => {
  index.close();
  releases.close();
  rmSync(folder, { recursive: true });
});

describe('a redirect', () => {
  const redirect = (to: string) => {
    index.apply([
      { kind: 'redirect', id: 'r', revision: 1, state: 'live', content: { from: '/cu.html', to, status: 301 } },
    ]);
  };

  it('is asked about anew each time, so that its address can be given to another page', async () => {
    redirect('/tin/moi/');
    const answer = await get('/cu.html?trang=2');
    expect([answer.statusCode, answer.headers.location]).toEqual([301, '/tin/moi/?trang=2']);
    expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it.each(['https://ban.example', 'https://ban.example/', '/tin', '//ban.example/'])(
    'to %s takes along no address from below the front it replaces',
    async (to) => {
      const content = { from: '/don-vi/cu/', to, status: 301 as const };
      index.apply([{ kind: 'redirect', id: 'r', revision: 1, state: 'live', content }]);
      const answer = await get('/don-vi/cu/.evil.example');
      expect([answer.statusCode, answer.headers.location]).toEqual([404, undefined]);
    },
  );

  it('keeps an address that is escaped already, and escapes one that is not', async () => {
    redirect('/tim-kiem/?q=c%C3%B4ng');
    expect((await get('/cu.html?x=1')).headers.location).toBe('/tim-kiem/?q=c%C3%B4ng&x=1');
    index.apply([
      { kind: 'redirect', id: 'r', revision: 2, state: 'live', content: { from: '/cu.html', to: '/đó/', status: 301 } },
    ]);
    expect((await get('/cu.html')).headers.location).toBe('/%C4%91%C3%B3/');
  });
});

describe('a list that its last entry has left', () => {
  const page = (path: string) => ({ path, put: 'page', body: Buffer.from(path), mime: 'text/html' }) as const;
  const nothing = (path: string) => ({ path, put: 'nothing', keepForReaders: false }) as const;

  it.each([
    ['/danh-ba/dd/', '/don-vi/'],
    ['/luu-tru/2018-07/2/', '/luu-tru/2018-07/'],
    ['/don-vi/la-gi/2018-07/', '/don-vi/la-gi/'],
    ['/van-ban/nam/2018/', '/van-ban/'],
    ['/don-vi/la-gi/van-ban/loai/cong-van/2018/', '/don-vi/la-gi/van-ban/'],
  ])('leads from %s to %s, and where it never was to nothing', async (path, above) => {
    releases.commit([page(above), page(path)], '2');
    expect((await get(path)).statusCode).toBe(200);
    releases.commit([nothing(path)], '3');
    const answer = await get(`${path}?x=1`);
    expect([answer.statusCode, answer.headers.location]).toEqual([301, `${above}?x=1`]);
    expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect((await get('/danh-ba/q/')).statusCode).toBe(404);
    expect((await get('/luu-tru/1999-01/')).statusCode).toBe(404);
  });

  it('leads there without its last slash too, and below a front that moved', async () => {
    releases.commit([page('/don-vi/moi/'), page('/don-vi/cu/2018-07/')], '2');
    releases.commit([nothing('/don-vi/cu/2018-07/')], '3');
    const content = { from: '/don-vi/cu/', to: '/don-vi/moi/', status: 301 as const };
    index.apply([{ kind: 'redirect', id: 'r', revision: 1, state: 'live', content }]);
    expect((await get('/don-vi/cu/2018-07/')).headers.location).toBe('/don-vi/moi/');
    for (const madeUp of ['/don-vi/cu/2018-08/', '/don-vi/cu/2018-08', '/don-vi/cu/la/'])
      expect([madeUp, (await get(madeUp)).statusCode]).toEqual([madeUp, 404]);
    releases.commit([page('/don-vi/moi/2018-08/')], '3b');
    expect((await get('/don-vi/cu/2018-08/')).headers.location).toBe('/don-vi/moi/2018-08/');
    expect((await get('/don-vi/cu/2018-08')).statusCode).toBe(301);
    releases.commit([page('/luu-tru/'), page('/luu-tru/2018-07/')], '4');
    releases.commit([nothing('/luu-tru/2018-07/')], '5');
    expect((await get('/luu-tru/2018-07')).headers.location).toBe('/luu-tru/');
  });

  it('is not known before it came, in a release that was gone back to', async () => {
    const first = releases.commit([page('/luu-tru/')], '2');
    releases.commit([page('/luu-tru/2018-07/')], '3');
    releases.commit([nothing('/luu-tru/2018-07/')], '4');
    releases.rollBack(first);
    expect((await get('/luu-tru/2018-07/')).statusCode).toBe(404);
  });

  it('is none of an article, which says itself that it is gone', async () => {
    releases.commit([page('/tin/mot-tin/')], '2');
    releases.commit([nothing('/tin/mot-tin/')], '3');
    expect((await get('/tin/mot-tin/')).statusCode).toBe(404);
  });
});

describe('a picture or file, in a release that was gone back to', () => {
  const nothing = (path: string, keepForReaders: boolean) => ({ path, put: 'nothing', keepForReaders }) as const;
  const put = async (path: string) => {
    const hash = await blobs.put(Buffer.from(path));
    return { path, put: 'stored', entry: { hash, mime: 'image/jpeg', size: path.length, stored: 'file' } } as const;
  };
  const asked = async (path: string) => (await get(path)).statusCode;

  it('is not there when what showed it was withdrawn since; one that an edit replaced, or another shows, is', async () => {
    const gone = ['/anh/go.jpg', '/tep/go.pdf'];
    const there = ['/anh/thay.jpg', '/anh/chung.jpg'];
    const before = releases.commit(await Promise.all([...gone, ...there].map(put)), '2');
    releases.commit([...gone.map((path) => nothing(path, false)), nothing('/anh/thay.jpg', true)], '3');
    releases.rollBack(before);
    expect(await Promise.all(gone.map(asked))).toEqual([404, 404]);
    expect(await Promise.all(there.map(asked))).toEqual([200, 200]);
    releases.commit([await put('/anh/go.jpg')], '4');
    expect(await asked('/anh/go.jpg')).toBe(404);
    releases.unpin();
    expect(await asked('/anh/go.jpg')).toBe(200);
  });
});

describe('a body that is lost', () => {
  it.each([{}, { 'accept-encoding': 'br' }])(
    'is an error that nobody keeps, never an empty page (%j)',
    async (headers) => {
      const body = Buffer.from('x'.repeat(5000));
      releases.commit([{ path: '/tin/x/', put: 'page', body, mime: 'text/html; charset=utf-8' }], '1');
      const { hash } = releases.find('/tin/x/') ?? { hash: '' };
      const whole = releases.page.bind(releases);
      releases.page = (wanted) => (wanted === hash ? null : whole(wanted));
      const answer = await get('/tin/x/', headers);
      expect([answer.statusCode, answer.headers['cache-control'], answer.headers.etag]).toEqual([
        500,
        'no-store',
        undefined,
      ]);
    },
  );

  it('is the same for a file', async () => {
    const entry = { hash: 'a'.repeat(64), mime: 'image/jpeg', size: 10, stored: 'file' as const };
    releases.commit([{ path: '/anh/a-1.jpg', put: 'stored', entry }], '1');
    const answer = await get('/anh/a-1.jpg');
    expect([answer.statusCode, answer.headers['cache-control'], answer.headers.etag]).toEqual([
      500,
      'no-store',
      undefined,
    ]);
  });
});
