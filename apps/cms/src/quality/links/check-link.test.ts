import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askAddress, type AskedAnswer, type Resolved } from './ask-address';
import { checkLink, type Outside } from './check-link';
import { countConnections } from './count-connections.fixture';
import { isPublicAddress } from './public-address';

const PUBLIC: Resolved = { address: '93.184.216.34', family: 4 };
const STAYS = new AbortController().signal;
const v4 = (address: string): Resolved => ({ address, family: 4 });
const v6 = (address: string): Resolved => ({ address, family: 6 });

/** What names mean in these tests; everything else is nobody's. */
const NAMES: Readonly<Record<string, Resolved[]>> = {
  'trang.example.vn': [PUBLIC],
  localhost: [v4('127.0.0.1'), v6('::1')],
  'localhost.': [v4('127.0.0.1')],
  'noi-bo.example.vn': [v4('10.0.0.5')],
  'nua-nua.example.vn': [PUBLIC, v4('192.168.1.10')],
  'sau.example.vn': [v6('fd00::5')],
  'boc.example.vn': [v6('::ffff:7f00:1')],
  'metadata.google.internal': [v4('169.254.169.254')],
};

/** Where a link must not lead, in every spelling that a URL takes. */
const INNER = [
  ...['http://127.0.0.1/', 'http://127.1/', 'http://0x7f000001/', 'http://2130706433/', 'http://0177.0.0.1/'],
  ...['http://localhost/', 'http://localhost./', 'https://LOCALHOST/', 'http://0.0.0.0/', 'http://127.0.0.1:80/'],
  ...['http://169.254.169.254/latest/meta-data/', 'http://metadata.google.internal/', 'http://10.0.0.1/'],
  ...[
    'http://172.16.0.1/',
    'http://192.168.0.1/',
    'http://100.64.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
  ],
  ...['http://[::1]/', 'http://[::]/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:a9fe:a9fe]/', 'http://[fe80::1]/'],
  ...['http://[fc00::1]/', 'http://[64:ff9b::7f00:1]/', 'http://[2002:7f00:1::]/', 'http://[2001:db8::1]/'],
  ...['http://noi-bo.example.vn/', 'http://nua-nua.example.vn/', 'http://sau.example.vn/', 'http://boc.example.vn/'],
  ...['http://trang.example.vn:8080/', 'http://trang.example.vn:22/', 'https://trang.example.vn:1337/'],
  ...['http://ten:mat-khau@trang.example.vn/', 'file:///etc/passwd', 'ftp://trang.example.vn/', 'gopher://127.0.0.1/'],
  ...['http://①②⑦.⓪.⓪.①/', 'http://127。0。0。1/', 'http:\\\\127.0.0.1\\', 'data:text/html,x', '//'],
];

/** A name inside is told as one that nobody has, so that no link tells which names there are. */
const verdictOf = (link: string): 'inside' | 'dead' => (NAMED_INSIDE.test(link) ? 'dead' : 'inside');
const NAMED_INSIDE = /^https?:\/\/(?:localhost|metadata\.google|noi-bo|nua-nua|sau|boc)/i;

test('whoever asks for a name inside hears what whoever asks for nobody’s hears', async () => {
  const { world } = outside(() => says(200));
  const ask = (link: string) => checkLink(link, STAYS, world);
  expect(await ask('http://noi-bo.example.vn/')).toEqual(await ask('http://khong-co.example.vn/'));
});

/** The world outside as these tests need it, with what was asked of it. */
function outside(answer: (url: URL, method: string) => AskedAnswer, names = NAMES) {
  const asked: { url: string; method: string; to: string }[] = [];
  const resolved: string[] = [];
  const world: Outside = {
    resolve: (name) => {
      resolved.push(name);
      const found = names[name];
      if (found) return Promise.resolve(found);
      return Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' }));
    },
    ask: (url, method, to) => {
      asked.push({ url: url.href, method, to: to.address });
      return Promise.resolve(answer(url, method));
    },
  };
  return { world, asked, resolved };
}
const says = (status: number, location: string | null = null): AskedAnswer => ({ status, location });

