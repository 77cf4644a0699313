import { expect, test, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { syntheticPictureBytes } from '@toasoan/testkit';
import { photograph } from '../harness/photograph.js';
import { pictureInWord, wordFile, wordParagraph, wordTable } from '../harness/word-file.js';
import { axeFinds } from './axe-finds.js';
import { keptMail } from './kept-mail.js';
import { countSent, sentInMs, SLOW } from './slow-line.js';
import { startStack, type Stack } from './stack.js';

/** A contributor's whole way on a small phone with touch and a slow line. */
const REVIEWER = 'phanthiet.duyet@example.vn';
const EMAIL = 'hanh.moi@example.vn';
const PASSWORD = 'Bai-Dau-Tien-1';
const TITLE = 'Tổ may số 4 gom sữa tặng chị em mới sinh';
let stack: Stack;
let context: BrowserContext;
let page: Page;
let line: CDPSession;
let id = '';

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000);
  stack = await startStack();
  context = await browser.newContext({
    ...{ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    ...{ baseURL: stack.siteUrl, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' },
  });
  page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.addInitScript(countSent);
  line = await context.newCDPSession(page);
  await slow();
});
test.afterAll(async () => {
  test.setTimeout(60_000);
  await context.close();
  await stack.close();
});

const slow = () => line.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const tab = (name: string) => page.getByRole('navigation', { name: 'Cổng gửi bài' }).getByRole('link', { name });

async function step(command: string, more: Record<string, unknown> = {}): Promise<void> {
  const reviewer = await stack.as(REVIEWER);
  const { body } = await reviewer.desk<{ revision: number }>(id);
  const { status, body: answer } = await reviewer.command(id, command, { revision: body.revision, ...more });
  expect(status, JSON.stringify(answer)).toBe(200);
}

test('an invitation from the unit above becomes an account in one screen', async () => {
  const reviewer = await stack.as(REVIEWER);
  const { body } = await reviewer.request<{ units: { id: string; name: string }[] }>(
    'GET',
    `/editorial/contributor-units?q=${encodeURIComponent('May')}`,
  );
  const unitId = body.units.find(({ name }) => name.includes('may'))?.id;
  const invited = await reviewer.request('POST', '/editorial/contributors', {
    name: 'Trần Thị Hạnh',
    email: EMAIL,
    unitId,
  });
  expect(invited.status, JSON.stringify(invited.body)).toBe(200);
  const path = /\/gui-bai\/loi-moi\/#[\w-]+/.exec(keptMail(stack.dataFolder, EMAIL))?.[0] ?? '';

  await page.goto(path);
  await expect(page.getByText('mời bạn gửi tin bài')).toBeVisible();
  await expect(page.getByText(EMAIL)).toBeVisible();
  await page.getByLabel('Chọn mật khẩu').fill(PASSWORD);
  await page.getByRole('button', { name: 'Nhận lời mời' }).tap();
  await expect(heading('Bài của tôi')).toBeVisible();
  await expect(page.getByText('Chào Trần Thị Hạnh.')).toBeVisible();
});

