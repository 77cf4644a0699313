import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { writeFixtureIndex } from './fixture-index.js';
import { loadBundle, serveBundle } from './fixture-server.js';
import { site } from './fixture-site.js';

let server: Server;
let origin = '';
test.beforeAll(async () => {
  const index = join(tmpdir(), `toasoan-documents-${String(process.pid)}.db`);
  writeFixtureIndex(index, site);
  server = await serveBundle(await loadBundle(index), {});
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
test.afterAll(() => {
  server.close();
});

test('words: documents are found by type, year and issuer without script', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const dispatch = page.getByRole('link', { name: /đôn đốc các cấp công đoàn/ });
  const decision = page.getByRole('link', { name: /ban hành Quy chế/ });
  await page.goto(`${origin}/van-ban/`);
  await expect(dispatch).toBeVisible();
  await expect(decision).toBeVisible();
  await page.getByRole('link', { name: 'Quyết định' }).click();
  await expect(dispatch).toHaveCount(0);
  await expect(page.locator('main')).toContainText('Có tệp (1,3 MB)');
  await page.getByRole('link', { name: '2017' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quyết định, năm 2017');
  await expect(decision).toBeVisible();
  await page.goto(`${origin}/van-ban/`);
  await page.getByRole('link', { name: '2018' }).click();
  await expect(dispatch).toBeVisible();
  await expect(decision).toHaveCount(0);
  await page.goto(`${origin}/van-ban/`);
  await page.getByRole('link', { name: 'LĐLĐ tỉnh Bình Thuận' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Văn bản của Liên đoàn Lao động tỉnh Bình Thuận');
  // Both at once, and each filter comes off by itself.
  const filters = page.getByRole('complementary', { name: 'Lọc văn bản' });
  await filters.getByRole('link', { name: 'Quyết định' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quyết định của Liên đoàn Lao động tỉnh Bình Thuận');
  await expect(decision).toBeVisible();
  await expect(dispatch).toHaveCount(0);
  await filters.getByRole('link', { name: 'Bỏ lọc: LĐLĐ tỉnh Bình Thuận' }).click();
  await expect(page).toHaveURL(/\/van-ban\/loai\/quyet-dinh\/$/);
  await filters.getByRole('link', { name: 'LĐLĐ tỉnh Bình Thuận' }).click();
  await filters.getByRole('link', { name: 'Bỏ lọc: Quyết định' }).click();
  await expect(dispatch).toBeVisible();
  await page.close();
});
