import { addressOf, liveAt, writeAndSubmit, writersDesk, type WrittenArticle } from '@toasoan/testkit';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { NewsroomPages } from './newsroom-pages.js';
import { startStack, type Stack } from './stack.js';

const WRITER = 'phanthiet.viet@example.vn';
const APPROVER = 'phanthiet.duyet@example.vn';
const BOARD = 'banbientap@example.vn';
const SECOND_OF_BOARD = 'banbientap2@example.vn';

let stack: Stack;
const pages = new NewsroomPages();

test.describe.configure({ mode: 'serial' });
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

async function opened(browser: Browser, email: string, { documentId }: WrittenArticle): Promise<Page> {
  const page = await pageOf(browser, email);
  await page.goto(`${stack.cmsUrl}/admin/content-manager/collection-types/api::article.article/${documentId}`);
  await expect(state(page)).toBeVisible();
  return page;
}

async function sent(title: string): Promise<WrittenArticle> {
  const writer = await stack.as(WRITER);
  return writeAndSubmit(writer, await writersDesk(writer, 'ldld-phan-thiet'), title);
}

async function published(title: string): Promise<WrittenArticle> {
  const article = await sent(title);
  const approver = await stack.as(APPROVER);
  const answer = await approver.command<{ revision: number }>(article.documentId, 'approve', {
    revision: article.revision,
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  await liveAt(addressOf(stack.siteUrl, title), answer.body.revision);
  return { ...article, revision: answer.body.revision };
}

const panel = (page: Page) => page.getByTestId('article-desk');
const state = (page: Page) => page.getByTestId('desk-state');
const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true });

async function choose(page: Page, label: RegExp, option: RegExp): Promise<void> {
  await panel(page).getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
}