test('a story with three photographs outlives a broken line and a closed page', async () => {
  test.setTimeout(180_000);
  await page.getByRole('link', { name: 'Viết bài đầu tiên' }).tap();
  await page.getByLabel('Tiêu đề').fill(TITLE);
  await page
    .getByLabel('Kể lại sự việc')
    .fill('Chiều 8/7, tổ may số 4 góp tiền mua sữa cho ba chị em mới sinh.\n\nMỗi phần quà trị giá 500.000 đồng.');
  await page.getByRole('link', { name: /^Tiếp/ }).tap();
  await page.getByRole('button', { name: 'Vừa mới xong' }).tap();
  await page.getByLabel('Ở đâu').fill('Khu nhà trọ phường Phú Tài');
  await page.getByRole('link', { name: /^Tiếp/ }).tap();

  const shots = await Promise.all(
    ['mot', 'hai', 'ba'].map(async (name) => ({
      ...{ name: `${name}.jpg`, mimeType: 'image/jpeg' },
      buffer: await photograph(1500, 1000),
    })),
  );
  await page.locator('input[type="file"][multiple]').setInputFiles(shots);
  await expect(page.getByRole('group', { name: 'Ảnh 3', exact: true })).toBeVisible();
  await expect(page.getByText('Ảnh đã lên tòa soạn.').first()).toBeVisible({ timeout: 60_000 });
  const { bytes, ms } = await sentInMs(page);
  const speed = (1000 * bytes) / ms;
  expect(speed, 'the line is as slow as it was made').toBeLessThan(1.1 * SLOW.uploadThroughput);

  // The bus goes into the hills, with one photograph there and another on its way.
  await expect(page.getByText(/^Đang gửi ảnh, [1-9]/)).toBeVisible();
  await context.setOffline(true);
  const arrived = await page.getByText('Ảnh đã lên tòa soạn.').count();
  expect(arrived).toBeLessThan(3);
  console.info(
    `portal: a photograph of ${(bytes / 1024).toFixed(0)} KB at ${(speed / 1024).toFixed(0)} KB/s ` +
      `(line ${String(SLOW.uploadThroughput / 1024)} KB/s), the line lost with ${String(arrived)} of 3 there`,
  );
  await expect(page.getByText('Chưa có mạng. Cứ viết tiếp')).toBeVisible();
  for (const [at, words] of ['Chị em trong tổ gói quà', 'Trao quà cho chị Lan', 'Bé Na ba tuần tuổi'].entries()) {
    await page.getByLabel('Chú thích').nth(at).fill(`${words}.`);
    await page.getByLabel('Tả ảnh').nth(at).fill(`${words}, trong phòng trọ.`);
    await page
      .getByLabel(at === 2 ? /đã đồng ý cho đăng/ : /^Không có người bệnh/)
      .nth(at)
      .check();
  }
  await page.getByRole('link', { name: /^Tiếp/ }).tap();
  await expect(page.getByText('Chưa có mạng. Đã lưu trên điện thoại')).toBeVisible();
  await page.getByRole('button', { name: 'Gửi bài' }).tap();
  await expect(page.getByText('Đang gửi', { exact: true })).toBeVisible();

  // Without a line, from a closed browser: the page opens, and everything is there.
  await page.goto('about:blank');
  await page.goto('/gui-bai/');
  await expect(page.getByText('Đang chờ gửi')).toBeVisible();
  await page.getByRole('link', { name: new RegExp(TITLE) }).tap();
  await expect(page.getByText('Mỗi phần quà trị giá')).toBeVisible();

  await context.setOffline(false);
  await slow();
  await expect(page.getByText('Đã gửi', { exact: true })).toBeVisible({ timeout: 90_000 });
  const reviewer = await stack.as(REVIEWER);
  const { body } = await reviewer.request<{ results: { documentId: string; pictures?: unknown[] }[] }>(
    'GET',
    `/content-manager/collection-types/api::article.article?_q=${encodeURIComponent('gom sữa tặng')}`,
  );
  // Once, though it was sent over a line that broke; each photograph too.
  expect(body.results).toHaveLength(1);
  id = body.results[0]?.documentId ?? '';
  const { body: whole } = await reviewer.request<{ data: { pictures: { caption: string }[] } }>(
    'GET',
    `/content-manager/collection-types/api::article.article/${id}`,
  );
  expect(whole.data.pictures.map(({ caption }) => caption)).toEqual([
    'Chị em trong tổ gói quà.',
    'Trao quà cho chị Lan.',
    'Bé Na ba tuần tuổi.',
  ]);
});

test('it comes back with words, is mended, approved, and seen live by who wrote it', async () => {
  test.setTimeout(180_000);
  await step('claim');
  await step('return', { reasonCode: 'content', comment: 'Chị ghi giúp tên ba người được nhận quà.' });
  await tab('Thông báo').tap();
  await page
    .getByRole('link', { name: /trả lại/i })
    .first()
    .tap();
  await expect(page.getByText('Chị ghi giúp tên ba người').first()).toBeVisible();
  await page.getByLabel('Nhắn người duyệt').fill('Vâng, tôi thêm ngay.');
  await page.getByRole('button', { name: 'Gửi lời nhắn' }).tap();
  await expect(page.getByText('Vâng, tôi thêm ngay.').first()).toBeVisible();

  await page.getByRole('link', { name: 'Sửa rồi gửi lại' }).tap();
  const story = page.getByLabel('Kể lại sự việc');
  await story.fill(`${await story.inputValue()}\n\nNhận quà là chị Lan, chị Huệ và chị Mận.`);
  await page.getByRole('navigation', { name: 'Các bước' }).getByRole('link', { name: /Gửi/ }).tap();
  await page.getByRole('button', { name: 'Gửi lại bài' }).tap();
  await expect(page.getByText('Đã gửi', { exact: true })).toBeVisible({ timeout: 60_000 });

  const approved = performance.now();
  await step('approve');
  // Nobody touches the phone: it asks by itself.
  await expect(page.getByText(/^Đã lên trang \d\d:\d\d$/)).toBeVisible({ timeout: 60_000 });
  console.info(
    `portal: «Đã lên trang» on her page ${((performance.now() - approved) / 1000).toFixed(1)} s after approval`,
  );
  const address = await page.getByRole('link', { name: 'Xem bài trên trang' }).getAttribute('href');
  const reader = await context.newPage();
  await reader.goto(address ?? '');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(reader.getByText('chị Lan, chị Huệ và chị Mận')).toBeVisible();
  await expect(reader.locator('main figure img')).not.toHaveCount(0);
  await reader.close();
});