describe('a link towards the inside (proof 24)', () => {
  // That such a count sees what it should is shown beside `askAddress`.
  let connections: ReturnType<typeof countConnections>;
  beforeEach(() => {
    connections = countConnections();
  });
  afterEach(() => {
    expect(connections.end()).toBe(0);
  });

  test('is never connected to, however it is written', async () => {
    // The real way to ask: were one of these let through, a socket would open.
    const { world, resolved } = outside(() => says(200));
    const verdicts = await Promise.all(INNER.map((link) => checkLink(link, STAYS, { ...world, ask: askAddress })));
    expect(verdicts.map(({ answer }) => answer)).toEqual(INNER.map((link) => verdictOf(link)));
    console.log(
      `proof 24, links: ${String(INNER.length)} direct, ${String(resolved.length)} names resolved, 0 connections`,
    );
  });

  test('nor reached by a redirect', async () => {
    let inner = 0;
    for (const target of INNER) {
      const { world, asked } = outside(() => says(302, target));
      const { answer } = await checkLink('https://trang.example.vn/', STAYS, world);
      expect([target, answer, asked.length]).toEqual([target, verdictOf(target), 1]);
      inner += asked.filter(({ to }) => !isPublicAddress(to)).length;
    }
    expect(inner).toBe(0);
    console.log(
      `proof 24, links: ${String(INNER.length)} by redirect, ${String(inner)} connections to inner addresses`,
    );
  });

  test('nor by a name that means another machine the second time', async () => {
    let turn = 0;
    const { world, asked } = outside((url) => (url.pathname === '/' ? says(302, '/hai') : says(200)));
    const resolve = vi.fn(() => {
      turn += 1;
      return Promise.resolve([turn === 1 ? PUBLIC : v4('127.0.0.1')]);
    });
    expect(await checkLink('http://doi.example.vn/', STAYS, { ...world, resolve })).toEqual({
      answer: 'dead',
      status: null,
    });
    // One resolution to one hop, and the connection goes to what was looked at.
    expect(resolve).toHaveBeenCalledTimes(2);
    expect(asked).toEqual([{ url: 'http://doi.example.vn/', method: 'HEAD', to: PUBLIC.address }]);
    console.log('proof 24, links: rebinding, 2 resolutions, 0 connections to inner addresses');
  });
});

describe('a link to the outside', () => {
  const verdict = async (link: string, answer: (url: URL, method: string) => AskedAnswer) => {
    const { world, asked } = outside(answer);
    return { ...(await checkLink(link, STAYS, world)), asked: asked.map(({ method, url }) => `${method} ${url}`) };
  };
  const link = 'https://trang.example.vn/bai';

  test.each([
    [200, 'fine', ['HEAD']],
    [401, 'fine', ['HEAD']],
    [403, 'fine', ['HEAD', 'GET']],
    [404, 'dead', ['HEAD', 'GET']],
    [410, 'dead', ['HEAD', 'GET']],
    [500, 'silent', ['HEAD', 'GET']],
    [503, 'silent', ['HEAD', 'GET']],
  ])('that answers %i is %s', async (status, answer, methods) => {
    expect(await verdict(link, () => says(status))).toEqual({
      answer,
      status,
      asked: methods.map((method) => `${method} ${link}`),
    });
  });

  test('is asked with GET where HEAD is not understood', async () => {
    expect((await verdict(link, (_, method) => says(method === 'HEAD' ? 405 : 200))).answer).toBe('fine');
    expect(
      (await verdict(link, (_, method) => (method === 'HEAD' ? { failed: 'ECONNRESET' } : says(200)))).answer,
    ).toBe('fine');
  });

  test('is followed five times, no more', async () => {
    const moved = await verdict(link, (url) => (url.pathname === '/moi' ? says(200) : says(301, '/moi')));
    expect(moved).toMatchObject({ answer: 'fine', asked: [`HEAD ${link}`, 'HEAD https://trang.example.vn/moi'] });
    const round = await verdict(link, () => says(301, link));
    expect(round).toMatchObject({ answer: 'silent', status: null });
    expect(round.asked).toHaveLength(6);
  });

  test('whose name is nobody’s is dead; one that can’t be asked is silent', async () => {
    expect((await verdict('https://khong-con.example.vn/', () => says(200))).answer).toBe('dead');
    expect((await verdict(link, () => ({ failed: 'ETIMEDOUT' }))).answer).toBe('silent');
    const { world } = outside(() => says(200));
    const lineDown = () => Promise.reject(Object.assign(new Error('dns'), { code: 'EAI_AGAIN' }));
    expect((await checkLink(link, STAYS, { ...world, resolve: lineDown })).answer).toBe('silent');
  });
});
