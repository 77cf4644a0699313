import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { EARS } from './fixture-ears.js';
import { writeFixtureIndex } from './fixture-index.js';
import { FOUND, PAGES } from './fixture-pages.js';
import { loadBundle, serveBundle } from './fixture-server.js';
import { site } from './fixture-site.js';
import { heard, tabStops, type Said } from './screen-reader.js';

/** The site by keyboard alone and by ear, on every kind of page. `npm test` selects "by ear", which does both. */
let server: Server;
let origin = '';

test.beforeAll(async () => {
  const index = join(tmpdir(), `toasoan-keyboard-${String(process.pid)}.db`);
  writeFixtureIndex(index, site);
  server = await serveBundle(await loadBundle(index), FOUND);
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
test.afterAll(() => {
  server.close();
});

async function open(page: Page, name: string, path: string): Promise<void> {
  await page.goto(origin + path, { waitUntil: 'load' });
  if (name === 'found') await expect(page.getByRole('status')).toContainText('24 bài');
  // The box of the latest comes by script.
  for (const box of await page.locator('[data-fragment]').all()) await expect(box.getByRole('link')).toHaveCount(6);
}

/** Tab goes through the page in reading order, reaches everything, and always shows where it is. */
async function tabThrough(page: Page, name: string): Promise<void> {
  const { stops, reachable } = await tabStops(page);
  expect(stops[0], name).toMatchObject({ tag: 'a Đến nội dung chính', seen: true });
  const order = stops.map((stop) => stop.order);
  expect(new Set(order).size, `${name}: stops`).toBe(reachable);
  expect(order, name).toEqual(order.toSorted((a, b) => a - b));
  const unseen = stops.filter(({ outlined, seen }) => !outlined || !seen);
  expect(unseen, `${name}: where the focus does not show`).toEqual([]);
  const regions = stops.map(({ region }) => region).filter((region, at, all) => region !== all[at - 1]);
  // Words alone, without a link in them, have nowhere to stop.
  const stopsInMain = await page.locator('main').locator('a[href], input, button, summary, [tabindex="0"]').count();
  expect(regions, name).toEqual([null, 'header', ...(stopsInMain > 0 ? ['main'] : []), 'footer']);
}

const named = (said: readonly Said[], role: string): string[] =>
  said.filter((one) => one.role === role).map(({ name }) => name);

/** The search page leaves the header's search out: it has one of its own. */
const before = (name: string): string[] => [
  ...(['search', 'found'].includes(name) ? [] : ['search Tìm nhanh']),
  'navigation Danh mục',
];
const REGIONS = ['navigation', 'complementary', 'search', 'region', 'form'];
const AFTER = ['navigation Thông tin', 'navigation Tra cứu'];

/** One headline, no level left out, regions with names of their own, and nothing without a name. */
async function listenTo(page: Page, name: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  expect(await page.title(), name).toMatch(/\S/);
  const said = await heard(page);
  for (const role of ['banner', 'main', 'contentinfo']) expect(named(said, role), `${name}: ${role}`).toHaveLength(1);
  const headings = said.filter(({ role }) => role === 'heading');
  const headlines = headings.filter(({ level }) => level === 1).map((one) => one.name);
  expect(headlines, name).toEqual([EARS[name]?.[0]]);
  const skipped = headings.filter(({ level }, at) => at > 0 && (level ?? 0) > (headings[at - 1]?.level ?? 0) + 1);
  expect(skipped, `${name}: after a level left out`).toEqual([]);
  const regions = said.filter(({ role }) => REGIONS.includes(role)).map((one) => `${one.role} ${one.name}`.trim());
  expect(regions, name).toEqual([...before(name), ...(EARS[name]?.[1] ?? []), ...AFTER]);
  const silent = said.filter((one) => one.focusable && one.role !== 'RootWebArea' && one.name === '');
  expect(silent, `${name}: focusable without a name`).toEqual([]);
  const unnamedPictures = said.filter(({ role, name: alt }) => role === 'image' && alt === '');
  expect(unnamedPictures, name).toEqual([]);
}

test('by ear and by keyboard at 1280 px: every kind of page', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  for (const [name, path] of Object.entries(PAGES)) {
    await open(page, name, path);
    await listenTo(page, name);
    await tabThrough(page, name);
  }
  await page.close();
});

test('by keyboard at 360 px: every kind of page', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await browser.newPage({ viewport: { width: 360, height: 900 } });
  for (const [name, path] of Object.entries(PAGES)) {
    await open(page, name, path);
    await tabThrough(page, name);
  }
  await page.close();
});

test('script: Escape closes the menu of a phone and leads back to what opened it, a tap beside it closes it', async ({
  browser,
}) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 900 }, hasTouch: true });
  await page.goto(origin + '/');
  const menu = page.getByRole('navigation', { name: 'Danh mục trên điện thoại' });
  const opener = page.locator('header summary');
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(opener).toBeFocused();

  await opener.tap();
  await expect(menu).toBeVisible();
  await page.locator('main').tap({ position: { x: 2, y: 2 } });
  await expect(menu).toBeHidden();
  await page.close();
});

test('script: no page counts as read before its style is there', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await browser.newPage();
  let styleHasCome = 0;
  await page.route('**/*.css', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    styleHasCome = Date.now();
    await route.continue();
  });
  for (const [name, path] of Object.entries(PAGES)) {
    styleHasCome = 0;
    await page.goto(origin + path, { waitUntil: 'domcontentloaded' });
    expect(styleHasCome, name).toBeGreaterThan(0);
  }
  await page.close();
});
