import { type Browser, expect, type Page, test } from '@playwright/test';
import { writersDesk } from '@toasoan/testkit';
import { NewsroomPages } from './newsroom-pages.js';
import { startStack, type Stack } from './stack.js';

const ARTICLES = '/content-manager/collection-types/api::article.article';
const WRITER = 'phanthiet.viet@example.vn';
const APPROVER = 'phanthiet.duyet@example.vn';

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
const panel = (page: Page) => page.getByTestId('article-desk');
const state = (page: Page) => page.getByTestId('desk-state');
const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true });
const title = (page: Page) => page.locator('input[name="title"]');

/** A draft without byline and pictures. */
async function draft(): Promise<string> {
  const writer = await stack.as(WRITER);
  const { unit } = await writersDesk(writer, 'ldld-phan-thiet');
  const { body } = await writer.request<{ data: { documentId: string } }>('POST', ARTICLES, {
    title: 'Bài còn thiếu vài điều',
    genre: 'news_brief',
    body: '<p>Sáng nay, đoàn viên gặp nhau ở hội trường.</p>',
    source: 'LĐLĐ TP Phan Thiết',
    unit: { connect: [{ documentId: unit }], disconnect: [] },
  });
  return body.data.documentId;
}

test('an unfinished article is sent knowingly, is closed for its writer, and says to its approver what it lacks', async ({
  browser,
}) => {
  const documentId = await draft();
  const page = await pageOf(browser, WRITER);
  await page.goto(`${stack.cmsUrl}/admin${ARTICLES}/${documentId}`);
  await expect(title(page)).toBeEnabled();
  await button(page, 'Gửi duyệt').focus();
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Bài còn thiếu để đăng');
  await expect(question).toContainText('Hãy ghi tên tác giả.');
  await expect(question.getByRole('button', { name: 'Để bổ sung' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(state(page)).toHaveText('Bản nháp');

  await button(page, 'Gửi duyệt').click();
  await page.keyboard.press('Tab');
  await expect(question.getByRole('button', { name: 'Vẫn gửi' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(state(page)).toHaveText('Đang chờ duyệt');

  const way = 'Muốn sửa, hãy bấm «Lấy lại để sửa».';
  await expect(page.getByTestId('edit-lock')).toContainText(way);
  await expect(title(page)).toBeDisabled();
  await expect(page.locator('input[name="byline"]')).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();
  const writer = await stack.as(WRITER);
  const { revision } = (await writer.desk<{ revision: number }>(documentId)).body;
  const refused = await writer.request('PUT', `${ARTICLES}/${documentId}`, { title: 'Sửa lén', revision });
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([403, expect.stringContaining(way)]);

  const approver = await pageOf(browser, APPROVER);
  await approver.goto(`${stack.cmsUrl}/admin${ARTICLES}/${documentId}`);
  await expect(button(approver, 'Duyệt và đăng')).toBeDisabled();
  await expect(approver.getByTestId('desk-kept-approval')).toContainText('Chưa đăng được: ');
  await expect(approver.getByTestId('desk-kept-approval')).toContainText('Hãy ghi tên tác giả.');
  await expect(title(approver)).toBeEnabled();

  await button(page, 'Lấy lại để sửa').click();
  await button(page, 'Lấy lại để sửa').click();
  await expect(state(page)).toHaveText('Bản nháp');
  await expect(title(page)).toBeEnabled();
});

test('a new article’s form has the writer’s only unit, marks what is needed and offers nothing she may not', async ({
  browser,
}) => {
  const page = await pageOf(browser, WRITER);
  await page.goto(`${stack.cmsUrl}/admin${ARTICLES}/create`);
  await expect(title(page)).toBeVisible();
  await title(page).fill('Bài mới của tôi');
  await expect(page.getByRole('main').getByText('Liên đoàn Lao động thành phố Phan Thiết')).toBeVisible();
  for (const label of ['Tiêu đề', 'Đơn vị', 'Tác giả', 'Nguồn', 'Ảnh'])
    await expect(page.locator('main label').filter({ hasText: new RegExp(`^${label}[^a-zà-ỹ]*\\*`, 'i') })).toHaveCount(
      1,
    );
  await expect(page.getByText('nhiều nhất 250')).toHaveCount(0);
  await page.getByRole('combobox', { name: /^Chuyên mục/ }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByText('Tạo mục liên quan')).toHaveCount(0);
});
