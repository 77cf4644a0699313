import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { SearchResponse } from '@toasoan/contracts';
import { encodePosting, filterWord, SEARCH_LIST, type ArticlesFile, type SearchList } from '@toasoan/search-page';
import { writeFixtureIndex } from './fixture-index.js';
import { loadBundle, serveBundle } from './fixture-server.js';
import { site } from './fixture-site.js';

const FOUND: SearchResponse = {
  query: 'sum vay',
  page: 1,
  more: true,
  total: 24,
  atLeast: false,
  items: [1, 2].map((n) => ({
    title: `Tết Sum vầy thứ ${String(n)}`,
    titleMarks: [[4, 11]],
    text: 'Bánh chưng gói từ chiều hôm trước.',
    textMarks: [],
    href: `/tin/tet-${String(n)}/`,
    publishedAt: '2018-07-09T02:15:00.000Z',
    genre: 'feature',
    unitName: 'CĐCS May Phan Thiết',
    picture: n === 1 ? '/anh/tet-480.webp' : null,
  })),
  places: [
    { kind: 'unit', title: 'CĐCS Sum Vầy', titleMarks: [[5, 12]], href: '/don-vi/cdcs-sum-vay/', note: '' },
    { kind: 'document', title: 'Tổ chức Tết sum vầy', titleMarks: [], href: '/van-ban/01/', note: '01/KH · LĐLĐ tỉnh' },
  ],
};
const LIST: SearchList = {
  days: [
    ['2018-02-09', 1],
    ['2018-07-09', 1],
  ],
  words: ['@ldld-la-gi', 'hoa'],
};
const ARTICLES: ArticlesFile = {
  units: ['LĐLĐ thị xã La Gi'],
  rows: [
    ['Hoà giải ở Công đoàn', 'Bàn chuyện tăng ca.', '2018-02-09', 0, 'feature'],
    ['Đường lối của Công đoàn', '', '2018-07-09', 0, 'feature'],
  ],
};
const first = encodePosting({ article: 0, inTitle: true }, -1);
const second = encodePosting({ article: 1, inTitle: true }, 0);
const base64 = (bytes: number[]) => Buffer.from(bytes).toString('base64');
const both = base64([...first, ...second]);
const FILES = {
  [SEARCH_LIST]: LIST,
  '/tim/tu/0001.json': { [filterWord('unit', 'ldld-la-gi')]: both, cong: both, doan: both },
  '/tim/tu/0002.json': { hoa: base64(first) },
  '/tim/bai/0001.json': ARTICLES,
};

const servers: Server[] = [];
let live = '';
let filesAlone = '';
let nothing = '';

test.beforeAll(async () => {
  const index = join(tmpdir(), `toasoan-search-pages-${process.pid}.db`);
  writeFixtureIndex(index, site);
  const bundle = await loadBundle(index);
  servers.push(await serveBundle(bundle, FOUND), await serveBundle(bundle, undefined, FILES));
  servers.push(await serveBundle(bundle, undefined));
  const [a = '', b = '', c = ''] = servers.map(
    (server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  );
  [live, filesAlone, nothing] = [a, b, c];
});
test.afterAll(() => {
  for (const server of servers) server.close();
});

const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at instanceof HTMLElement ? (at.getAttribute('name') ?? at.textContent).trim() : '';
  });

test('by keyboard alone: from the field through the filters, to the answer and its next page', async ({ page }) => {
  await page.goto(`${live}/tim-kiem/`);
  await page.getByRole('searchbox', { name: 'Từ cần tìm' }).focus();
  const stops: string[] = [];
  for (let step = 0; step < 2; step += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
  }
  expect(stops).toEqual(['Tìm', 'Lọc theo đơn vị, thời gian']);
  await page.keyboard.press('Enter');
  for (const name of ['don_vi', 'chuyen_muc', 'xep', 'tu']) {
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(name);
  }
  await page.getByRole('searchbox', { name: 'Từ cần tìm' }).fill('sum vay');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${live}/tim-kiem/?q=sum+vay`);
  await expect(page.getByRole('status')).toHaveText('24 bài có “sum vay”');
  await page.getByRole('link', { name: 'Tết Sum vầy thứ 1' }).focus();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Tết Sum vầy thứ 2');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Trang sau →');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/trang=2/);
});

test('a screen reader hears the count once, and headings, marks and links by their names', async ({ page }) => {
  await page.goto(`${live}/tim-kiem/?q=sum+vay&don_vi=cdcs-xa`);
  await expect(page.getByRole('status')).toHaveText('24 bài có “sum vay”');
  // A polite live region that stood there before its words came: that is what is read aloud.
  await expect(page.locator('[role=status]')).toHaveCount(1);
  const results = page.locator('[data-results]').getByRole('listitem');
  await expect(results).toHaveCount(2);
  const places = page.locator('[data-places]').getByRole('listitem');
  await expect(places).toHaveText([/CĐCS Sum Vầy\s*Đơn vị/, /Tổ chức Tết sum vầy\s*Văn bản · 01\/KH/]);
  await expect(results.first().getByRole('heading', { level: 2, name: 'Tết Sum vầy thứ 1' })).toBeVisible();
  await expect(results.first().locator('mark')).toHaveText('Sum vầy');
  // Beside the headline the picture says nothing twice.
  await expect(results.first().locator('img')).toHaveAttribute('alt', '');
  await expect(results.nth(1).locator('img')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Trang kết quả' }).getByRole('link')).toHaveText('Trang sau →');
  // A unit that the list leaves out stays chosen for the next question.
  await expect(page.getByRole('combobox', { name: 'Đơn vị' })).toHaveValue('cdcs-xa');
});

for (const width of [360, 768, 1280])
  test(`at ${String(width)} px an excerpt stands under its headline, and the picture beside them`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${live}/tim-kiem/?q=sum+vay`);
    const result = page.locator('[data-results] > li').first();
    await expect(result).toBeVisible();
    const box = async (selector: string) => {
      const found = await result.locator(selector).first().boundingBox();
      return found ?? { x: 0, y: 0, width: 0, height: 0 };
    };
    const [headline, excerpt, about, picture] = [await box('h2'), await box('p'), await box('p + p'), await box('img')];
    expect([excerpt.x, about.x]).toEqual([headline.x, headline.x]);
    expect(excerpt.y).toBeGreaterThanOrEqual(headline.y + headline.height);
    expect(about.y).toBeGreaterThanOrEqual(excerpt.y + excerpt.height);
    expect(excerpt.width).toBeGreaterThan(width < 640 ? width * 0.8 : 400);
    expect(picture.x).toBeGreaterThanOrEqual(headline.x + headline.width);
    expect(Math.abs(picture.y - headline.y)).toBeLessThan(8);
  });

