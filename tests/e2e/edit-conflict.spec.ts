import { EXAMPLE_PASSWORD } from '@toasoan/testkit';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { startStack, type Stack } from './stack.js';

let stack: Stack;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(600_000);
  stack = await startStack();
});
test.afterAll(async () => {
  test.setTimeout(60_000);
  await stack.close();
});

const ARTICLES = '/content-manager/collection-types/api::article.article';

async function signedIn(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${stack.cmsUrl}/admin/auth/login`);
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(EXAMPLE_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).not.toHaveURL(/auth\/login/);
  return page;
}

async function draft(title: string): Promise<string> {
  const writer = await stack.as('phanthiet.viet@example.vn');
  const words = { title, genre: 'news_brief', lead: 'Sáng nay, công đoàn tặng quà.', byline: 'Minh Anh' };
  const { body } = await writer.request<{ data: { documentId: string } }>('POST', ARTICLES, words);
  return body.data.documentId;
}

const open = async (page: Page, documentId: string): Promise<void> => {
  await page.goto(`${stack.cmsUrl}/admin${ARTICLES}/${documentId}`);
  await expect(page.locator('input[name="title"]')).toBeVisible();
};
const title = (page: Page) => page.locator('input[name="title"]');
const save = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true });

test('of two who edit one article the later sees both texts, loses no word, and saves on top', async ({ browser }) => {
  const documentId = await draft('Công đoàn tặng quà');
  const writer = await signedIn(browser, 'phanthiet.viet@example.vn');
  const editor = await signedIn(browser, 'phanthiet.bientap@example.vn');
  await open(writer, documentId);
  await title(writer).fill('Công đoàn tặng 50 suất quà');

  await open(editor, documentId);
  const banner = editor.getByTestId('edit-lock');
  await expect(banner).toContainText('đang sửa');
  await banner.getByRole('button', { name: 'Tôi sửa tiếp (tiếp quản)' }).click();
  await expect(banner).not.toContainText('đang sửa');
  await title(editor).fill('Công đoàn Phan Thiết tặng quà');
  await editor.locator('input[name="source"]').fill('Công đoàn cơ sở');
  await save(editor).click();
  await expect(save(editor)).toBeDisabled();

  // The writer's form still has every word, also after the refusal, and after the dialog is put away.
  await writer.keyboard.press('Control+s');
  const dialog = writer.getByRole('dialog', { name: 'Hai người cùng sửa tin bài này' });
  const titles = dialog.getByRole('region', { name: 'Tiêu đề' });
  await expect(titles.locator('ins').filter({ hasText: '50' })).toHaveCount(1);
  await expect(titles.locator('del').filter({ hasText: 'Phan' })).toHaveCount(1);
  await expect(dialog.getByRole('region', { name: 'Phần người kia đã sửa' })).toContainText('Công đoàn cơ sở');
  await dialog.getByRole('button', { name: 'Đóng, sửa tiếp bản của tôi' }).click();
  await expect(title(writer)).toHaveValue('Công đoàn tặng 50 suất quà');

  await save(writer).click();
  await dialog.getByRole('button', { name: 'Giữ bản của tôi và lưu đè lên bản mới' }).click();
  await expect(dialog).toBeHidden();
  await expect(save(writer)).toBeDisabled();
  await expect(title(writer)).toHaveValue('Công đoàn tặng 50 suất quà');
  // What the other changed elsewhere stands.
  await expect(writer.locator('input[name="source"]')).toHaveValue('Công đoàn cơ sở');
});

test('what was typed and not saved is there again after the page is lost, and is checked all the same', async ({
  browser,
}) => {
  const documentId = await draft('Hội thao ngành');
  const page = await signedIn(browser, 'phanthiet.viet@example.vn');
  await open(page, documentId);
  // A dead line: the form keeps the words and says so.
  await page.route(`**${ARTICLES}/${documentId}`, (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await title(page).fill('Hội thao ngành Y tế');
  await save(page).click();
  await expect(page.getByText(/không liên lạc được với máy chủ/)).toBeVisible();
  await expect(title(page)).toHaveValue('Hội thao ngành Y tế');
  await expect(save(page)).toBeEnabled();
  await page.unroute(`**${ARTICLES}/${documentId}`);
  const editor = await stack.as('phanthiet.bientap@example.vn');
  expect((await editor.save(documentId, { byline: 'Ban biên tập' })).status).toBe(200);

  page.on('dialog', (leaving) => void leaving.accept());
  await page.reload();
  await expect(title(page)).toHaveValue('Hội thao ngành');
  await page.getByRole('button', { name: 'Lấy lại phần chưa lưu' }).click();
  await expect(title(page)).toHaveValue('Hội thao ngành Y tế');
  await save(page).click();
  await page.getByRole('button', { name: 'Giữ bản của tôi và lưu đè lên bản mới' }).click();
  await expect(save(page)).toBeDisabled();
  await page.reload();
  await expect(title(page)).toHaveValue('Hội thao ngành Y tế');
  await expect(page.locator('input[name="byline"]')).toHaveValue('Ban biên tập');
  await expect(page.getByRole('button', { name: 'Lấy lại phần chưa lưu' })).toHaveCount(0);
});

test('the history shows marked differences and brings old words back', async ({ browser }) => {
  const documentId = await draft('Đại hội công đoàn lần thứ nhất');
  const editor = await stack.as('phanthiet.bientap@example.vn');
  await editor.save(documentId, { title: 'Đại hội công đoàn lần thứ hai' });
  const page = await signedIn(browser, 'phanthiet.viet@example.vn');
  await open(page, documentId);
  await page.getByTestId('revision-history').getByRole('button', { name: 'So bản 2 với bản trước' }).click();
  const dialog = page.getByRole('dialog', { name: 'So các bản đã lưu' });
  await expect(dialog.locator('del')).toContainText('nhất');
  await expect(dialog.locator('ins')).toContainText('hai');
  await dialog.getByRole('button', { name: 'Đưa bản 1 trở lại' }).click();
  await expect(dialog).toBeHidden();
  await expect(title(page)).toHaveValue('Đại hội công đoàn lần thứ nhất');
  await expect(page.getByTestId('revision-history').getByRole('button')).toHaveCount(3);
});