test('a session that ends elsewhere asks for the password and loses nothing', async () => {
  await tab('Viết bài').tap();
  await page.getByLabel('Tiêu đề').fill('Bài đang viết dở');
  // Another device signs everybody out; the phone finds out when its short access has run out.
  await context.clearCookies();
  await page.reload();
  await expect(page.getByText('Phiên làm việc đã hết.')).toBeVisible();
  await expect(page.getByLabel('Tiêu đề')).toHaveValue('Bài đang viết dở');
  await page.getByRole('button', { name: 'Đăng nhập lại' }).tap();
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).tap();
  await expect(page.getByText(/^Đã lưu lên tòa soạn/)).toBeVisible();
  await expect(page.getByText('Phiên làm việc đã hết.')).toHaveCount(0);
});

test('a Word file from the phone fills an item, its table and picture included', async () => {
  test.setTimeout(120_000);
  await tab('Viết bài').tap();
  const picture = syntheticPictureBytes('/uploads/tong-hop-4-990.png') ?? new Uint8Array();
  const lead =
    'Sáng nay, công đoàn công ty may Phan Thiết trao hai mươi suất quà cho đoàn viên khó khăn, mỗi suất một triệu.';
  const words = ['Công đoàn may Phan Thiết trao quà', lead, 'Chị em rất vui.', 'Dịp này còn có văn nghệ.'];
  const table = wordTable([
    ['Tổ', 'Suất'],
    ['May 1', '12'],
  ]);
  const names = wordParagraph('Ảnh: Đoàn viên nhận quà') + wordParagraph('Tin, ảnh: Minh Anh');
  const file = wordFile(words.map(wordParagraph).join('') + table + pictureInWord + names, new Uint8Array(picture));
  await page.getByLabel('Đính kèm tệp Word').setInputFiles({
    ...{ name: 'trao-qua.docx', buffer: Buffer.from(file) },
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  });
  await expect(page.getByText('trao-qua.docx: đã điền')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByLabel('Tiêu đề')).toHaveValue('Công đoàn may Phan Thiết trao quà');
  await expect(page.getByLabel('Kể lại sự việc')).toHaveValue(/Tổ \| Suất\nMay 1 \| 12/);
  await expect(page.getByText(/^Đã lưu lên tòa soạn/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('navigation', { name: 'Các bước' }).getByRole('link', { name: 'Ảnh' }).tap();
  await expect(page.getByLabel('Chú thích')).toHaveValue('Đoàn viên nhận quà');
  await expect(page.locator('.gb-picture img')).toBeVisible();
});

test('axe has nothing to say of what a contributor sees of the real newsroom', async () => {
  for (const name of ['Bài của tôi', 'Hỏi đáp', 'Thông báo', 'Cá nhân']) {
    await tab(name).tap();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name === 'Hỏi đáp' ? 'Ban Biên tập' : name);
    expect(await axeFinds(page), name).toEqual([]);
  }
});

test('who wants to be forgotten is, and is told so', async () => {
  await page.getByText('Xóa dữ liệu của tôi').first().tap();
  await page.getByLabel('Mật khẩu, để chắc là bạn').fill(PASSWORD);
  await page.getByRole('button', { name: 'Xóa dữ liệu của tôi, không lấy lại được' }).tap();
  await expect(page.getByText('Đã xóa dữ liệu của bạn khỏi tòa soạn')).toBeVisible();
  await page.getByLabel('Thư điện tử').fill(EMAIL);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).tap();
  await expect(page.getByRole('alert')).toContainText('mật khẩu');
});
