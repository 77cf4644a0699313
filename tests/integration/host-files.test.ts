import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportRelease, writeHostFiles } from '@toasoan/publisher';
import { formerNumberOf, type LivePublication, type PublicRedirect } from '@toasoan/contracts';
import { PORTAL_POLICY, SECURITY_HEADERS } from '@toasoan/site-plan';
import { aCategory, anArticle, aUnit, someSettings, withdrawn } from '@toasoan/testkit';
import { type Directive, mapsOf, readNginx } from '../harness/nginx-reading.js';
import { type PublisherWorld, startPublisherWorld } from '../harness/publisher-world.js';

let serial = 0;
const redirect = (from: string, to: string | null, status: 301 | 410 = 301): LivePublication => {
  serial += 1;
  const content: PublicRedirect = { from, to, status, number: formerNumberOf(from) };
  return { kind: 'redirect', id: `r${String(serial)}`, revision: 1, state: 'live', content };
};

/** What a plain folder behind nginx answers must be what the publisher answers. */
describe('redirects, gone addresses and headers in an export', () => {
  let world: PublisherWorld;
  let folder: string;
  let maps: (uri: string) => (name: string) => string;
  let site: Directive[];
  let redirects: string[];
  const unit = aUnit({ name: 'LĐLĐ thị xã La Gi', formerSlugs: ['ldld-huyen-ham-tan-cu'] });
  const category = aCategory({ formerSlugs: ['tin-tuc'] });
  const place = { unit: { id: unit.id, name: unit.content.name }, categoryId: category.id };
  const article = anArticle({ ...place, title: 'Trao nhà mái ấm', formerSlugs: ['trao-nha'] });
  const noted = anArticle({ ...place, title: 'Tin có lời báo', formerSlugs: ['tin-cu'] });
  const led = anArticle({ ...place, title: 'Tin dẫn đi', formerSlugs: ['tin-dan-di-cu'] });
  const articlePath = `/tin/${article.content.slug}/`;

  beforeAll(async () => {
    const documents = [
      ...[someSettings(), unit, category, article, noted, led],
      redirect('/vi/news/mai-am/trao-nha-1234.html', articlePath),
      redirect('/dia-chi-$la"o\\.html', 'https://example.vn/$x?a=b'),
      redirect('/đoàn-viên*/:a/#b', '/trang/đoàn/'),
      redirect('/het-han.html', null, 410),
      redirect('/vong-1/', '/vong-2/'),
      redirect('/vong-2/', '/vong-1/'),
      redirect('/luu-tru/', '/khong-bao-gio/'),
    ];
    world = await startPublisherWorld({ documents });
    await world.publisher.reconcile(false);
    // Settings show everywhere: what is compared must not be half old.
    await world.publisher.publisher.rebuild('thử nghiệm');
    await world.publish(withdrawn(noted, 'Tin chưa đúng.'));
    await world.publish(withdrawn(led, null, articlePath));
    folder = await mkdtemp(join(tmpdir(), 'toasoan-host-'));
    const { releases, blobs, index } = world.publisher;
    const root = join(folder, 'site');
    await exportRelease(releases, blobs, root);
    const gonePages = [...releases.paths()].flatMap(({ path, entry }) => (entry.gone ? [path] : []));
    const hasPage = (path: string) => releases.find(path) !== null;
    const origin = world.config.origin;
    await writeHostFiles({ index: index.db, hasPage, gonePages, origin, now: new Date() }, root);
    maps = mapsOf(readNginx(await readFile(`${root}.nginx/maps.conf`, 'utf8')));
    site = readNginx(await readFile(`${root}.nginx/site.conf`, 'utf8'));
    redirects = (await readFile(join(root, '_redirects'), 'utf8')).trimEnd().split('\n');
  }, 60_000);
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  /** The `location /` of site.conf, carried out. */
  function nginxAnswer(path: string): { status: number; location: string | null; file: string | null } {
    const value = maps(decodeURIComponent(path));
    const root = site.find(({ words }) => words.join(' ') === 'location /')?.block ?? [];
    for (const { words, block } of root) {
      if (words[0] !== 'if') continue;
      const [condition = ''] = words.slice(1);
      if (value(condition.slice(1, -1)) === '') continue;
      const [, status = '', target = ''] = block?.[0]?.words ?? [];
      const location = target.replace('$is_args$args', '').replace(/\$toasoan_\w+/g, value);
      const file = Number(status) === 410 ? value('$toasoan_gone') || '/410.html' : null;
      return { status: Number(status), location: location || null, file };
    }
    const file = path.endsWith('/') ? `${path}index.html` : path;
    return { status: existsSync(join(folder, 'site', file)) ? 200 : 404, location: null, file };
  }

  it.each([
    '/',
    articlePath,
    '/luu-tru/',
    '/khong-co/',
    ...['/vi/news/mai-am/trao-nha-1234.html', '/vi/tieu-de-khac-1234.html', '/a/b-01234.html', '/a/b-1235.html'],
    ...['/dia-chi-%24la%22o%5C.html', '/%C4%91o%C3%A0n-vi%C3%AAn*/:a/%23b'],
    ...['/het-han.html', '/vong-1/', '/vong-2/'],
    ...['/tin/trao-nha/', '/tin/trao-nha', '/tin/tin-co-loi-bao/', '/tin/tin-cu/', '/tin/tin-cu'],
    ...['/tin/tin-dan-di/', '/tin/tin-dan-di-cu/'],
    ...[
      '/don-vi/ldld-huyen-ham-tan-cu/',
      '/don-vi/ldld-huyen-ham-tan-cu/2018-02/',
      '/don-vi/ldld-huyen-ham-tan-cu/rss.xml',
    ],
    ...['/chuyen-muc/tin-tuc/', '/chuyen-muc/tin-tuc/2018-02/'],
  ])('nginx answers %s as the publisher does', async (path) => {
    const ours = await world.get(path);
    const theirs = nginxAnswer(path);
    expect({ status: theirs.status, location: theirs.location }).toEqual({
      status: ours.status,
      // nginx has no way to write the sign in a value.
      location: ours.headers.get('location')?.replaceAll('$', '%24') ?? null,
    });
    if (ours.status === 410) expect(await readFile(join(folder, 'site', theirs.file ?? ''), 'utf8')).toBe(ours.text);
  });

  it('says what the folder cannot: each row a moved or a gone address, and pages go before redirects', () => {
    expect(redirects).toContain(`/vi/news/mai-am/trao-nha-1234.html ${articlePath} 301`);
    expect(redirects).toContain(`/tin/trao-nha/ ${articlePath} 301`);
    expect(redirects).toContain('/tin/tin-cu/ /tin/tin-co-loi-bao/ 410');
    expect(redirects).toContain('/het-han.html /410.html 410');
    expect(redirects).toContain(`/don-vi/ldld-huyen-ham-tan-cu/* /don-vi/${unit.content.slug}/:splat 301`);
    expect(redirects.filter((line) => line.startsWith('/luu-tru'))).toEqual([]);
    // Nothing in a path may be taken for the list's own signs.
    for (const line of redirects) expect(line).toMatch(/^\/[^\s*:#]*\*? \S+ (?:301|410)$/);
  });

  it('gives nginx and static hosts the headers of the publisher, on every answer', async () => {
    const added = site.filter(({ words: [name] }) => name === 'add_header').map(({ words }) => words.slice(1));
    expect(added).toEqual([
      ...Object.entries(SECURITY_HEADERS).map(([name, value]) => [
        name,
        name === 'content-security-policy' ? '$toasoan_policy' : value,
        'always',
      ]),
      ['cache-control', '$toasoan_cache', 'always'],
    ]);
    // A location with one of its own would forget these.
    const inner = site.flatMap(({ block }) => block ?? []).filter(({ words: [name] }) => name === 'add_header');
    expect(inner).toEqual([]);
    expect(maps('/_astro/x.css')('$toasoan_cache')).toContain('immutable');
    expect(maps('/tin/x/')('$toasoan_cache')).toContain('must-revalidate');
    expect(maps('/tin/x/')('$toasoan_policy')).toBe(SECURITY_HEADERS['content-security-policy']);
    expect(maps('/gui-bai/viet/')('$toasoan_policy')).toBe(PORTAL_POLICY);
    const headers = await readFile(join(folder, 'site/_headers'), 'utf8');
    const [, all = ''] = /^\/\*\n((?: {2}.*\n)+)/.exec(headers) ?? [];
    expect(all).toBe(
      Object.entries(SECURITY_HEADERS)
        .map(([name, value]) => `  ${name}: ${value}\n`)
        .join(''),
    );
    expect(await readFile(join(folder, 'site/.well-known/security.txt'), 'utf8')).toMatch(/^Contact: mailto:/);
  });
});
