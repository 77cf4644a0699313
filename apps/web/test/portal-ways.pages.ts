import { expect, test, type Page } from '@playwright/test';
import type { PortalFake } from './portal-fake.js';
import { drawnPhotos, enterPortal, startWriting, toStep, writeStory } from './portal-hands.js';
import { portalStage } from './portal-stage.js';

/** Ways through the contributors' pages that need no real newsroom. Titles begin with "words:", which `npm test` selects. */
let origin = '';
let fake: PortalFake;
let close: () => void;

test.beforeEach(async () => {
  ({ origin, fake, close } = await portalStage());
});
test.afterEach(() => {
  close();
});
test.use({ viewport: { width: 360, height: 740 } });

const saved = () => [...fake.items.values()].find(({ title }) => title.startsWith('Bữa sáng'));

test('words: the portal works without what browsers have learnt since 2018', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.addInitScript(() => {
    const gone = (from: object, ...names: string[]) => {
      for (const name of names) Reflect.deleteProperty(from, name);
    };
    gone(window, 'structuredClone', 'queueMicrotask', 'BroadcastChannel', 'WeakRef', 'AggregateError');
    gone(Crypto.prototype, 'randomUUID');
    gone(Navigator.prototype, 'locks', 'serviceWorker');
    gone(Array.prototype, 'at', 'findLast', 'toSorted', 'toReversed', 'with');
    gone(String.prototype, 'at', 'replaceAll', 'matchAll');
    gone(Object, 'fromEntries', 'hasOwn', 'groupBy');
    gone(Promise, 'allSettled', 'any', 'withResolvers');
    gone(Blob.prototype, 'arrayBuffer', 'text', 'stream');
    gone(AbortSignal, 'timeout', 'any');
    gone(Element.prototype, 'replaceChildren');
    // IndexedDB of those days knew no such word.
    gone(IDBTransaction.prototype, 'commit', 'durability');
  });
  await enterPortal(page, origin);
  await writeStory(page, origin);
  await toStep(page, 'Ảnh');
  await page.locator('input[multiple]').setInputFiles(await drawnPhotos(page, 1));
  await page.getByLabel('Chú thích').fill('Chị em trong nhà ăn.');
  await page.getByLabel('Tả ảnh').fill('Sáu người quanh bàn ăn.');
  await page.getByLabel(/^Không có người bệnh/).check();
  await toStep(page, 'Gửi');
  await expect(page.getByText('Bài đã đủ, gửi được rồi.').or(page.getByText('Nên xem lại'))).toBeVisible();
  await page.getByRole('button', { name: 'Gửi bài' }).click();
  await expect(page.getByText('Đã gửi', { exact: true })).toBeVisible({ timeout: 20_000 });
  expect(saved()?.status.code).toBe('sent');
  expect(problems).toEqual([]);
});

test('words: a photograph leaves the phone small, upright and without where it was taken', async ({ page }) => {
  await enterPortal(page, origin);
  await writeStory(page, origin);
  await toStep(page, 'Ảnh');
  const [photo] = await drawnPhotos(page, 1);
  // A note of the camera: to be turned by a quarter.
  const note = Buffer.from('ffe1002245786966000049492a0008000000010012010300010000000600000000000000', 'hex');
  const upright = photo?.buffer ?? Buffer.alloc(0);
  const sideways = Buffer.concat([upright.subarray(0, 2), note, upright.subarray(2)]);
  // What has arrived is kept small; what waits is what will be sent.
  await page.route('**/api/portal/pictures', (route) => route.abort());
  await page.locator('input[multiple]').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: sideways });
  await expect(page.getByText('Đã lưu trên điện thoại, chờ gửi.')).toBeVisible();
  const held = Buffer.from(await pictureOnPhone(page), 'base64');
  expect([held.subarray(0, 2).toString('hex'), held.includes('Exif')]).toEqual(['ffd8', false]);
  // 3000 × 2000 as taken, 2000 × 3000 as seen.
  const size = await page
    .locator('.gb-picture img')
    .evaluate((image: HTMLImageElement) => [...[image.naturalWidth, image.naturalHeight]]);
  expect(size).toEqual([213, 320]);
});

/** The bytes that the phone keeps and has sent, from its store. */
function pictureOnPhone(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('toasoan-gui-bai');
        opening.onsuccess = () => {
          const asking = opening.result.transaction('pictures').objectStore('pictures').getAll();
          asking.onsuccess = () => {
            const reader = new FileReader();
            reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '');
            reader.readAsDataURL((asking.result as { file: Blob }[])[0]?.file ?? new Blob());
          };
        };
        opening.onerror = () => reject(new Error('the store does not open'));
      }),
  );
}

