import { expect, test, type Page } from '@playwright/test';
import { enterPortal } from './portal-hands.js';
import { portalStage, type PortalStage } from './portal-stage.js';

/** Who comes to the contributors' pages for the first time, or as if for the first time (ADR 0172). */
let stage: PortalStage;

test.beforeAll(async () => {
  stage = await portalStage();
});
test.afterAll(() => {
  stage.close();
});

const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().at(-1)?.startTime ?? 0);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );

test('words: the sign-in paints nothing larger than the page had without its script', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  // A page has not loaded before its script has.
  await page.goto(`${stage.origin}/gui-bai/`, { waitUntil: 'commit' });
  await expect(page.getByText('Dành cho cán bộ công đoàn')).toBeVisible();
  // The last of its faces may come a moment after its words.
  let first = 0;
  await expect
    .poll(
      async () => {
        const before = first;
        first = await largestPaint(page);
        return first > 0 && first === before;
      },
      { intervals: [400] },
    )
    .toBe(true);
  release();
  await expect(page.getByLabel('Thư điện tử')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await largestPaint(page)).toBe(first);
  await context.close();
});

for (const screen of ['', 'loi-moi/', 'mat-khau-moi/', 'quen-mat-khau/'])
  test(`words: /gui-bai/${screen} meets no error where nobody has signed in`, async ({ page }) => {
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`${stage.origin}/gui-bai/${screen}`, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Gửi tin bài');
    expect(problems).toEqual([]);
  });

test('words: a session is found that the phone has forgotten', async ({ page }) => {
  await enterPortal(page, stage.origin);
  await page.goto(`${stage.origin}/404.html`);
  await page.evaluate(() => {
    localStorage.clear();
    indexedDB.deleteDatabase('toasoan-gui-bai');
  });
  await page.goto(`${stage.origin}/gui-bai/`);
  await expect(page.getByRole('heading', { name: 'Bài của tôi' })).toBeVisible();
});
