import { EXAMPLE_PASSWORD } from '@toasoan/testkit';
import { expect, test, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { startStack, type Stack } from './stack.js';

const APPROVER = 'phanthiet.duyet@example.vn';
const STEP_MS = 30_000;

let stack: Stack;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  stack = await startStack();
});
test.afterAll(async () => {
  test.setTimeout(60_000);
  await stack.close();
});

async function givePassword(page: Page): Promise<void> {
  await page.goto(`${stack.cmsUrl}/admin/auth/login`);
  await page.locator('input[name="email"]').fill(APPROVER);
  await page.locator('input[name="password"]').fill(EXAMPLE_PASSWORD);
  await page.locator('button[type="submit"]').click();
}

/** What the server says to this browser's session, whatever the screen shows. */
const serverSays = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const token = /jwtToken=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    const list = '/content-manager/collection-types/api::article.article?pageSize=1';
    return (await fetch(list, { headers: { authorization: `Bearer ${token}` } })).status;
  });

const step = (page: Page) => page.getByRole('dialog', { name: 'Nhập mã xác thực' });

test('an approver switches the second step on, signs out, and signs in with a code', async ({ page }) => {
  await givePassword(page);
  await expect(page).not.toHaveURL(/auth\/login/);
  await page.goto(`${stack.cmsUrl}/admin/settings/bao-mat-tai-khoan`);
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  await expect(page.getByRole('img', { name: /Mã QR/ })).toBeVisible();
  const shown = await page.getByLabel('Khóa để gõ tay').innerText();
  const app = new TOTP({ secret: Secret.fromBase32(shown.replace(/\s/g, '')) });

  await page.getByRole('textbox', { name: 'Mã xác thực' }).fill('12 34');
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  await expect(page.getByText('Hãy nhập đủ 6 chữ số')).toBeVisible();
  const first = app.generate();
  await page.getByRole('textbox', { name: 'Mã xác thực' }).fill(first);
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  const codes = page.getByRole('list', { name: 'Mã dự phòng' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const recoveryCode = await codes.first().innerText();
  await expect(page.getByRole('button', { name: 'Xong' })).toBeDisabled();
  await page.getByLabel('Tôi đã cất các mã này').check();
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(page.getByText('Còn 10 mã dự phòng chưa dùng.')).toBeVisible();

  await page.context().clearCookies();
  await page.evaluate(() => {
    localStorage.removeItem('jwtToken');
    localStorage.removeItem('isLoggedIn');
  });
  await givePassword(page);
  await expect(step(page)).toBeVisible();
  // What lies under the step is out of reach of the keyboard and of screen readers.
  await expect(page.locator('#strapi')).toHaveAttribute('inert', '');
  expect(await serverSays(page)).toBe(403);
  // Who overheard the code of before has nothing.
  await page.getByRole('textbox', { name: 'Mã xác thực' }).fill(first);
  await page.keyboard.press('Enter');
  await expect(step(page).getByText(/Mã này đã dùng rồi|Mã chưa đúng/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Mã xác thực' }).fill(app.generate({ timestamp: Date.now() + STEP_MS }));
  await page.keyboard.press('Enter');
  await expect(step(page)).toBeHidden();
  // The page loads anew meanwhile.
  await expect.poll(() => serverSays(page).catch(() => 0)).toBe(200);

  await page.context().clearCookies();
  await givePassword(page);
  await step(page).getByRole('button', { name: 'Không có điện thoại? Dùng mã dự phòng' }).click();
  await page.getByRole('textbox', { name: 'Mã dự phòng' }).fill(recoveryCode);
  await page.keyboard.press('Enter');
  await expect(step(page)).toBeHidden();

  await page.context().clearCookies();
  await givePassword(page);
  await step(page).getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/auth\/login/);
  await expect(step(page)).toBeHidden();
});
