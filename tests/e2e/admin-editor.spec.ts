import { EXAMPLE_PASSWORD, syntheticPictureBytes } from '@toasoan/testkit';
import { expect, test, type Page } from '@playwright/test';
import { pictureInWord, wordFile, wordParagraph } from '../harness/word-file.js';
import { startStack, type Stack } from './stack.js';
import { OLD_FONT_HTML, WORD_HTML, WORD_RTF } from './word-paste.fixture.js';

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

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${stack.cmsUrl}/admin/auth/login`);
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(EXAMPLE_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).not.toHaveURL(/auth\/login/);
}

// Tables hold editable cells of their own: the editor is the outermost.
const editor = (page: Page) => page.locator('.ck-editor__editable').first();

/** A paste as the browser delivers it: HTML and RTF together. */
async function paste(page: Page, html: string, rtf = ''): Promise<void> {
  await editor(page).click();
  await editor(page).evaluate(
    (element, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', data[0]);
      if (data[1] !== '') clipboardData.setData('text/rtf', data[1]);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, rtf] as const,
  );
}

async function expectWordStructure(page: Page): Promise<void> {
  const body = editor(page);
  await expect(body.locator('h2')).toHaveText('Hội nghị tổng kết');
  await expect(body.locator('h3')).toHaveText('Kết quả');
  await expect(body.locator('p.align-center strong')).toHaveText('Công đoàn');
  await expect(body.locator('a[href="https://example.vn/doan-vien"]')).toHaveText('đoàn viên');
  await expect(body.locator('ul > li > ul > li')).toHaveText('Cấp hai');
  await expect(body.locator('ul').first().locator(':scope > li')).toHaveCount(2);
  await expect(body.locator('table td[colspan="2"]')).toHaveText('Đơn vị');
  await expect(body.locator('figure.image img')).toHaveCount(1);
  await expect(body.locator('figure.image img')).toHaveAttribute('src', /^\/uploads\//);
}

test('a paste from Word keeps headings, nested list, table, link and picture, also after saving', async ({ page }) => {
  await signIn(page, 'phanthiet.viet@example.vn');
  await page.goto(`${stack.cmsUrl}/admin/content-manager/collection-types/api::article.article/create`);
  await editor(page).waitFor();
  await page.locator('input[name="title"]').fill('Hội nghị tổng kết công đoàn Phan Thiết');
  await paste(page, WORD_HTML, WORD_RTF);
  await expect(page.getByText(/1 ảnh không đi theo bản dán/)).toBeVisible();
  await expectWordStructure(page);

  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page).not.toHaveURL(/\/create/);
  await page.reload();
  await editor(page).waitFor();
  await expectWordStructure(page);
  await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();
});

test('a paste of an old font is asked about, before and after, and a field of one beside the form', async ({
  page,
}) => {
  await signIn(page, 'phanthiet.viet@example.vn');
  await page.goto(`${stack.cmsUrl}/admin/content-manager/collection-types/api::article.article/create`);
  await editor(page).waitFor();
  await paste(page, OLD_FONT_HTML, WORD_RTF);
  const second = page.getByTestId('legacy-preview').locator('tbody tr').nth(1);
  await expect(second.locator('td')).toContainText([
    'C«ng ®oµn tØnh tÆng quµ ng­êi lao ®éng, trÞ gi¸ 500.000®.',
    'Công đoàn tỉnh tặng quà người lao động, trị giá 500.000đ.',
  ]);
  const convert = page.getByRole('button', { name: 'Chuyển sang Unicode', exact: true });
  await expect(convert).toBeFocused();
  // What a font of capitals wrote is the person's to say, and seen before it is taken.
  await second.getByRole('checkbox', { name: 'Chữ hoa' }).click();
  await expect(second).toContainText('CÔNG ĐOÀN TỈNH TẶNG QUÀ');
  await second.getByRole('checkbox', { name: 'Chữ hoa' }).click();
  await expect(second).toContainText('Công đoàn tỉnh tặng quà');
  await convert.focus();
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeFocused();
  await expect(editor(page).locator('p')).toHaveText([
    'HỘI NGHỊ TỔNG KẾT',
    'Công đoàn tỉnh tặng quà người lao động, trị giá 500.000đ.',
    'Đoạn Unicode có “công đoàn”.',
  ]);
  await expect(editor(page).locator('figure.image img')).toHaveAttribute('src', /^\/uploads\//);
  await page.keyboard.press('Control+z');
  await expect(editor(page)).not.toContainText('Công đoàn');

  // Kept as it is, and converted afterwards together with the title.
  await paste(page, '<p><span style="font-family: VNI-Times">Ñoaøn vieân coâng ñoaøn tænh.</span></p>');
  await page.getByRole('button', { name: 'Giữ nguyên', exact: true }).click();
  await expect(editor(page)).toContainText('Ñoaøn vieân coâng ñoaøn tænh.');
  const title = page.locator('input[name="title"]');
  await title.fill('Ng­êi lao ®éng tØnh B×nh ThuËn, trÎ em bÐ');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page).not.toHaveURL(/\/create/);
  await page.reload();
  await expect(page.getByTestId('legacy-panel')).toContainText('Tiêu đề, Nội dung');
  await expect(page.getByTestId('desk-checklist')).toContainText('Tiêu đề, Nội dung: có chữ viết bằng bảng mã cũ');
  await page.getByRole('button', { name: 'Xem và chuyển sang Unicode' }).click();
  await convert.click();
  await expect(title).toHaveValue('Người lao động tỉnh Bình Thuận, trẻ em bé');
  await expect(editor(page)).toContainText('Đoàn viên công đoàn tỉnh.');
  await expect(page.getByTestId('legacy-panel')).toHaveCount(0);
});

test('a Word file is looked at, taken over, undone, taken over again and saved with its picture', async ({ page }) => {
  const lead = 'Sáng nay, Liên đoàn Lao động thành phố Phan Thiết ra mắt tổ công đoàn chợ gồm ba mươi lăm đoàn viên.';
  const words = ['Ra mắt tổ công đoàn chợ Phan Thiết', lead, 'Đoạn thứ hai.', 'Đoạn thứ ba.']
    .map(wordParagraph)
    .join('');
  const file = wordFile(
    words + pictureInWord + wordParagraph('Ảnh 1: Đoàn viên') + wordParagraph('Tin, ảnh: Minh Anh'),
    new Uint8Array(syntheticPictureBytes('/uploads/tong-hop-1-990.png') ?? []),
  );
  await signIn(page, 'phanthiet.viet@example.vn');
  await page.goto(`${stack.cmsUrl}/admin/content-manager/collection-types/api::article.article/create`);
  await editor(page).click();
  await page.keyboard.type('Chữ đang có.');
  const takeOver = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Nhập từ Word' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp Word' }).click();
    await (await chooser).setFiles({ name: 'Ra mắt.docx', mimeType: 'application/zip', buffer: Buffer.from(file) });
    await expect(page.getByText('Bài đang có chữ ở: Nội dung.')).toBeVisible();
    await page.getByRole('button', { name: 'Thay và điền vào bài' }).click();
    await expect(page.getByText('Đã điền từ «Ra mắt.docx»')).toBeVisible();
  };
  await takeOver();
  await expect(editor(page)).toHaveText('Đoạn thứ hai.Đoạn thứ ba.');
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click();
  await expect(editor(page)).toHaveText('Chữ đang có.');
  await takeOver();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page).not.toHaveURL(/\/create/);
  await page.reload();
  await expect(page.locator('input[name="title"]')).toHaveValue('Ra mắt tổ công đoàn chợ Phan Thiết');
  await expect(page.locator('textarea[name="lead"]')).toHaveValue(lead);
  await expect(page.locator('input[name="byline"]')).toHaveValue('Minh Anh');
  await expect(page.getByRole('button', { name: 'Đoàn viên', exact: true })).toBeVisible();
});

test('an article is sent, returned with words and a reason, and the writer reads them', async ({ page }) => {
  await signIn(page, 'phanthiet.viet@example.vn');
  await page.goto(`${stack.cmsUrl}/admin/content-manager/collection-types/api::article.article/create`);
  await page.locator('input[name="title"]').fill('Tổ công đoàn chợ Phan Thiết ra mắt');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await page.getByRole('button', { name: 'Vẫn gửi' }).click();
  const desk = page.getByTestId('article-desk');
  await expect(desk.getByTestId('desk-state')).toHaveText('Đang chờ duyệt');
  // Strapi's own way of publishing is not offered.
  await expect(page.getByRole('button', { name: 'Xuất bản' })).toHaveCount(0);
  const address = page.url();

  const approver = await page.context().browser()?.newPage();
  if (approver === undefined) throw new Error('No browser');
  await signIn(approver, 'phanthiet.duyet@example.vn');
  await approver.goto(address);
  await approver.getByRole('button', { name: 'Trả lại kèm góp ý' }).click();
  await approver.getByRole('combobox', { name: /Lý do/ }).click();
  await approver.getByRole('option').first().click();
  await approver.getByLabel(/Góp ý cho người gửi/).fill('Xin bổ sung ảnh và tên tác giả.');
  await approver.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await expect(approver.getByTestId('desk-state')).toHaveText('Đã trả lại');
  await approver.close();

  await page.reload();
  await expect(desk.getByTestId('desk-state')).toHaveText('Đã trả lại');
  await expect(desk.getByText('Xin bổ sung ảnh và tên tác giả.')).toBeVisible();
});
