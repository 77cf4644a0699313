import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import type { LivePublication, Publication } from '@toasoan/contracts';
import { directoryLetter, letterSlug } from '@toasoan/site-plan';
import { someSettings, syntheticArchive } from '@toasoan/testkit';
import { compressedSize } from './as-served.js';
import { writeFixtureIndex } from './fixture-index.js';
import { loadBundle, serveBundle } from './fixture-server.js';
import { site } from './fixture-site.js';

/** What pages say, where axe would be content with an empty page. Titles begin with "words:", which `npm test` selects. */
const servers: Server[] = [];
async function served(name: string, publications: readonly Publication[]): Promise<string> {
  const index = join(tmpdir(), `toasoan-words-${name}-${String(process.pid)}.db`);
  writeFixtureIndex(index, publications);
  const server = await serveBundle(await loadBundle(index), {});
  servers.push(server);
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}
test.afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const main = (page: Page) => page.locator('main');

test('words: a film that is not there leaves its transcript, and says so', async ({ page }) => {
  const origin = await served('film', site);
  await page.goto(`${origin}/tin/hat-ru-o-nha-tre-khu-cong-nghiep/`);
  await expect(page.locator('video')).toHaveCount(0);
  await expect(main(page)).toContainText('hiện chưa có trên trang');
  await expect(page.getByText('Tan ca là tôi chạy sang.')).toBeVisible();
  await page.goto(`${origin}/tin/hoi-thi-tay-nghe-dien-luc/`);
  await expect(page.locator('video')).toBeVisible();
  await page.getByText('Lời trong video').click();
  await expect(page.getByText('Đội chúng tôi đã tập một tháng.')).toBeVisible();
});

