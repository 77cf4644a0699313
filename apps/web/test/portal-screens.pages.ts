import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { violations } from './axe-violations.js';
import { writeFixtureIndex } from './fixture-index.js';
import { loadBundle, serveBundle } from './fixture-server.js';
import { site } from './fixture-site.js';
import { portalFake, type PortalFake } from './portal-fake.js';
import { drawnPhotos, enterPortal, startWriting } from './portal-hands.js';

/** Every screen of the contributors' pages: axe, width, words; `SHOTS` names a folder for pictures of them. */
const SHOTS = process.env['SHOTS'];
let server: Server;
let origin = '';
let fake: PortalFake;

test.beforeAll(async () => {
  const index = join(tmpdir(), `toasoan-portal-${process.pid}.db`);
  writeFixtureIndex(index, site);
  fake = portalFake();
  server = await serveBundle(await loadBundle(index), undefined, {}, fake);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.close();
});

const heading = (page: Page, name: string | RegExp) =>
  // Some come after the phone has saved by itself and been answered.
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 20_000 });
const OUT: Record<string, (page: Page) => Promise<void>> = {
  signIn: async (page) => {
    await page.goto(`${origin}/gui-bai/`);
    await heading(page, 'Đăng nhập để gửi tin bài');
  },
  forgotten: async (page) => {
    await page.goto(`${origin}/gui-bai/quen-mat-khau/`);
    await page.getByRole('button').click();
    await expect(page.getByRole('alert')).toContainText('Hãy nhập thư điện tử');
  },
  newPassword: async (page) => {
    await page.goto(`${origin}/gui-bai/mat-khau-moi/#ma-trong-thu`);
    await page.getByRole('button', { name: 'Lưu mật khẩu' }).click();
    await expect(page.getByText('Mật khẩu cần ít nhất 8 ký tự')).toBeVisible();
  },
  invitation: async (page) => {
    await page.goto(`${origin}/gui-bai/loi-moi/#loi-moi`);
    await expect(page.getByText('mời bạn gửi tin bài')).toBeVisible();
  },
  invitedAgain: async (page) => {
    await page.goto(`${origin}/gui-bai/loi-moi/#loi-moi-them`);
    await expect(page.getByText('CĐCS Công ty May Phan Thiết')).toBeVisible();
    await expect(page.getByLabel('Chọn mật khẩu')).toHaveCount(0);
    await page.getByRole('button', { name: 'Nhận lời', exact: true }).click();
    await expect(page.getByText('Đã nhận lời.')).toBeVisible();
  },
};
const INSIDE: Record<string, (page: Page) => Promise<void>> = {
  items: async (page) => {
    await expect(page.getByText('Bữa cơm ca đêm')).toBeVisible();
    await expect(page.getByText('1 trên 2 tin, bài')).toBeVisible();
    await page.getByText('Cả năm 2018').click();
  },
  write: async (page) => {
    await startWriting(page, origin);
    await heading(page, 'Chuyện gì đã xảy ra?');
    await page.getByLabel('Tiêu đề').fill('Công đoàn thăm chị em công nhân mới sinh con ở khu nhà trọ phường Phú Tài');
    await page.getByLabel('Kể lại sự việc').fill('Chiều 8/7, tổ công đoàn số 4 mang sữa và tã đến nhà trọ.');
    await page.getByText('Thể loại và lời dẫn').click();
  },
  word: async (page) => {
    await startWriting(page, origin);
    await page
      .getByLabel('Đính kèm tệp Word')
      .setInputFiles({ name: 'tin.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') });
    await expect(page.getByRole('button', { name: 'Hoàn tác việc điền' })).toBeVisible();
  },
  when: async (page) => {
    await INSIDE['write']?.(page);
    await page.getByRole('link', { name: /Tiếp/ }).click();
    await heading(page, 'Khi nào, ở đâu, có ai?');
    await page.getByRole('button', { name: 'Vừa mới xong' }).click();
    await expect(page.getByLabel('Sự việc kết thúc lúc nào')).toHaveValue(/^\d{4}-/);
  },
  pictures: async (page) => {
    await INSIDE['when']?.(page);
    await page.getByRole('link', { name: /Tiếp/ }).click();
    await page.locator('input[multiple]').setInputFiles(await drawnPhotos(page, 2));
    await expect(page.getByRole('group', { name: 'Ảnh 2', exact: true })).toBeVisible();
    await page.getByLabel('Chú thích').first().fill('Chị Hạnh và cháu bé trong phòng trọ.');
    await page
      .getByLabel(/chưa hỏi/)
      .first()
      .check();
  },
  send: async (page) => {
    await INSIDE['pictures']?.(page);
    await page.getByRole('navigation', { name: 'Các bước' }).getByRole('link', { name: 'Gửi' }).click();
    await page.getByRole('button', { name: 'Gửi bài' }).click();
    await expect(page.getByRole('heading', { name: 'Phải sửa trước khi gửi' })).toBeVisible();
  },
  returned: async (page) => {
    await page.getByRole('link', { name: /Bữa cơm ca đêm/ }).click();
    await expect(page.getByText('ghi giúp tên hai chị').first()).toBeVisible();
  },
  live: async (page) => {
    await page.getByRole('link', { name: /Tết Sum vầy/ }).click();
    await expect(page.getByRole('link', { name: 'Xem bài trên trang' })).toBeVisible();
  },
  notices: async (page) => {
    await page.getByRole('link', { name: /^Thông báo/ }).click();
    await expect(page.getByText('thiếu tên người trong ảnh')).toBeVisible();
  },
  questions: async (page) => {
    await page.getByRole('link', { name: 'Hỏi đáp' }).click();
    await expect(page.getByText('Ảnh chụp trong xưởng')).toBeVisible();
  },
  question: async (page) => {
    await page.goto(`${origin}/gui-bai/hoi-dap/#hoi-1`);
    await expect(page.getByText('xin phép bộ phận nhân sự')).toBeVisible();
  },
  ask: async (page) => {
    await page.goto(`${origin}/gui-bai/hoi-dap/#moi`);
    await heading(page, 'Đặt câu hỏi');
  },
  profile: async (page) => {
    await page.getByRole('link', { name: 'Cá nhân' }).click();
    await page.getByText('Xóa dữ liệu của tôi').first().click();
    await expect(page.getByText('không lấy lại được')).toBeVisible();
  },
  conflict: async (page) => {
    await page.getByRole('link', { name: /Bữa cơm ca đêm/ }).click();
    await page.getByRole('link', { name: 'Sửa rồi gửi lại' }).click();
    await heading(page, 'Chuyện gì đã xảy ra?');
    await expect(page.getByLabel('Tiêu đề')).toHaveValue(/Bữa cơm ca đêm/);
    fake.edit('bai-tra-lai', { title: 'Bữa cơm ca đêm ở nhà máy may' });
    await page.getByLabel('Tiêu đề').fill('Bữa cơm giữa ca đêm');
    await heading(page, 'Bài có hai bản khác nhau');
  },
};

