import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { writeFixtureIndex } from './fixture-index.js';
import { loadBundle, serveBundle } from './fixture-server.js';
import { site } from './fixture-site.js';

/** Nothing moves while a page comes in piece by piece. Titles begin with "words:", which `npm test` selects. */
let server: Awaited<ReturnType<typeof serveBundle>>;
let origin: string;
test.beforeAll(async () => {
  const index = join(tmpdir(), `toasoan-steady-${String(process.pid)}.db`);
  writeFixtureIndex(index, site);
  server = await serveBundle(await loadBundle(index), {});
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
test.afterAll(() => {
  server.close();
});

test('words: the directory’s search comes with the page, and pushes nothing down', async ({ page }) => {
  await page.goto(`${origin}/don-vi/`, { waitUntil: 'networkidle' });
  const shifted = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(sum);
        }, 500);
      }),
  );
  expect(shifted).toBe(0);
});

test('words: the masthead’s search stands where it will be before its button is read', async ({ page }) => {
  await page.goto(`${origin}/don-vi/`);
  const form = page.getByRole('search', { name: 'Tìm nhanh' });
  const whole = await form.boundingBox();
  await form.getByRole('button').evaluate((button) => {
    button.remove();
  });
  expect(await form.boundingBox()).toEqual(whole);
});
