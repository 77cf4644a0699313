import { addressOf, liveAt, writeAndSubmit, writersDesk } from '@toasoan/testkit';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { NewsroomPages } from './newsroom-pages.js';
import { startStack, type Stack } from './stack.js';

const mail = (name: string): string => `${name}@example.vn`;

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

const desk = (browser: Browser, who: string): Promise<Page> => pages.of(browser, stack.cmsUrl, mail(who));

async function open(browser: Browser, who: string, documentId: string): Promise<Page> {
  const page = await desk(browser, who);
  await page.goto(`${stack.cmsUrl}/admin/content-manager/collection-types/api::article.article/${documentId}`);
  await expect(page.getByTestId('desk-state')).toBeVisible();
  return page;
}

async function sent(who: string, unit: string, title: string) {
  const writer = await stack.as(mail(who));
  return writeAndSubmit(writer, await writersDesk(writer, unit), title);
}

const panel = (page: Page) => page.getByTestId('article-desk');
const state = (page: Page) => page.getByTestId('desk-state');
const press = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true }).click();

test("a grassroots union's item is returned with words, resent, edited and approved by the district", async ({
  browser,
}) => {
  const title = 'Tổ may số bốn góp gạo cho bếp ăn ca đêm';
  const { documentId } = await sent('mayphanthiet.viet', 'cdcs-may-phan-thiet', title);
  const approver = await open(browser, 'phanthiet.duyet', documentId);
  await press(approver, 'Trả lại kèm góp ý');
  await panel(approver).getByRole('combobox', { name: /Lý do/ }).click();
  await approver.getByRole('option', { name: /Số liệu/ }).click();
  await panel(approver)
    .getByLabel(/Góp ý cho người gửi/)
    .fill('Xin ghi rõ bao nhiêu ký gạo.');
  await press(approver, 'Trả lại');
  await expect(state(approver)).toHaveText('Đã trả lại');

  const writer = await desk(browser, 'mayphanthiet.viet');
  await writer.goto(`${stack.cmsUrl}/admin/ban-bien-tap?view=returned`);
  await expect(writer.getByText('“Xin ghi rõ bao nhiêu ký gạo.”')).toBeVisible();
  await writer.getByRole('link', { name: title }).click();
  await writer.locator('input[name="source"]').fill('Công đoàn cơ sở Công ty may Phan Thiết');
  await writer.getByRole('button', { name: 'Lưu', exact: true }).click();
  await press(writer, 'Gửi duyệt');
  await expect(state(writer)).toHaveText('Đang chờ duyệt');

  const edited = `${title}: sáu mươi ký`;
  const editor = await open(browser, 'phanthiet.bientap', documentId);
  await editor.locator('input[name="title"]').fill(edited);
  await editor.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(editor.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();
  await open(browser, 'phanthiet.duyet', documentId);
  await press(approver, 'Duyệt và đăng');
  await expect(state(approver)).toHaveText('Đã đăng');
  await expect.poll(async () => (await fetch(addressOf(stack.siteUrl, edited))).status).toBe(200);
});

test('an item of a department goes through its head and then the Board', async ({ browser }) => {
  const title = 'Ban Tuyên giáo mở lớp viết tin cho công đoàn cơ sở';
  const { documentId } = await sent('tuyengiao.viet', 'ban-tuyen-giao', title);
  const head = await open(browser, 'tuyengiao.duyet', documentId);
  await press(head, 'Duyệt');
  await expect(
    panel(head)
      .getByText(/Ban Biên tập/)
      .first(),
  ).toBeVisible();
  const board = await open(browser, 'banbientap', documentId);
  await press(board, 'Duyệt và đăng');
  await expect(state(board)).toHaveText('Đã đăng');
  await expect.poll(async () => (await fetch(addressOf(stack.siteUrl, title))).status).toBe(200);
});

test('an emergency publication stands on the overview until a second person approves it', async ({ browser }) => {
  const title = 'Bão số chín: công đoàn mở cửa hội trường đón ngư dân';
  const article = await sent('phanthiet.viet', 'ldld-phan-thiet', title);
  const board = await open(browser, 'banbientap', article.documentId);
  const first = await stack.as(mail('banbientap'));
  const words = { revision: article.revision, comment: 'Bão vào bờ đêm nay.' };
  const done = await first.command<{ revision: number }>(article.documentId, 'emergency_publish', words);
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  await liveAt(addressOf(stack.siteUrl, title), done.body.revision);

  await board.goto(`${stack.cmsUrl}/admin/toan-canh`);
  const emergencies = board.getByRole('region', { name: 'Đăng khẩn chờ duyệt lại' });
  await expect(emergencies.getByRole('link', { name: title })).toBeVisible();
  await expect(emergencies).toContainText('Bão vào bờ đêm nay.');

  const second = await open(browser, 'banbientap2', article.documentId);
  await press(second, 'Duyệt lại bài đăng khẩn');
  await expect(panel(second).getByRole('button', { name: 'Duyệt lại bài đăng khẩn', exact: true })).toHaveCount(0);
  await board.reload();
  await expect(emergencies).toContainText('Không có bài đăng khẩn nào chờ người thứ hai duyệt.');
});

test('a delegate acts during an absence, and the log says for whom', async ({ browser }) => {
  const approver = await desk(browser, 'phanthiet.duyet');
  await approver.goto(`${stack.cmsUrl}/admin/vang-mat`);
  await approver.getByRole('combobox', { name: /Ai duyệt thay/ }).click();
  await approver
    .getByRole('option', { name: /Liên đoàn Lao động thành phố Phan Thiết/ })
    .first()
    .click();
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  await approver.getByLabel(/Đến hết ngày/).fill(today);
  await approver.getByRole('button', { name: 'Ghi vắng mặt' }).click();
  const absences = approver.getByRole('region', { name: 'Đang và sắp vắng mặt' });
  await expect(absences).toContainText('duyệt thay.');
  const named = (await absences.textContent()) ?? '';

  const { documentId } = await sent('mayphanthiet.viet', 'cdcs-may-phan-thiet', 'Xưởng may thay hết dây điện cũ');
  // Whoever was chosen from the list is one of the unit's own two others.
  const delegates = ['phanthiet.bientap', 'phanthiet.viet'];
  const found = await Promise.all(
    delegates.map(async (who) => {
      const { body } = await (await stack.as(mail(who))).desk<{ allowed: { command: string }[] }>(documentId);
      return body.allowed.some(({ command }) => command === 'approve');
    }),
  );
  const delegate = delegates[found.indexOf(true)];
  expect(delegate, named).toBeDefined();
  const page = await open(browser, delegate ?? '', documentId);
  await press(page, 'Duyệt và đăng');
  await expect(state(page)).toHaveText('Đã đăng');
  await expect(panel(page).getByText(/thay/).first()).toBeVisible();
});
