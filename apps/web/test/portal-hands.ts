import { expect, type Page } from '@playwright/test';
import { EMAIL, PASSWORD } from './portal-fake-data.js';

/** Signs in as a contributor does. */
export async function enterPortal(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/gui-bai/`);
  await page.getByLabel('Thư điện tử').fill(EMAIL);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('heading', { name: 'Bài của tôi' })).toBeVisible();
}

/** A new item, for the first of one's units. */
export async function startWriting(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/gui-bai/viet/`);
  await page.getByRole('button', { name: 'CĐCS Công ty May Phan Thiết' }).click();
}

/** A story that needs no more than its words. */
export async function writeStory(page: Page, origin: string): Promise<void> {
  await startWriting(page, origin);
  await page.getByLabel('Tiêu đề').fill('Bữa sáng ở chuyền may');
  await page.getByLabel('Kể lại sự việc').fill('Sáu giờ sáng, chị em ăn cùng nhau.');
}

/** To a step of the form, by its name. */
export async function toStep(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Các bước' }).getByRole('link', { name }).click();
}

interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Photographs of a phone, 3000 × 2000, drawn by the browser itself. */
export async function drawnPhotos(page: Page, count: number): Promise<ChosenFile[]> {
  const drawn = await page.evaluate((many: number) => {
    const all: string[] = [];
    for (let at = 0; at < many; at += 1) {
      const canvas = document.createElement('canvas');
      canvas.width = 3000;
      canvas.height = 2000;
      const paper = canvas.getContext('2d');
      if (paper === null) continue;
      paper.fillStyle = `hsl(${String(at * 80)} 40% 55%)`;
      paper.fillRect(0, 0, 3000, 2000);
      paper.fillStyle = '#fff';
      paper.fillRect(400, 300, 900, 1400);
      all.push(canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '');
    }
    return all;
  }, count);
  return drawn.map((data, at) => ({
    name: `IMG_${String(at)}.jpg`,
    mimeType: 'image/jpeg',
    buffer: Buffer.from(data, 'base64'),
  }));
}
