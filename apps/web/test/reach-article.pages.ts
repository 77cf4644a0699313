import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { writeFixtureIndex } from './fixture-index.js';
import { loadBundle, ORIGIN, serveBundle } from './fixture-server.js';
import { site } from './fixture-site.js';

/** How an article reaches beyond its page: what search engines read, sharing, saving, paper. */
const FEATURE = '/tin/tet-sum-vay-o-nha-may-may/';
const REPRINT = '/tin/nhung-diem-moi-cua-luat/';
const VIDEO = '/tin/hoi-thi-tay-nghe-dien-luc/';
const PHOTOS = '/tin/cang-ca-luc-ba-gio-sang/';
const DISPATCH = '/van-ban/01-ldld/';
let server: Server;
let origin = '';

test.beforeAll(async () => {
  const index = join(tmpdir(), `toasoan-reach-${process.pid}.db`);
  writeFixtureIndex(index, site);
  server = await serveBundle(await loadBundle(index), {});
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.close();
});

type Structured = Record<string, unknown>;
async function structured(page: Page, path: string): Promise<Map<string, Structured>> {
  await page.goto(origin + path);
  const text = (await page.locator('script[type="application/ld+json"]').textContent()) ?? '';
  const found = [JSON.parse(text) as Structured | Structured[]].flat();
  for (const item of found) expect(item['@context']).toBe('https://schema.org');
  return new Map(found.map((item) => [String(item['@type']), item]));
}

test('search engines read who publishes an article, where it stands and what it is made of', async ({ page }) => {
  const feature = await structured(page, FEATURE);
  const logo = `${ORIGIN}/icon-512.png`;
  expect(feature.get('NewsArticle')).toMatchObject({
    mainEntityOfPage: ORIGIN + FEATURE,
    publisher: { '@type': 'Organization', logo: { '@type': 'ImageObject', url: logo, width: 512, height: 512 } },
    correction: [{ '@type': 'CorrectionComment' }],
  });
  expect((await fetch(`${origin}/icon-512.png`)).headers.get('content-type')).toBe('image/png');
  const steps = feature.get('BreadcrumbList')?.['itemListElement'] as { position: number; item: string }[];
  expect(steps.map(({ position }) => position)).toEqual([1, 2, 3]);
  expect(steps[0]?.item).toBe(`${ORIGIN}/`);
  expect(steps.at(-1)?.item).toBe(ORIGIN + FEATURE);
  for (const { item } of steps) expect((await fetch(item.replace(ORIGIN, origin))).status).toBe(200);

  expect((await structured(page, REPRINT)).get('NewsArticle')).toMatchObject({
    isBasedOn: {
      url: 'https://example.vn/luat',
      publisher: { name: 'Báo Lao Động' },
      datePublished: expect.stringMatching(/^2018-06-30/) as unknown,
    },
  });
  expect((await structured(page, VIDEO)).get('NewsArticle')).toMatchObject({
    video: {
      '@type': 'VideoObject',
      contentUrl: `${ORIGIN}/tep/hoi-thi.mp4`,
      transcript: expect.stringMatching(/^Người dẫn/) as unknown,
    },
  });
  expect((await structured(page, '/')).get('WebSite')).toMatchObject({
    potentialAction: {
      '@type': 'SearchAction',
      target: { urlTemplate: `${ORIGIN}/tim-kiem/?q={search_term_string}` },
    },
  });
  const dispatch = await structured(page, DISPATCH);
  expect(dispatch.get('DigitalDocument')).toMatchObject({ identifier: '01/LĐLĐ', url: ORIGIN + DISPATCH });
  expect(dispatch.has('BreadcrumbList')).toBe(true);
});

test('a page names its one address, and pages outside of search engines name none', async ({ page }) => {
  const canonical = page.locator('link[rel="canonical"]');
  for (const path of ['/', FEATURE, DISPATCH, '/luu-tru/2018-06/2/', '/don-vi/']) {
    await page.goto(`${origin}${path}?fbclid=x`);
    await expect(canonical).toHaveAttribute('href', ORIGIN + path);
    await expect(page.locator('meta[property="og:url"]')).toHaveAttribute('content', ORIGIN + path);
  }
  for (const path of ['/404.html', '/410.html']) {
    await page.goto(origin + path);
    await expect(canonical).toHaveCount(0);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  }
});

