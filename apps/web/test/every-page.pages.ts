import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { violations } from './axe-violations.js';
import { compressedSize } from './as-served.js';
import { writeFixtureIndex } from './fixture-index.js';
import { FOUND, PAGES } from './fixture-pages.js';
import { loadBundle, serveBundle } from './fixture-server.js';
import { site } from './fixture-site.js';

const SHOTS = process.env['SHOTS'];
let server: Server;
let origin = '';

test.beforeAll(async () => {
  const index = join(tmpdir(), `toasoan-pages-${process.pid}.db`);
  writeFixtureIndex(index, site);
  server = await serveBundle(await loadBundle(index), FOUND);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.close();
});

for (const [name, path] of Object.entries(PAGES)) {
  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [360, 768, 1280]) {
      test(`${name} is accessible and fits at ${width} px, ${scheme}`, async ({ browser }) => {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
        const problems: string[] = [];
        page.on('console', (message) => {
          // A browser notes the status of the page itself; what was withdrawn answers with 410.
          if (message.type() === 'error' && !message.text().includes('410 (Gone)')) problems.push(message.text());
        });
        page.on('pageerror', (error) => problems.push(error.message));
        await page.goto(origin + path, { waitUntil: 'load' });
        if (name === 'found') await expect(page.getByRole('status')).toContainText('24 bài');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        if (SHOTS) {
          await page.evaluate(() => {
            for (const image of document.images) image.loading = 'eager';
          });
          await page.waitForTimeout(300);
          mkdirSync(SHOTS, { recursive: true });
          await page.screenshot({ path: join(SHOTS, `${name}-${width}-${scheme}.png`), fullPage: true });
        }
        expect(await violations(page)).toEqual([]);
        expect(problems).toEqual([]);
        await page.close();
      });
    }
  }
}

for (const [name, path] of Object.entries(PAGES)) {
  // 320 px is 1,280 px at 400 % zoom (WCAG 1.4.10).
  test(`${name} reflows at 320 px`, async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    await page.goto(origin + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
}

test('an article can be read, and its latest box leads on, without script', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${origin}${PAGES['feature'] ?? ''}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tết Sum vầy');
  await expect(page.getByRole('link', { name: 'Xem tin mới trên trang chủ' })).toBeVisible();
  await page.close();
});

test('with script the latest box shows the newest articles', async ({ page }) => {
  await page.goto(`${origin}${PAGES['reprint'] ?? ''}`);
  await expect(page.getByRole('complementary', { name: 'Tin mới' }).getByRole('listitem')).toHaveCount(6);
});

// Of one kind with a page above, only longer than it will ever be: weighed, not looked through cell by cell.
const LONG = { longTable: '/bang-tong-hop/03-bth-2017/' };

for (const [name, path] of Object.entries({ ...PAGES, ...LONG })) {
  test(`${name} weighs at most 90 KB: page, style and faces, compressed`, async ({ page }) => {
    const weights: Promise<number>[] = [];
    page.on('response', (response) => {
      const kind = response.request().resourceType();
      if (kind === 'font') weights.push(response.body().then((body) => body.length));
      if (kind === 'document' || kind === 'stylesheet')
        weights.push(response.body().then((body) => compressedSize(body, kind)));
    });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
    test.info().annotations.push({ type: 'bytes', description: String(bytes) });
    expect(bytes).toBeLessThanOrEqual(90_000);
  });
}