test('words: a HEIC that the browser can’t open is refused with what to change on the camera', async ({ page }) => {
  await enterPortal(page, origin);
  await writeStory(page, origin);
  await toStep(page, 'Ảnh');
  const buffer = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), Buffer.alloc(400)]);
  await page.locator('input[multiple]').setInputFiles({ name: 'a.heic', mimeType: 'image/heic', buffer });
  await expect(page.getByRole('alert').filter({ hasText: 'Tương thích nhất' })).toBeVisible();
  await expect(page.locator('.gb-picture')).toHaveCount(0);
});

test('words: two texts of one item are shown, and the one not chosen stays on the phone', async ({ page }) => {
  await enterPortal(page, origin);
  // Each screen reads the item anew; only what changes after the last of these is a second text.
  const read = () =>
    page.waitForResponse(
      (answer) => answer.request().method() === 'GET' && answer.url().endsWith('/api/portal/items/bai-tra-lai'),
    );
  const shown = read();
  await page.getByRole('link', { name: /Bữa cơm ca đêm/ }).click();
  await shown;
  const opened = read();
  await page.getByRole('link', { name: 'Sửa rồi gửi lại' }).click();
  await opened;
  await expect(page.getByLabel('Tiêu đề')).toHaveValue('Bữa cơm ca đêm');
  fake.edit('bai-tra-lai', { title: 'Bữa cơm ở tòa soạn' });
  await page.getByLabel('Tiêu đề').fill('Bữa cơm của tôi');
  await expect(page.getByRole('heading', { name: 'Bài có hai bản khác nhau' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('region', { name: 'Tiêu đề' })).toContainText('Bữa cơm của tôi');
  await expect(page.getByRole('region', { name: 'Tiêu đề' })).toContainText('Bữa cơm ở tòa soạn');
  await page.getByRole('button', { name: 'Lấy bản của tòa soạn' }).click();
  await expect(page.getByLabel('Tiêu đề')).toHaveValue('Bữa cơm ở tòa soạn');
  await page.goto(`${origin}/gui-bai/bai/#bai-tra-lai`);
  await page.getByText('Bản của bạn còn cất trên điện thoại').click();
  await expect(page.getByText('Bữa cơm của tôi')).toBeVisible();
});

test('words: a new release takes the place of the kept shell; without a line the last one opens', async ({
  page,
  context,
}) => {
  await enterPortal(page, origin);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const kept = () =>
    page.evaluate(async () => {
      const cache = await caches.open('toasoan-gui-bai-1');
      const names = (await cache.keys()).map(({ url }) => new URL(url).pathname);
      return { names, html: (await (await cache.match('/gui-bai/'))?.text()) ?? '' };
    });
  await expect.poll(async () => (await kept()).names).toContain('/gui-bai/');
  const { names } = await kept();
  expect(names.filter((name) => name.startsWith('/api/'))).toEqual([]);
  // A file of an older release, which no page names any more.
  await page.evaluate(async () => {
    const cache = await caches.open('toasoan-gui-bai-1');
    await cache.put('/_astro/cu.a1b2.js', new Response('old'));
    await cache.put('/gui-bai/', new Response('<p>bản cũ</p>', { headers: { 'content-type': 'text/html' } }));
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Bài của tôi' })).toBeVisible();
  await expect.poll(async () => (await kept()).names).not.toContain('/_astro/cu.a1b2.js');
  expect((await kept()).html).toContain('data-portal');
  // A phone that is slow to paint: what the page's own store answers is there before.
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    window.requestAnimationFrame = (draw) => later(draw, 400, performance.now());
    window.setTimeout = ((work: () => void, ms = 0) => later(work, Math.max(ms, 400))) as typeof setTimeout;
  });
  await context.setOffline(true);
  await startWriting(page, origin);
  await expect(page.getByRole('heading', { name: 'Chuyện gì đã xảy ra?' })).toBeVisible();
});

test('words: two tabs share one session and one outbox', async ({ page, context }) => {
  await enterPortal(page, origin);
  const other = await context.newPage();
  await other.goto(`${origin}/gui-bai/`);
  await expect(other.getByRole('heading', { name: 'Bài của tôi' })).toBeVisible();
  await writeStory(page, origin);
  await expect(page.getByText(/^Đã lưu lên tòa soạn/)).toBeVisible();
  await expect(other.getByText('Bữa sáng ở chuyền may')).toBeVisible();
  expect(fake.heard.filter((line) => line === 'POST /api/portal/items')).toHaveLength(1);
});

test('words: without script the portal says what to do instead', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${origin}/gui-bai/`);
  await expect(page.getByText('Trang này cần JavaScript.')).toBeVisible();
  await expect(page.locator('main').getByRole('link')).toHaveAttribute('href', /^mailto:/);
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
  await page.close();
});

test('words: the portal’s script weighs at most 60 KB on the line', async ({ page }) => {
  const { compressedSize } = await import('./as-served.js');
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      sizes.push(
        response.body().then((body) => {
          // Younger than the browsers that come here (Chrome 71).
          expect(body.toString('utf8')).not.toContain('globalThis');
          return compressedSize(body, 'script');
        }),
      );
  });
  await page.goto(`${origin}/gui-bai/`, { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(60_000);
});