test('words: the log of corrections says what, where and when, newest first, and the footer leads to it', async ({
  page,
}) => {
  const origin = await served('log', site);
  await page.goto(origin);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Đính chính' }).click();
  const lines = main(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') });
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText('10/07/2018');
  await expect(lines.first()).toContainText('số đúng là 325');
  await expect(lines.last()).toContainText('Hoa Sen');
  await main(page).getByRole('link', { name: 'Tháng 5 năm 2018' }).click();
  await expect(lines).toHaveCount(1);
  await page.getByRole('link', { name: 'Hát ru ở nhà trẻ khu công nghiệp' }).click();
  await expect(page.locator('#dinh-chinh')).toContainText('Tên nhà trẻ đúng là Hoa Sen.');
});

test('words: a unit names its people, its former name, and who came after it', async ({ page }) => {
  const origin = await served('units', site);
  await page.goto(`${origin}/don-vi/lien-doan-lao-dong-thanh-pho-phan-thiet/`);
  const people = page.locator('section', { has: page.getByRole('heading', { name: 'Phụ trách tin bài' }) });
  await expect(people).toContainText('Ủy viên Ban Chấp hành');
  await expect(people.getByRole('link', { name: 'tinbai.pt@example.vn' })).toHaveAttribute(
    'href',
    'mailto:tinbai.pt@example.vn',
  );
  await expect(main(page)).toContainText('Liên đoàn Lao động thị xã Phan Thiết (đến 25/08/1999)');
  await expect(main(page)).toContainText('Tiếp nối từ');
  // Who has none of its own leads on to those below it.
  await page.goto(`${origin}/don-vi/lien-doan-lao-dong-tinh-binh-thuan/`);
  await expect(main(page)).toContainText('LĐLĐ tỉnh Bình Thuận chưa có tin, bài riêng.');
  await page.goto(`${origin}/don-vi/cong-doan-co-so-cang-ca-con-cha/`);
  await expect(main(page)).toContainText('Chưa có tin, bài nào ở đây.');
  await page.goto(`${origin}/don-vi/`);
  await expect(main(page)).toContainText('Đến 31/12/2017');
  await page.getByRole('link', { name: 'Công đoàn ngành Xây dựng' }).click();
  await expect(main(page)).toContainText('Đơn vị hoạt động đến ngày 31/12/2017.');
  await page.getByRole('link', { name: 'Công đoàn các Khu công nghiệp' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Công đoàn các Khu công nghiệp');
});

test('words: the directory finds a unit by a name typed without marks, with the keyboard alone', async ({ page }) => {
  const origin = await served('directory', site);
  await page.goto(`${origin}/don-vi/`);
  const field = page.getByRole('searchbox', { name: 'Tìm đơn vị theo tên' });
  await field.focus();
  await page.keyboard.type('nuoc mam');
  const found = page.getByRole('search', { name: 'Tìm đơn vị' });
  await expect(found.getByRole('status')).toHaveText('Có 1 đơn vị.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Công đoàn cơ sở Xí nghiệp Nước mắm Song Cá');
});

test('words: without script the directory leads on by letters and by the tree', async ({ browser }) => {
  const origin = await served('letters', site);
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${origin}/don-vi/`);
  await expect(page.getByRole('searchbox', { name: 'Tìm đơn vị theo tên' })).toBeHidden();
  await page.getByRole('link', { name: 'Đ', exact: true }).click();
  await expect(main(page)).toContainText('LĐLĐ huyện Đức Linh');
  await page.goto(`${origin}/don-vi/`);
  await page.getByRole('link', { name: '2 công đoàn cơ sở của Liên đoàn Lao động thành phố Phan Thiết' }).click();
  await expect(page.locator('#truc-thuoc')).toContainText('CĐCS May Phan Thiết');
  await page.close();
});

test('words: a reprint says so in lists, and home shows what each level reports', async ({ page }) => {
  const origin = await served('home', site);
  await page.goto(origin);
  const groups = page.locator('section', { has: page.getByRole('heading', { name: 'Tin từ các đơn vị' }) });
  await expect(groups.getByRole('heading', { level: 3 })).toHaveText([
    'Công đoàn các địa phương',
    'Công đoàn ngành, khu công nghiệp',
  ]);
  expect(await groups.getByRole('listitem').count()).toBeLessThanOrEqual(12);
  const reprint = page.getByRole('listitem').filter({ hasText: 'Những điểm mới về tiền lương' }).first();
  await expect(reprint).toContainText('Đăng lại');
  await page.goto(`${origin}/chuyen-muc/chinh-sach-phap-luat/`);
  await expect(page.getByRole('article').filter({ hasText: 'Những điểm mới' })).toContainText('Đăng lại');
});

test('words: what was withdrawn says so, with status 410 and none of its words', async ({ page }) => {
  const origin = await served('gone', site);
  const answer = await page.goto(`${origin}/tin/chuyen-nguoi-benh/`);
  expect(answer?.status()).toBe(410);
  await expect(main(page)).toContainText('Ban Biên tập xin lỗi');
  await expect(main(page)).not.toContainText('Chuyện người bệnh');
});

test('words: a page that is not there offers a search of its own', async ({ page }) => {
  const origin = await served('missing', site);
  await page.goto(`${origin}/404.html`);
  await main(page).getByRole('searchbox', { name: 'Từ cần tìm' }).fill('nha tre');
  await main(page).getByRole('button', { name: 'Tìm' }).click();
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=nha\+tre$/);
});

/** One of many official documents, over ten years and six types. */
function aDocument(n: number, issuerId: string | null): Extract<LivePublication, { kind: 'document' }> {
  const types = ['cong_van', 'quyet_dinh', 'ke_hoach', 'huong_dan', 'thong_bao', 'bao_cao'];
  const issuedOn = `${String(2015 + (n % 10))}-0${String((n % 9) + 1)}-1${String(n % 10)}`;
  const content = {
    slug: `van-ban-so-${String(n)}`,
    number: `${String(n)}/LĐLĐ`,
    type: types[n % 6] ?? 'cong_van',
    subject: `Về việc tổ chức hoạt động chăm lo đoàn viên dịp thứ ${String(n)} trong năm tại các đơn vị`,
    issuer: issuerId === null ? null : { id: issuerId, name: 'Đơn vị' },
    issuerName: 'Liên đoàn Lao động tỉnh Bình Thuận',
    place: 'Bình Thuận',
    issuedOn,
    signer: '',
    signerTitles: [],
    addresseeLines: [],
    addressees: [],
    recipientLines: [],
    body: '<p>Nội dung.</p>',
    bodyPictures: [],
    file: null,
    publishedAt: `${issuedOn}T02:00:00.000Z`,
  };
  return { kind: 'document', id: `document-${String(n)}`, revision: 1, state: 'live', content };
}

const EMPTY: Record<string, string> = {
  '/': 'Chưa có tin, bài nào được đăng.',
  '/don-vi/': 'Chưa có đơn vị nào.',
  '/van-ban/': 'Chưa có văn bản nào được công bố.',
  '/luu-tru/': 'Chưa có tin, bài nào được đăng.',
  '/dinh-chinh/': 'Chưa có đính chính nào.',
  '/trang/': 'Chưa có trang giới thiệu nào.',
};
test('words: a newsroom without anything yet says so on every page, without script too', async ({ browser }) => {
  const origin = await served('empty', [someSettings()]);
  const page = await browser.newPage({ javaScriptEnabled: false });
  for (const [path, words] of Object.entries(EMPTY)) {
    expect((await page.goto(origin + path))?.status(), path).toBe(200);
    await expect(main(page), path).toContainText(words);
  }
  await page.close();
});

test('words: a newsroom that has official documents alone shows them at home', async ({ page }) => {
  const origin = await served('documents-alone', [someSettings(), aDocument(1, null)]);
  await page.goto(origin);
  await expect(main(page)).toContainText('Chưa có tin, bài nào được đăng.');
  await main(page)
    .getByRole('link', { name: /chăm lo đoàn viên dịp thứ 1/ })
    .click();
  await expect(page.getByRole('article')).toContainText('Nội dung.');
});

test('words: with 1,200 units and 2,000 documents no page of theirs outgrows 90 KB', async ({ browser }) => {
  const archive = syntheticArchive({ articles: 200, units: 1200 });
  const documents = Array.from({ length: 2000 }, (_, n) => aDocument(n, archive.units[n % 60]?.id ?? null));
  const origin = await served('large', [...archive.publications(), ...documents]);
  const [province] = archive.units;
  const children = new Map<string, number>();
  for (const { content } of archive.units)
    if (content.parentId) children.set(content.parentId, (children.get(content.parentId) ?? 0) + 1);
  const largest = archive.units.reduce((a, b) => ((children.get(b.id) ?? 0) > (children.get(a.id) ?? 0) ? b : a));
  const letters = [...new Set(archive.units.map(({ content }) => letterSlug(directoryLetter(content.name))))];
  const paths = [
    '/',
    '/don-vi/',
    '/van-ban/',
    '/van-ban/loai/cong-van/',
    `/don-vi/${province?.content.slug ?? ''}/van-ban/`,
    `/don-vi/${province?.content.slug ?? ''}/`,
    `/don-vi/${largest.content.slug}/`,
    ...letters.map((letter) => `/danh-ba/${letter}/`),
  ];
  const page = await browser.newPage({ javaScriptEnabled: false });
  for (const path of paths) {
    const weights: Promise<number>[] = [];
    page.on('response', (response) => {
      const kind = response.request().resourceType();
      if (!['font', 'document', 'stylesheet'].includes(kind)) return;
      weights.push(response.body().then((body) => (kind === 'font' ? body.length : compressedSize(body, kind))));
    });
    expect((await page.goto(origin + path, { waitUntil: 'load' }))?.status(), path).toBe(200);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const bytes = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
    test.info().annotations.push({ type: 'bytes', description: `${path} ${String(bytes)}` });
    expect(bytes, path).toBeLessThanOrEqual(90_000);
    page.removeAllListeners('response');
  }
  await page.close();
});
