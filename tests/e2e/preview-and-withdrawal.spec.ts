import { addressOf, EXAMPLE_PASSWORD, liveAt, writeAndSubmit, writersDesk } from '@toasoan/testkit';
import { expect, test, type Page } from '@playwright/test';
import { startStack, type Stack } from './stack.js';

const APPROVER = 'phanthiet.duyet@example.vn';
const WRITER = 'phanthiet.viet@example.vn';

let stack: Stack;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  stack = await startStack();
});
test.afterAll(async () => {
  test.setTimeout(60_000);
  await stack.close();
});

async function submit(title: string) {
  const writer = await stack.as(WRITER);
  return writeAndSubmit(writer, await writersDesk(writer, 'ldld-phan-thiet'), title);
}

async function openAtTheDesk(page: Page, documentId: string): Promise<void> {
  await page.addInitScript(() => {
    localStorage.setItem('STRAPI_GUIDED_TOUR', '{"tours":{},"enabled":false,"completedActions":[]}');
  });
  await page.goto(`${stack.cmsUrl}/admin/auth/login`);
  await page.locator('input[name="email"]').fill(APPROVER);
  await page.locator('input[name="password"]').fill(EXAMPLE_PASSWORD);
  await page.locator('button[type="submit"]').click();
  await expect(page).not.toHaveURL(/auth\/login/);
  await page.goto(`${stack.cmsUrl}/admin/content-manager/collection-types/api::article.article/${documentId}`);
}

test('an approver sees a draft in the real template before it is published, and the public does not', async ({
  page,
  context,
}) => {
  const article = await submit('Đêm hội trăng rằm ở khu nhà trọ công nhân');
  await openAtTheDesk(page, article.documentId);
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Xem thử trên trang' }).click();
  const preview = await opened;
  await preview.waitForURL(/\/xem-truoc\//);
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(article.title);
  await expect(preview.getByText(/Bản xem trước, chưa đăng – bản sửa \d+, hết hạn lúc/)).toBeVisible();
  await expect(preview.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, nofollow, noarchive');
  const picture = preview.locator('article img').first();
  await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  expect((await fetch(addressOf(stack.siteUrl, article.title))).status).toBe(404);
});

test('a withdrawn article says why, with its day and without its words', async ({ page }) => {
  const article = await submit('Tin sẽ gỡ kèm lời báo cho bạn đọc');
  const approver = await stack.as(APPROVER);
  const address = addressOf(stack.siteUrl, article.title);
  await approver.command(article.documentId, 'approve', { revision: article.revision });
  await liveAt(address, article.revision);
  const { body } = await approver.desk<{ revision: number }>(article.documentId);
  const note = 'Ảnh trong tin chưa được người trong ảnh đồng ý.';
  const words = { revision: body.revision, reasonCode: 'consent', note };
  expect((await approver.command(article.documentId, 'withdraw', words)).status).toBe(200);
  await expect.poll(async () => (await fetch(address)).status).toBe(410);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tin bài này đã được gỡ');
  await expect(page.getByText(note)).toBeVisible();
  await expect(page.getByText(article.title)).toHaveCount(0);
});