async function fromMenu(page: Page, item: string): Promise<void> {
  await button(page, 'Việc khác').click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

test('one takes an article on, a colleague takes it over, and hands it back by name', async ({ browser }) => {
  const writer = await stack.as('binhthuan.viet@example.vn');
  const article = await writeAndSubmit(
    writer,
    await writersDesk(writer, 'ldld-binh-thuan'),
    'Ban Biên tập chia nhau đọc bài',
  );
  const first = await opened(browser, BOARD, article);
  await button(first, 'Nhận xử lý').click();
  await expect(panel(first).getByText('Đang do Nguyễn Thị Minh Châu xử lý')).toBeVisible();
  await expect(button(first, 'Duyệt và đăng')).toBeVisible();

  const second = await opened(browser, SECOND_OF_BOARD, article);
  await expect(button(second, 'Duyệt và đăng')).toHaveCount(0);
  await button(second, 'Tiếp quản bài này').click();
  await expect(panel(second).getByText('Đang do Nguyễn Thị Minh Châu xử lý')).toHaveCount(0);
  await expect(button(second, 'Duyệt và đăng')).toBeVisible();

  await fromMenu(second, 'Chuyển người xử lý');
  await button(second, 'Chuyển người xử lý').click();
  await expect(panel(second).getByText('Hãy chọn người xử lý.')).toBeVisible();
  await choose(second, /Người xử lý/, /Minh Châu/);
  await panel(second).getByLabel('Lời nhắn cho người nhận').fill('Nhờ chị đọc giúp phần số liệu.');
  await button(second, 'Chuyển người xử lý').click();
  await expect(panel(second).getByText('Đang do Nguyễn Thị Minh Châu xử lý')).toBeVisible();
  await expect(second.getByTestId('desk-conversation')).toContainText('Nhờ chị đọc giúp phần số liệu.');
});

test('words for a step are kept by Escape and by a lost race; Ctrl+Enter sends', async ({ browser }) => {
  const article = await sent('Bài bị trả lại với lời lẽ cẩn thận');
  const page = await opened(browser, APPROVER, article);
  await button(page, 'Trả lại kèm góp ý').click();
  const words = panel(page).getByLabel(/Góp ý cho người gửi/);
  await words.fill('Xin bổ sung tên người được phỏng vấn.');
  await words.press('Escape');
  await expect(button(page, 'Trả lại kèm góp ý')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(words).toHaveValue('Xin bổ sung tên người được phỏng vấn.');
  await words.press('Control+Enter');
  await expect(panel(page).getByText('Hãy chọn lý do trong danh sách.')).toBeVisible();
  await choose(page, /Lý do/, /./);

  // Meanwhile the Board takes it on: the press on what was read is refused, and the words stay.
  const board = await stack.as(BOARD);
  const moved = await board.command(article.documentId, 'reassign', {
    revision: article.revision,
    assignee: (
      await board.desk<{ candidates: { id: string; desk: string }[] }>(article.documentId)
    ).body.candidates.find(({ desk }) => desk === 'Ban Biên tập')?.id,
  });
  expect(moved.status, JSON.stringify(moved.body)).toBe(200);
  await words.press('Control+Enter');
  await expect(panel(page).getByText('Chưa thực hiện được')).toBeVisible();
  await expect(page.getByTestId('desk-kept-words')).toContainText('Xin bổ sung tên người được phỏng vấn.');
  await button(page, 'Tiếp quản bài này').click();
  // The form comes back with what was typed.
  await expect(words).toHaveValue('Xin bổ sung tên người được phỏng vấn.');
  await words.press('Control+Enter');
  await expect(state(page)).toHaveText('Đã trả lại');

  const writer = await opened(browser, WRITER, article);
  await expect(writer.getByTestId('desk-conversation')).toContainText('Xin bổ sung tên người được phỏng vấn.');
  await panel(writer).getByLabel('Ý kiến của bạn').fill('Vâng, tối nay tôi bổ sung.');
  await button(writer, 'Gửi ý kiến').click();
  await expect(writer.getByTestId('desk-conversation')).toContainText('Vâng, tối nay tôi bổ sung.');
});

test('an article is timed for tomorrow in Vietnam, and the time is taken back', async ({ browser }) => {
  const article = await sent('Bài hẹn giờ sáng mai');
  const page = await opened(browser, APPROVER, article);
  await button(page, 'Hẹn giờ đăng').click();
  const tomorrow = new Date(Date.now() + 31 * 3_600_000).toISOString().slice(0, 10);
  const [year, month, day] = tomorrow.split('-');
  await panel(page)
    .getByRole('combobox', { name: /Ngày đăng/ })
    .fill(`${String(day)}/${String(month)}/${String(year)}`);
  await page.keyboard.press('Tab');
  await panel(page)
    .getByRole('combobox', { name: /Giờ đăng/ })
    .fill('06:30');
  await page.keyboard.press('Tab');
  await button(page, 'Duyệt và hẹn giờ đăng').click();
  await expect(state(page)).toHaveText('Đã hẹn giờ đăng');
  await expect(panel(page).getByText('06:30 ngày mai')).toBeVisible();
  const approver = await stack.as(APPROVER);
  const { body } = await approver.desk<{ scheduledFor: string }>(article.documentId);
  expect(body.scheduledFor).toBe(new Date(`${tomorrow}T06:30:00+07:00`).toISOString());

  await button(page, 'Bỏ hẹn giờ').click();
  await button(page, 'Bỏ hẹn giờ').click();
  await expect(state(page)).toHaveText('Đang chờ duyệt');
});

test('a live article is corrected with a note: the old one stays until the new one is approved', async ({
  browser,
}) => {
  const title = 'Bài có một con số phải đính chính';
  const article = await published(title);
  const address = addressOf(stack.siteUrl, title);
  const page = await opened(browser, WRITER, article);
  await button(page, 'Đính chính').click();
  await button(page, 'Đính chính').click();
  await expect(panel(page).getByText('Hãy ghi lời cho bạn đọc.')).toBeVisible();
  await panel(page)
    .getByLabel(/Lời đính chính cho bạn đọc/)
    .fill('Số đoàn viên là 230, không phải 200.');
  await button(page, 'Đính chính').click();
  await expect(state(page)).toHaveText('Bản nháp');
  await expect(panel(page).getByText('Bản đính chính – bài cũ vẫn trên trang', { exact: true })).toBeVisible();
  await page.locator('input[name="title"]').fill(`${title} rồi`);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await button(page, 'Gửi duyệt').click();
  await expect(state(page)).toHaveText('Đang chờ duyệt');
  const before = await (await fetch(address)).text();
  expect(before).toContain(title);
  expect(before).not.toContain('Số đoàn viên là 230');

  const approver = await opened(browser, APPROVER, article);
  await expect(panel(approver).getByText('Bản đính chính – bài cũ vẫn trên trang', { exact: true })).toBeVisible();
  await button(approver, 'Duyệt và đăng').click();
  await expect(state(approver)).toHaveText('Đã đăng');
  await expect(
    panel(approver)
      .getByText(/^Đã lên trang/)
      .first(),
  ).toBeVisible();
  const reader = await pageOf(browser, APPROVER);
  await reader.goto(address);
  await expect(reader.getByRole('heading', { name: 'Đính chính', exact: true })).toBeVisible();
  await expect(reader.getByText('Số đoàn viên là 230, không phải 200.')).toBeVisible();
});

test('a Board member withdraws, is asked once more, and the public page says so', async ({ browser }) => {
  const title = 'Bài phải gỡ theo đề nghị của đơn vị';
  const article = await published(title);
  const page = await opened(browser, BOARD, article);
  await fromMenu(page, 'Gỡ bài');
  await choose(page, /Lý do/, /Theo đề nghị/);
  await panel(page)
    .getByLabel(/Lời báo cho bạn đọc/)
    .fill('Bài được gỡ theo đề nghị của đơn vị.');
  await button(page, 'Gỡ bài').click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Gỡ bài khỏi trang?');
  await question.getByRole('button', { name: 'Thôi' }).click();
  await expect(state(page)).toHaveText('Đã đăng');
  await button(page, 'Gỡ bài').click();
  await question.getByRole('button', { name: 'Gỡ bài' }).click();
  await expect(state(page)).toHaveText('Đã gỡ');
  await expect.poll(async () => (await fetch(addressOf(stack.siteUrl, title))).status).toBe(410);
  expect(await (await fetch(addressOf(stack.siteUrl, title))).text()).toContain('Bài được gỡ theo đề nghị của đơn vị.');
});
