import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeFixtureIndex } from './fixture-index.js';
import { FOUND, PAGES } from './fixture-pages.js';
import { loadBundle, serveBundle } from './fixture-server.js';
import { site } from './fixture-site.js';
import { heard, tabStops, type Said } from './screen-reader.js';

/** The site by keyboard alone and by ear, on every kind of page. Titles begin with "by", which `npm test` selects. */
let server: Server;
let origin = '';

test.beforeAll(async () => {
  const index = join(tmpdir(), `toasoan-keyboard-${String(process.pid)}.db`);
  writeFixtureIndex(index, site);
  server = await serveBundle(await loadBundle(index), FOUND);
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
test.afterAll(() => {
  server.close();
});

for (const width of [360, 1280])
  test(`by keyboard: at ${String(width)} px Tab goes through every page in reading order and always shows where it is`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    for (const [name, path] of Object.entries(PAGES)) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(origin + path, { waitUntil: 'load' });
      if (name === 'found') await expect(page.getByRole('status')).toContainText('24 bài');
      // The box of the latest comes by script.
      for (const box of await page.locator('[data-fragment]').all()) await expect(box.getByRole('link')).toHaveCount(6);
      const { stops, reachable } = await tabStops(page);
      expect(stops[0], name).toMatchObject({ tag: 'a Đến nội dung chính', seen: true });
      expect(new Set(stops.map(({ order }) => order)).size, `${name}: stops`).toBe(reachable);
      expect(
        stops.map(({ order }) => order),
        name,
      ).toEqual(stops.map(({ order }) => order).toSorted((a, b) => a - b));
      expect(
        stops.filter(({ outlined, seen }) => !outlined || !seen),
        `${name}: where the focus does not show`,
      ).toEqual([]);
      const regions = stops.map(({ region }) => region).filter((region, at, all) => region !== all[at - 1]);
      // Words alone, without a link in them, have nowhere to stop.
      const stopsInMain = await page.locator('main').locator('a[href], input, button, summary, [tabindex="0"]').count();
      expect(regions, name).toEqual([null, 'header', ...(stopsInMain > 0 ? ['main'] : []), 'footer']);
      await page.close();
    }
  });

const named = (said: readonly Said[], role: string): string[] =>
  said.filter((one) => one.role === role).map(({ name }) => name);

