import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Publication } from '@toasoan/contracts';
import { violations } from './axe-violations.js';
import { writeFixtureIndex } from './fixture-index.js';
import { loadBundle, serveBundle } from './fixture-server.js';
import { site } from './fixture-site.js';

/** As the newsroom's projection lists those of a picture of 300 px. */
const variants = (['avif', 'jpeg', 'webp'] as const).map((format) => ({
  path: `/anh/bieu-trung-300.${format}`,
  width: 300,
  height: 300,
  mime: `image/${format}`,
}));
const own = site.map((publication): Publication =>
  publication.kind === 'settings' && publication.state === 'live'
    ? {
        ...publication,
        content: {
          ...publication.content,
          logo: {
            key: 'l',
            alt: 'Biểu trưng Công đoàn',
            caption: '',
            credit: '',
            colour: null,
            focalPoint: null,
            variants,
          },
          colours: { action: '#7a1f1f', actionDark: null, accent: '#00695c', accentDark: null },
        },
      }
    : publication,
);

let server: Server;
let origin = '';
test.beforeAll(async () => {
  const index = join(tmpdir(), `toasoan-colours-pages-${process.pid}.db`);
  writeFixtureIndex(index, own);
  server = await serveBundle(await loadBundle(index), undefined);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.close();
});

test('search engines are told the organisation’s own logo, as a picture that all of them read', async ({ page }) => {
  await page.goto(origin);
  const [json = ''] = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(JSON.parse(json)).toMatchObject({
    publisher: { logo: { url: expect.stringMatching(/\/anh\/bieu-trung-300\.jpeg$/), width: 300, height: 300 } },
  });
});

for (const [scheme, link] of [
  ['light', 'rgb(122, 31, 31)'],
  ['dark', null],
] as const) {
  for (const width of [360, 1280]) {
    test(`an organisation’s own colours and logo can be read at ${width} px, ${scheme}`, async ({ browser }) => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
      const problems: string[] = [];
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      await page.goto(`${origin}/don-vi/`);
      const colour = await page
        .getByRole('contentinfo')
        .getByRole('link')
        .first()
        .evaluate((at) => getComputedStyle(at).color);
      // The sheet wins over the site's own, under the policy that forbids inline style.
      if (link !== null) expect(colour).toBe(link);
      else expect(colour).not.toBe('rgb(156, 196, 242)');
      await expect(page.getByRole('link', { name: 'Biểu trưng Công đoàn Công đoàn Bình Thuận' })).toBeVisible();
      const logo = page.locator('header picture');
      expect(await logo.locator('source').evaluateAll((all) => all.map((one) => one.getAttribute('type')))).toEqual([
        'image/avif',
        'image/webp',
      ]);
      await expect(logo.locator('img')).toHaveAttribute('src', '/anh/bieu-trung-300.jpeg');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await violations(page)).toEqual([]);
      expect(problems).toEqual([]);
      if (process.env['SHOTS'])
        await page.screenshot({ path: join(process.env['SHOTS'], `own-${width}-${scheme}.png`), fullPage: true });
      await page.close();
    });
  }
}
