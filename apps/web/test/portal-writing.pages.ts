import { expect, test } from '@playwright/test';
import type { PortalFake } from './portal-fake.js';
import { ME } from './portal-fake-data.js';
import { drawnPhotos, enterPortal, startWriting, toStep, writeStory } from './portal-hands.js';
import { portalStage } from './portal-stage.js';

/** Word files, second phones, shared phones, older items, on the contributors' pages. Titles begin with "words:", which `npm test` selects. */
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

test('words: a Word file fills the item, asks before it replaces words, and is undone', async ({ page, context }) => {
  await enterPortal(page, origin);
  await startWriting(page, origin);
  const choose = (name: string) =>
    page
      .getByLabel('Đính kèm tệp Word')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from('PK') });
  await expect(page.getByText('Tệp .docx, nặng nhất 11 MB, nhiều nhất 10 ảnh.')).toBeVisible();
  await choose('tin-cu.doc');
  await expect(page.getByRole('alert').filter({ hasText: 'Word cũ (.doc)' })).toBeVisible();
  await choose('tin.docx');
  await expect(page.getByText('đã điền tiêu đề, lời dẫn, nội dung, tên người viết, 1 ảnh.')).toBeVisible();
  await expect(page.getByText('danh sách thành các dòng có dấu')).toBeVisible();
  await expect(page.getByLabel('Tiêu đề')).toHaveValue('Công đoàn may trao hai mươi suất quà');
  await expect(page.getByLabel('Kể lại sự việc')).toHaveValue(/• gạo\n• sữa\n\nTổ \| Suất/);
  await page.getByRole('button', { name: 'Hoàn tác việc điền' }).click();
  await expect(page.getByLabel('Tiêu đề')).toHaveValue('');

  await page.getByLabel('Tiêu đề').fill('Bữa sáng của tôi');
  await choose('tin.docx');
  await expect(page.getByText('Bài đang có tiêu đề. Lấy của tệp thay vào?')).toBeVisible();
  await page.getByRole('button', { name: 'Chỉ điền chỗ trống' }).click();
  await expect(page.getByLabel('Kể lại sự việc')).toHaveValue(/• gạo/);
  await expect(page.getByLabel('Tiêu đề')).toHaveValue('Bữa sáng của tôi');
  await toStep(page, 'Ảnh');
  await expect(page.getByLabel('Chú thích')).toHaveValue('Trao quà.');
  // Nobody has been asked yet.
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect
    .poll(() => saved()?.fields.pictures.map(({ id, consent }) => [id, consent]))
    .toEqual([['anh-word', 'missing']]);
  await toStep(page, 'Chuyện gì');
  await context.setOffline(true);
  await expect(page.getByText('Đọc tệp Word cần có mạng.')).toBeVisible();
  await expect(page.getByLabel('Đính kèm tệp Word')).toBeDisabled();
});

test('words: before it is sent, all that was written stands there to be read', async ({ page }) => {
  await enterPortal(page, origin);
  await writeStory(page, origin);
  await toStep(page, 'Khi nào');
  await page.getByRole('button', { name: 'Vừa mới xong' }).click();
  await page.getByLabel('Ở đâu').fill('Nhà ăn Công ty May Phan Thiết');
  await page.getByLabel('Có những ai').fill('Bà Nguyễn Thị Hạnh, tổ trưởng');
  await toStep(page, 'Gửi');
  const text = page.getByRole('region', { name: 'Nội dung bài' });
  await expect(text).toContainText('Sáu giờ sáng, chị em ăn cùng nhau.');
  await expect(text).toContainText(/Kết thúc lúc: \d\d:\d\d/);
  await expect(text).toContainText('Ở đâu: Nhà ăn Công ty May Phan Thiết');
  await expect(text).toContainText('Có những ai: Bà Nguyễn Thị Hạnh, tổ trưởng');
  await expect(page.getByText('Bữa sáng ở chuyền may', { exact: true })).toBeVisible();
});

test('words: a draft opens on another phone, and after signing out and in again', async ({ page, browser }) => {
  await enterPortal(page, origin);
  await writeStory(page, origin);
  await expect(page.getByText(/^Đã lưu lên tòa soạn/)).toBeVisible();
  await page.getByRole('link', { name: 'Cá nhân' }).click();
  await page.getByRole('button', { name: 'Đăng xuất trên máy này' }).click();
  await expect(page.getByLabel('Thư điện tử')).toBeVisible();
  await enterPortal(page, origin);
  await page.getByRole('link', { name: /Bữa sáng ở chuyền may/ }).click();
  await expect(page.getByLabel('Kể lại sự việc')).toHaveValue('Sáu giờ sáng, chị em ăn cùng nhau.');
  // Another phone is a browser that holds nothing yet.
  const other = await browser.newPage();
  await enterPortal(other, origin);
  await other.getByRole('link', { name: /Bữa sáng ở chuyền may/ }).click();
  await expect(other.getByLabel('Tiêu đề')).toHaveValue('Bữa sáng ở chuyền may');
  await other.close();
});