/** What a screen reader names on each page: its headline, and the regions between those of the header and the footer. */
const EARS: Record<string, readonly [headline: string, regions: readonly string[]]> = {
  home: ['Công đoàn Bình Thuận', []],
  feature: [
    'Tết Sum vầy giữa tiếng máy may: Ế hàng cũng không để ai ở lại một mình',
    ['region Đính chính', 'navigation Trong bài', 'region Bảng', 'complementary Tin mới'],
  ],
  photos: ['Cảng cá lúc ba giờ sáng', ['complementary Tin mới']],
  video: ['Hội thi tay nghề ngành điện', ['complementary Tin mới']],
  reprint: ['Những điểm mới về tiền lương người lao động cần biết', ['complementary Tin mới']],
  category: ['Chăm lo đoàn viên', ['complementary Lưu trữ và theo dõi', 'navigation Theo tháng']],
  unit: [
    'Liên đoàn Lao động thành phố Phan Thiết',
    ['navigation Vị trí trang', 'complementary Lưu trữ và theo dõi', 'navigation Theo tháng'],
  ],
  ended: ['Công đoàn cơ sở Cảng cá Cồn Chà', ['navigation Vị trí trang', 'complementary Lưu trữ và theo dõi']],
  units: ['Danh bạ đơn vị', ['search Tìm đơn vị', 'navigation Chữ cái']],
  archive: ['Lưu trữ', ['navigation Chọn tháng']],
  month: ['Tháng 6/2018', ['navigation Vị trí trang', 'navigation Trang của tháng']],
  month2: ['Tháng 6/2018, trang 2', ['navigation Vị trí trang', 'navigation Trang của tháng']],
  documents: [
    'Văn bản',
    [
      'complementary Lọc văn bản',
      'navigation Theo loại văn bản',
      'navigation Theo năm ban hành',
      'navigation Theo cơ quan ban hành',
    ],
  ],
  dispatch: [
    'Chỉ đạo, đôn đốc các cấp công đoàn thực hiện việc cập nhật thông tin, đăng tin - bài trên Website Công đoàn',
    ['navigation Vị trí trang'],
  ],
  decision: ['Về việc ban hành Quy chế hoạt động Website Công đoàn Bình Thuận', ['navigation Vị trí trang']],
  page: ['Giới thiệu', []],
  search: ['Tìm kiếm', ['search Tìm trong toàn bộ trang']],
  found: ['Tìm kiếm', ['search Tìm trong toàn bộ trang', 'navigation Trang kết quả']],
  notFound: ['Không tìm thấy trang này', ['search Tìm trang cần đọc']],
  gone: ['Nội dung này đã được gỡ', []],
  withdrawn: ['Tin bài này đã được gỡ', []],
  filmless: [
    'Hát ru ở nhà trẻ khu công nghiệp',
    ['region Đính chính', 'region Lời trong video', 'complementary Tin mới'],
  ],
  corrections: ['Đính chính', ['complementary Đính chính cũ hơn', 'navigation Theo tháng']],
  correctionsMonth: ['Đính chính, tháng 7/2018', ['navigation Vị trí trang']],
  letter: ['Danh bạ đơn vị, chữ P', ['navigation Vị trí trang', 'navigation Chữ cái']],
  documentType: [
    'Công văn',
    [
      'navigation Vị trí trang',
      'complementary Lọc văn bản',
      'navigation Theo cơ quan ban hành',
      'navigation Theo năm ban hành',
    ],
  ],
  documentYear: ['Văn bản, năm 2017', ['navigation Vị trí trang']],
  issuer: [
    'Văn bản của Liên đoàn Lao động tỉnh Bình Thuận',
    [
      'navigation Vị trí trang',
      'complementary Lọc văn bản',
      'navigation Theo loại văn bản',
      'navigation Theo năm ban hành',
    ],
  ],
  endedSector: ['Công đoàn ngành Xây dựng', ['navigation Vị trí trang', 'complementary Lưu trữ và theo dõi']],
  aboutPages: ['Về trang tin này', []],
  tables: ['Bảng tổng hợp', ['navigation Vị trí trang']],
  table: [
    'Bảng tổng hợp kết quả đăng tin, bài 06 tháng đầu năm 2018',
    ['navigation Vị trí trang', 'region Bảng số liệu, cuộn ngang để xem đủ các cột'],
  ],
};
/** The search page leaves the header's search out: it has one of its own. */
const before = (name: string): string[] => [
  ...(['search', 'found'].includes(name) ? [] : ['search Tìm nhanh']),
  'navigation Danh mục',
];
const REGIONS = ['navigation', 'complementary', 'search', 'region', 'form'];
const AFTER = ['navigation Thông tin', 'navigation Tra cứu'];

test('by ear: every page has one headline, regions with names of their own, and nothing without a name', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const [name, path] of Object.entries(PAGES)) {
    await page.goto(origin + path, { waitUntil: 'load' });
    if (name === 'found') await expect(page.getByRole('status')).toContainText('24 bài');
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    expect(await page.title(), name).toMatch(/\S/);
    const said = await heard(page);
    for (const role of ['banner', 'main', 'contentinfo']) expect(named(said, role), `${name}: ${role}`).toHaveLength(1);
    const headings = said.filter(({ role }) => role === 'heading');
    expect(
      headings.filter(({ level }) => level === 1).map((one) => one.name),
      name,
    ).toEqual([EARS[name]?.[0]]);
    const skipped = headings.filter(({ level }, at) => at > 0 && (level ?? 0) > (headings[at - 1]?.level ?? 0) + 1);
    expect(skipped, `${name}: after a level left out`).toEqual([]);
    const regions = said.filter(({ role }) => REGIONS.includes(role)).map((one) => `${one.role} ${one.name}`.trim());
    expect(regions, name).toEqual([...before(name), ...(EARS[name]?.[1] ?? []), ...AFTER]);
    const silent = said.filter((one) => one.focusable && one.role !== 'RootWebArea' && one.name === '');
    expect(silent, `${name}: focusable without a name`).toEqual([]);
    expect(
      said.filter(({ role, name: alt }) => role === 'image' && alt === ''),
      name,
    ).toEqual([]);
  }
});