for (const [name, open] of [...Object.entries(OUT), ...Object.entries(INSIDE)]) {
  test(`portal: ${name} is accessible, fits and speaks Vietnamese, at 360 and 1280 px, light and dark`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      // What the newsroom refuses is part of the conversation.
      if (message.type() === 'error' && !/status of 4\d\d/u.test(message.text())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    fake.endSession();
    if (name in INSIDE) await enterPortal(page, origin);
    await open(page);
    for (const width of [360, 1280]) {
      for (const scheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 740 });
        await page.emulateMedia({ colorScheme: scheme });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        if (SHOTS) {
          mkdirSync(SHOTS, { recursive: true });
          await page.screenshot({ path: join(SHOTS, `portal-${name}-${width}-${scheme}.png`), fullPage: true });
        }
        expect(await violations(page)).toEqual([]);
        expect(await smallTargets(page), 'targets under 44 px').toEqual([]);
      }
    }
    const words = await page.locator('main').innerText();
    expect(words.match(/\b(?:the|and|you|your|please|error|undefined|null|NaN|object)\b/giu) ?? []).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
}

/** Buttons and fields of the portal that a thumb would miss. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.gb-button, .gb-input, .gb-choice, .gb-bar-link, .gb-step, .gb-row')]
      .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < 44)
      .map((one) => `${one.textContent ?? ''} ${String(one.getBoundingClientRect().height)}`),
  );
}