test('on hosting without the publisher it searches files, newest first, and says what it searched', async ({
  page,
}) => {
  await page.goto(`${filesAlone}/tim-kiem/?q=cong+doan`);
  await expect(page.getByRole('status')).toHaveText('2 bài có “cong doan”');
  await expect(page.locator('[data-results]').getByRole('heading', { level: 2 })).toHaveText([
    'Đường lối của Công đoàn',
    'Hoà giải ở Công đoàn',
  ]);
  await expect(page.getByText('Văn bản mời bạn tìm trong mục Văn bản')).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${filesAlone}/tim-kiem/?q=ho%C3%A0&den=2018-06-30`);
  await expect(page.getByRole('status')).toHaveText('1 bài có “hoà”');
  await expect(page.locator('[data-elsewhere]')).toBeHidden();
  expect(asked.filter((path) => path.startsWith('/tim/'))).toEqual([
    SEARCH_LIST,
    '/tim/tu/0002.json',
    '/tim/bai/0001.json',
  ]);
  await page.goto(`${filesAlone}/tim-kiem/?q=ldld+phan+thiet`);
  await expect(page.locator('[data-places]').getByRole('link').first()).toHaveAttribute('href', /^\/don-vi\//);
});

test('where nothing is found it leads to the directory, the documents and the archive', async ({ page }) => {
  await page.goto(`${filesAlone}/tim-kiem/?q=khong+co+bai+nao`);
  await expect(page.getByRole('status')).toContainText('Không tìm thấy bài nào');
  for (const [name, href] of [
    ['danh bạ đơn vị', '/don-vi/'],
    ['văn bản', '/van-ban/'],
  ] as const)
    await expect(page.getByRole('main').getByRole('link', { name })).toHaveAttribute('href', href);
});

test('on hosting without either it says so, and does not blame the line', async ({ page }) => {
  await page.goto(`${nothing}/tim-kiem/?q=cong+doan`);
  await expect(page.getByRole('status')).toContainText('Nơi lưu trang này chưa có phần tìm kiếm');
});

test('a filter without words is answered, and neither is asked for words', async ({ page }) => {
  await page.goto(`${live}/tim-kiem/?don_vi=ldld-la-gi`);
  await expect(page.locator('[data-results]').getByRole('listitem')).toHaveCount(2);
  await page.goto(`${filesAlone}/tim-kiem/?don_vi=ldld-la-gi`);
  await expect(page.getByRole('status')).toHaveText('2 bài hợp với điều kiện lọc');
  await page.goto(`${live}/tim-kiem/`);
  await page.getByRole('button', { name: 'Tìm' }).click();
  await expect(page).toHaveURL(/tim-kiem/);
  await page.goto(`${live}/tim-kiem/?xep=lien-quan`);
  await expect(page.getByRole('status')).toContainText('Mời bạn gõ từ cần tìm');
});

test('days the wrong way round are named, with the publisher and without', async ({ page }) => {
  for (const host of [live, filesAlone]) {
    await page.goto(`${host}/tim-kiem/?q=cong+doan&tu=2018-07-31&den=2018-07-01`);
    await expect(page.getByRole('status')).toContainText('Mời bạn đổi lại hai ngày');
    await expect(page.getByLabel('Từ ngày')).toHaveValue('2018-07-31');
    await expect(page.locator('[data-results]').getByRole('listitem')).toHaveCount(0);
  }
});

test('a thousand grassroots unions do not weigh on the form', async ({ page }) => {
  await page.goto(`${live}/tim-kiem/`);
  const offered = await page
    .locator('#loc-don-vi option')
    .evaluateAll((options) => options.map(({ textContent }) => textContent));
  expect(offered.length).toBeGreaterThan(3);
  expect(offered.filter((name) => name.startsWith('CĐCS'))).toEqual([]);
});
