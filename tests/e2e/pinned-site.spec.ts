import { addressOf, liveAt, writeAndSubmit, writersDesk, type WrittenArticle } from '@toasoan/testkit';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { NewsroomPages } from './newsroom-pages.js';
import { startStack, type Stack } from './stack.js';

const APPROVER = 'phanthiet.duyet@example.vn';
const ADMINISTRATOR = 'quantri@example.vn';

let stack: Stack;
const pages = new NewsroomPages();

test.beforeAll(async () => {
  test.setTimeout(600_000);
  stack = await startStack();
});
test.afterAll(async () => {
  test.setTimeout(60_000);
  await pages.close();
  await stack.close();
});

const pageOf = (browser: Browser, email: string): Promise<Page> => pages.of(browser, stack.cmsUrl, email);

async function sent(title: string): Promise<WrittenArticle> {
  const writer = await stack.as('phanthiet.viet@example.vn');
  return writeAndSubmit(writer, await writersDesk(writer, 'ldld-phan-thiet'), title);
}

const open = (page: Page, { documentId }: WrittenArticle) =>
  page.goto(`${stack.cmsUrl}/admin/content-manager/collection-types/api::article.article/${documentId}`);

const state = (page: Page) => page.getByTestId('desk-state');
const panel = (page: Page) => page.getByTestId('article-desk');
const banner = (page: Page) => page.getByTestId('site-pin').first();

async function openQueue(page: Page): Promise<void> {
  await page.goto(`${stack.cmsUrl}/admin/hang-doi-xuat-ban`);
  await expect(page.getByRole('heading', { name: 'Bản phát hành của trang tin' })).toBeVisible();
}

test('while the site is pinned nobody is told that readers see what they do not, and afterwards all is right by itself', async ({
  browser,
}) => {
  const hidden = await sent('Bài đã lên trang rồi bị ghim che');
  const approver = await stack.as(APPROVER);
  const { body } = await approver.command<{ revision: number }>(hidden.documentId, 'approve', {
    revision: hidden.revision,
  });
  await liveAt(addressOf(stack.siteUrl, 'Bài đã lên trang rồi bị ghim che'), body.revision);

  const queue = await pageOf(browser, ADMINISTRATOR);
  await openQueue(queue);
  await queue.getByRole('button', { name: 'Quay lại bản này' }).first().click();
  const question = queue.getByRole('alertdialog');
  await expect(question.getByTestId('pages-then')).toHaveText(
    /Bạn đọc đang có [\d.]+ trang, sau đó còn [\d.]+ trang: mất/,
  );
  await question.getByRole('button', { name: 'Quay lại bản này' }).click();
  await expect(banner(queue)).toContainText('Trang tin đang ghim ở bản');

  const page = await pageOf(browser, APPROVER);
  await expect(banner(page)).toContainText('Trang tin đang ghim ở bản');
  await page.goto(`${stack.cmsUrl}/admin/ban-bien-tap`);
  await expect(banner(page)).toContainText('tự lên trang khi quản trị hệ thống bỏ ghim');
  await page.goto(`${stack.cmsUrl}/admin/content-manager/collection-types/api::article.article`);
  await expect(banner(page)).toContainText('bạn đọc chưa thấy');
  await open(page, hidden);
  await expect(state(page)).toHaveText('Đã duyệt, chờ bỏ ghim');
  await expect(panel(page).getByRole('link', { name: 'Xem bài trên trang' })).toHaveCount(0);

  const waiting = await sent('Bài duyệt trong lúc ghim');
  await open(page, waiting);
  await panel(page).getByRole('button', { name: 'Duyệt và đăng', exact: true }).click();
  await expect(state(page)).toHaveText('Đã duyệt, chờ bỏ ghim');
  await expect(panel(page).getByText('Đang chờ: trang tin đang ghim ở một bản cũ').first()).toBeVisible();
  await expect(panel(page).getByText(/^Đã lên trang/)).toHaveCount(0);
  const row = queue.getByRole('row').filter({ hasText: 'Bài duyệt trong lúc ghim' });
  await expect(row).toContainText('Đang chờ bỏ ghim');

  await queue.getByRole('button', { name: 'Bỏ ghim' }).click();
  await expect(question).toContainText(/\d+ thay đổi đang chờ sẽ lên trang ngay\./);
  await question.getByRole('button', { name: 'Bỏ ghim' }).click();
  await expect(
    panel(page)
      .getByText(/^Đã lên trang/)
      .first(),
  ).toBeVisible();
  await expect(state(page)).toHaveText('Đã đăng');
  await expect(row).toContainText('Đã gửi');
  await expect(queue.getByTestId('site-pin')).toHaveCount(0);
});

test('going back to the first release warns of how many pages readers lose', async ({ browser }) => {
  const queue = await pageOf(browser, ADMINISTRATOR);
  await openQueue(queue);
  const rest = queue.getByRole('button', { name: /^Xem cả/ });
  if (await rest.isVisible()) await rest.click();
  await queue.getByRole('button', { name: 'Quay lại bản này' }).last().click();
  const question = queue.getByRole('alertdialog');
  await expect(question.getByRole('button', { name: /^Vẫn quay lại, ẩn [\d.]+ trang$/ })).toBeVisible();
  await question.getByRole('button', { name: 'Thôi' }).click();
  await expect(queue.getByTestId('site-pin')).toHaveCount(0);
});
