import { type Browser, expect, type Page, test } from '@playwright/test';
import { NewsroomPages } from './newsroom-pages.js';
import { startStack, type Stack } from './stack.js';

const SUBJECT = 'đôn đốc các đơn vị gửi tin bài trong quý III';

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

async function at(browser: Browser, who: string, path: string): Promise<Page> {
  const page = await pages.of(browser, stack.cmsUrl, `${who}@example.vn`);
  await page.goto(`${stack.cmsUrl}/admin${path}`);
  return page;
}

test('a number of the half-year’s table opens its articles, and the table comes as a workbook', async ({ browser }) => {
  const board = await at(browser, 'banbientap', '/bang-tong-hop?from=2018-01-01&to=2018-06-30&grouping=level');
  const row = board.getByRole('row').filter({ hasText: 'Thành phố Phan Thiết' });
  const total = row.getByRole('link').first();
  const number = Number(/^\d+/.exec(await total.innerText())?.[0]);
  expect(number).toBeGreaterThan(0);
  await total.click();
  await expect(board.getByRole('dialog').getByRole('listitem')).toHaveCount(number);
  await board.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();

  const [workbook] = await Promise.all([
    board.waitForEvent('download'),
    board.getByRole('button', { name: 'Tải Excel' }).click(),
  ]);
  expect(workbook.suggestedFilename()).toBe('bang-tong-hop-2018-01-01-2018-06-30.xlsx');
});

test('the Board issues the table and the dispatch; a unit reads and confirms; who has not is seen', async ({
  browser,
}) => {
  const board = await at(browser, 'banbientap', '/cong-van');
  await board.getByRole('button', { name: 'Soạn công văn' }).click();
  await board.getByRole('button', { name: 'Soạn', exact: true }).click();
  // The half-year that has just ended has no issued table yet: it is said, and one press makes both.
  await expect(board.getByRole('alert').filter({ hasText: 'bảng tổng hợp' })).toBeVisible();
  await board.getByRole('button', { name: 'Phát hành bảng rồi soạn' }).click();

  const issue = board.getByRole('button', { name: 'Phát hành', exact: true });
  await board.getByLabel('Trích yếu').fill(SUBJECT);
  await expect(issue).toBeDisabled();
  await board.getByLabel('Khi phát hành, đưa luôn lên trang tin').click();
  await board.getByRole('button', { name: 'Lưu và xem lại' }).click();
  const paper = board.getByRole('article');
  await expect(paper).toContainText(SUBJECT);
  await expect(paper).toContainText('./.');
  await issue.click();
  await board.getByRole('alertdialog').getByRole('button').last().click();
  const readers = board.getByRole('region', { name: 'Ai đã đọc' });
  await expect(readers).toBeVisible();
  const phanThiet = readers.getByRole('listitem').filter({ hasText: 'Thành phố Phan Thiết' });
  await expect(phanThiet).toContainText(/chưa/i);

  const officer = await at(browser, 'phanthiet.duyet', '/cong-van-den');
  await officer.getByRole('link', { name: new RegExp(SUBJECT) }).click();
  await officer.getByRole('button', { name: 'Đã nhận và đọc' }).click();
  await expect(officer.getByRole('status').filter({ hasText: /xác nhận lúc/ })).toBeVisible();

  await board.reload();
  await expect(phanThiet).not.toContainText(/chưa/i);
  await expect(readers.getByRole('button', { name: /Nhắc \d+ đơn vị chưa xác nhận/ })).toBeVisible();

  await expect
    .poll(async () => (await fetch(`${stack.siteUrl}/van-ban/`)).text(), { timeout: 30_000 })
    .toMatch(new RegExp(SUBJECT, 'i'));
});