test('the manifest’s icons are there, in the site’s colours', async () => {
  const manifest = (await (await fetch(`${origin}/site.webmanifest`)).json()) as {
    icons: { src: string; sizes: string; type: string; purpose?: string }[];
    theme_color: string;
  };
  expect(manifest.theme_color).toMatch(/^#[0-9a-f]{6}$/);
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  for (const { src, type } of manifest.icons) {
    const answer = await fetch(origin + src);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  }
});

test('every page that can be shared has a picture: its own, its newest article’s, or the mark', async ({ page }) => {
  const shown = async (path: string) => {
    await page.goto(origin + path);
    const of = (name: string) => page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
    return [await of('og:image'), await of('twitter:card')];
  };
  for (const path of ['/chuyen-muc/cham-lo-doan-vien/', '/don-vi/lien-doan-lao-dong-thanh-pho-phan-thiet/'])
    expect(await shown(path)).toEqual([expect.stringMatching(/\/anh\/.+\.jpg$/), 'summary_large_image']);
  for (const path of [DISPATCH, '/van-ban/', '/don-vi/'])
    expect(await shown(path)).toEqual([`${ORIGIN}/icon-512.png`, 'summary']);
  await page.goto(`${origin}/404.html`);
  await expect(page.locator('meta[property="og:image"]')).toHaveCount(0);
});

test('without script an article is shared by plain links that load nothing', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(origin + FEATURE, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
  const own = encodeURIComponent(ORIGIN + FEATURE);
  for (const [name, start] of [
    ['Chia sẻ qua Zalo', 'https://sp.zalo.me/share_inline?url='],
    ['Chia sẻ qua Facebook', 'https://www.facebook.com/sharer/sharer.php?u='],
  ] as const) {
    const link = page.getByRole('link', { name });
    await expect(link).toHaveAttribute('href', start + own);
    await expect(link).toHaveAttribute('rel', /noreferrer/);
  }
  await expect(page.getByRole('link', { name: 'Gửi bài này qua thư điện tử' })).toHaveAttribute('href', /^mailto:\?/);
  await expect(page.getByRole('list', { name: 'Chia sẻ và lưu bài' }).getByRole('button')).toHaveCount(0);
  await page.close();
});

test('with script a link is copied, and the article is saved as one file that needs no site', async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(origin + FEATURE);
  await page.getByRole('button', { name: 'Chép liên kết' }).click();
  await expect(page.getByRole('status')).toHaveText('Đã chép liên kết.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ORIGIN + FEATURE);

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lưu bài này' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('tet-sum-vay-o-nha-may-may.html');
  const path = await download.path();
  const html = await readFile(path, 'utf8');
  expect(problems).toEqual([]);

  const asked: string[] = [];
  const reader = await context.newPage();
  reader.on('request', (request) => asked.push(request.url()));
  await reader.setContent(html, { waitUntil: 'load' });
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('Tết Sum vầy');
  await expect(reader.getByText('số đúng là 325')).toBeVisible();
  await expect(reader.getByText(ORIGIN + FEATURE)).toBeVisible();
  await expect(reader.locator('script, button')).toHaveCount(0);
  expect(await reader.locator('img').count()).toBeGreaterThan(1);
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
  await context.close();
});

test('of a film the photographer is named, the saved file leads to it, and its words are there on paper and in the file', async ({
  page,
}) => {
  await page.goto(origin + VIDEO);
  await expect(page.locator('figcaption')).toHaveText('Ảnh: Minh Tâm');
  const words = page.getByText('Đội chúng tôi đã tập một tháng.');
  await expect(words).toBeHidden();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lưu bài này' }).click();
  const html = await readFile(await (await coming).path(), 'utf8');
  await page.emulateMedia({ media: 'print' });
  await expect(words).toBeVisible();
  const before = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const open = document.querySelector('article details')?.hasAttribute('open');
    window.dispatchEvent(new Event('afterprint'));
    return [open, document.querySelector('article details')?.hasAttribute('open')];
  });
  expect(before).toEqual([true, false]);
  await page.emulateMedia({ media: 'screen' });
  await page.setContent(html);
  await expect(page.getByRole('link', { name: 'Xem video của bài này trên trang' })).toHaveAttribute(
    'href',
    `${origin}/tep/hoi-thi.mp4`,
  );
  await expect(words).toBeVisible();
});

test('paper waits for the pictures that the reader has not scrolled to', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      const pictures = [...document.querySelectorAll<HTMLImageElement>('article img')];
      Object.assign(window, { printed: pictures.map(({ complete, naturalWidth }) => complete && naturalWidth > 0) });
    };
  });
  await page.goto(origin + PHOTOS);
  await page.getByRole('button', { name: 'In bài này' }).click();
  const printed = await page.waitForFunction(() => (window as unknown as { printed?: boolean[] }).printed);
  const pictures = (await printed.jsonValue()) ?? [];
  expect(pictures.length).toBeGreaterThan(3);
  expect(pictures).not.toContain(false);
});

test('on paper an article is its words, its source and its address', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(origin + REPRINT);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Đăng lại từ Báo Lao Động')).toBeVisible();
  await expect(page.getByText(`Địa chỉ của bài: ${ORIGIN}${REPRINT}`)).toBeVisible();
  await expect(page.getByText('Chịu trách nhiệm')).toBeVisible();
  for (const name of ['Danh mục', 'Cuối trang', 'Vị trí trang'])
    await expect(page.getByRole('navigation', { name, exact: true })).toHaveCount(0);
  for (const hidden of ['form', '[data-fragment]', '[data-tool]', 'a[href^="mailto:?"]', 'a[href*="sharer"]'])
    for (const element of await page.locator(hidden).all()) await expect(element).toBeHidden();
  const [ink, paper] = await page.evaluate(() => {
    const style = getComputedStyle(document.querySelector('.reading') ?? document.body);
    return [style.color, getComputedStyle(document.body).backgroundColor];
  });
  expect(ink).toBe('rgb(0, 0, 0)');
  expect(paper).toBe('rgb(255, 255, 255)');
});

test('on a phone a unit leads past its news to how it is reached', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${origin}/don-vi/lien-doan-lao-dong-thanh-pho-phan-thiet/`);
  const contact = page.getByRole('main').getByRole('link', { name: 'Liên hệ', exact: true });
  await contact.click();
  await expect(page.getByRole('heading', { name: 'Liên hệ' })).toBeInViewport();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(contact).toBeHidden();
});