test('words: each unit’s quota is shown, and an older item says how it stands', async ({ page }) => {
  await enterPortal(page, origin);
  await expect(page.getByText('1 trên 2 tin, bài được khuyến khích')).toBeVisible();
  await expect(page.getByText('Trường còn thiếu 1 tin')).toBeVisible();
  await page.getByRole('link', { name: /Tết Sum vầy/ }).click();
  await expect(page.getByRole('link', { name: 'Xem bài trên trang' })).toBeVisible();
  fake.older.add('bai-len-trang');
  await page.getByRole('link', { name: 'Bài của tôi' }).first().click();
  const row = page.getByRole('link', { name: /Tết Sum vầy/ });
  await expect(row).toContainText('Đã lên trang 14:05');
  await expect(row).not.toContainText('Đang chờ lưu');
});

test('words: one photograph that can’t be read keeps no other from coming', async ({ page }) => {
  await enterPortal(page, origin);
  await writeStory(page, origin);
  await toStep(page, 'Ảnh');
  const photos = await drawnPhotos(page, 2);
  await page.evaluate(() => {
    const read = FileReader.prototype.readAsArrayBuffer;
    let first = true;
    FileReader.prototype.readAsArrayBuffer = function readOrFail(blob: Blob) {
      const fails = first;
      first = false;
      if (!fails) read.call(this, blob);
      else
        setTimeout(() => {
          this.dispatchEvent(new ProgressEvent('error'));
        }, 0);
    };
  });
  await page.locator('input[multiple]').setInputFiles(photos);
  await expect(page.getByRole('alert').filter({ hasText: 'Không đọc được ảnh này' })).toBeVisible();
  await expect(page.locator('.gb-picture')).toHaveCount(1);
  await expect(page.locator('input[multiple]')).toBeEnabled();
});

test('words: who signs out in one window is out in the other', async ({ page, context }) => {
  await enterPortal(page, origin);
  const other = await context.newPage();
  await other.goto(`${origin}/gui-bai/ca-nhan/`);
  await other.getByRole('button', { name: 'Đăng xuất trên máy này' }).click();
  await expect(page.getByRole('heading', { name: 'Đăng nhập để gửi tin bài' })).toBeVisible();
});

test('words: a refused question keeps its words, and is mended and sent again, or dropped', async ({ page }) => {
  await enterPortal(page, origin);
  const message = 'Bạn đang có 10 câu hỏi chưa trả lời. Hãy chờ trả lời rồi hỏi tiếp.';
  const asked = '**/api/portal/support';
  await page.route(asked, (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 409, json: { error: { code: 'too_many_questions', message } } })
      : route.continue(),
  );
  const ask = async (question: string) => {
    await page.goto(`${origin}/gui-bai/hoi-dap/#moi`);
    await page.getByLabel('Hỏi về việc gì').fill('Ảnh trong xưởng');
    await page.getByLabel('Câu hỏi', { exact: true }).fill(question);
    await page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await expect(page.getByText(`Chưa gửi được. ${message}`)).toBeVisible();
  };
  await ask('Chụp lúc tan ca có được không?');
  const words = page.getByLabel('Lời của bạn');
  await expect(words).toHaveValue('Chụp lúc tan ca có được không?');
  await words.fill('Chụp lúc tan ca, có xin phép, được không?');
  const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/support'));
  await page.unroute(asked);
  await page.getByRole('button', { name: 'Gửi lại' }).click();
  expect((await sent).postDataJSON()).toEqual(
    expect.objectContaining({ subject: 'Ảnh trong xưởng', question: 'Chụp lúc tan ca, có xin phép, được không?' }),
  );
  await expect(words).toHaveCount(0);
  await page.route(asked, (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 409, json: { error: { code: 'too_many_questions', message } } })
      : route.continue(),
  );
  await ask('Câu này không cần nữa.');
  await page.getByRole('button', { name: 'Bỏ lời này' }).click();
  await expect(words).toHaveCount(0);
  await page.goto(`${origin}/gui-bai/ca-nhan/`);
  await expect(page.getByText(/mục chưa gửi/)).toHaveCount(0);
});

test('words: an item begun for a unit that is no longer hers asks for another, and goes', async ({ page }) => {
  await enterPortal(page, origin);
  const foreign = { code: 'foreign_unit', message: 'Bạn không gửi bài cho đơn vị này nữa. Hãy chọn đơn vị của mình.' };
  await page.route('**/api/portal/items', (route) => {
    const { unit } = (route.request().postDataJSON() ?? {}) as { unit?: string };
    return unit === 'dv-1' ? route.fulfill({ status: 403, json: { error: foreign } }) : route.continue();
  });
  // One unit is left: there was nothing to choose from then.
  const [, left] = ME.units;
  await writeStory(page, origin);
  await expect(page.getByRole('alert').filter({ hasText: 'Hãy chọn đơn vị của mình' })).toBeVisible();
  await page.route('**/api/portal/me', (route) => route.fulfill({ json: { ...ME, units: [left] } }));
  await page.reload();
  // It goes at once, and there is nothing to choose any more.
  await page.getByRole('radio', { name: 'CĐCS Trường Mầm non Hoa Sen' }).click();
  await expect(page.getByText(/^Đã lưu lên tòa soạn/)).toBeVisible();
  expect(saved()?.title).toBe('Bữa sáng ở chuyền may');
  await expect(page.getByRole('radio', { name: 'CĐCS Trường Mầm non Hoa Sen' })).toHaveCount(0);
});
