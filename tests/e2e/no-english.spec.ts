import { EXAMPLE_PASSWORD } from '@toasoan/testkit';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { SeenTexts } from './seen-texts.js';
import { startStack, type Stack } from './stack.js';

let stack: Stack;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  stack = await startStack();
});
test.afterAll(async () => {
  test.setTimeout(60_000);
  await stack.close();
});

const at = (path: string): string => `${stack.cmsUrl}/admin${path}`;

/** Where the links of a navigation lead, each once, as paths under `/admin`. */
async function pathsOf(links: Locator): Promise<string[]> {
  const paths = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return [...new Set(paths.map((path) => path.replace(/^\/admin/u, '')))];
}

/** Opens one closed thing after the other: menus, lists of choices, folded parts; those of one name once. */
async function openEach(page: Page, seen: SeenTexts, screen: string): Promise<void> {
  const closed = page.locator(
    'main :is(button, [role="combobox"])[aria-expanded="false"]:not([aria-disabled="true"]):visible:enabled',
  );
  const names = await closed.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent));
  const opened = new Set<string>();
  for (const [index, name] of names.entries()) {
    const one = closed.nth(index);
    if (opened.has(name) || !(await one.isVisible())) continue;
    opened.add(name);
    await one.click();
    await seen.take(page, `${screen}, opened`);
    await page.keyboard.press('Escape');
  }
}

/**
 * What a page of ours leads to inside the newsroom, one of each shape: a record in the address, a filter, a period. What the
 * walk over the content's types opens anyhow is left out.
 */
async function followEach(page: Page, seen: SeenTexts): Promise<void> {
  const addresses = await page
    .locator('main a[href*="/admin"]:visible')
    .evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href)).map((to) => to.pathname + to.search),
    );
  const shapes = new Map<string, string>();
  for (const address of addresses.map((each) => each.replace(/^\/admin/u, ''))) {
    if (/^\/(?:content-manager|plugins\/upload|settings)/u.test(address)) continue;
    const { pathname, searchParams } = new URL(address, stack.cmsUrl);
    const shape = [pathname.replace(/\d+|[a-z0-9]{24}/gu, '…'), ...new Set(searchParams.keys())].join(' ');
    if (!shapes.has(shape)) shapes.set(shape, address);
  }
  for (const address of shapes.values()) {
    await visit(page, seen, address);
    await openEach(page, seen, address);
  }
}

async function signIn(page: Page, email: string, seen: SeenTexts): Promise<void> {
  await page.goto(at('/auth/login'));
  await page.locator('input[name="email"]').waitFor();
  await seen.take(page, 'sign-in');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(EXAMPLE_PASSWORD);
  await page.locator('button[type="submit"]').click();
  await expect(page).not.toHaveURL(/auth\/login/u);
  await page.locator('main').first().waitFor();
}

async function visit(page: Page, seen: SeenTexts, path: string): Promise<void> {
  await page.goto(at(path));
  await page.locator('main').first().waitFor();
  await seen.take(page, path);
}

/** Every content type of the left-hand list: the list and its menus, the first entry, and a new one where allowed. */
async function walkContent(page: Page, seen: SeenTexts): Promise<void> {
  await visit(page, seen, '/content-manager');
  const types = await pathsOf(page.locator('a[href*="/content-manager/"]'));
  for (const path of types.filter((each) => /-types\/[^/]+$/u.test(each))) {
    await visit(page, seen, path);
    await openEach(page, seen, path);
    if (path.includes('/single-types/')) continue;
    const row = page.locator('tbody tr').first();
    if ((await row.count()) > 0) {
      await row.click();
      await expect(page).not.toHaveURL(new RegExp(`${path}(?:\\?|$)`, 'u'));
      await seen.take(page, `${path}, one`);
      await openEach(page, seen, `${path}, one`);
    }
    await visit(page, seen, path);
    const create = page.locator(`main a[href*="${path}/create"]`).first();
    if ((await create.count()) === 0) continue;
    await create.click();
    await expect(page).toHaveURL(/\/create/u);
    await seen.take(page, `${path}, new`);
    const parts = page.getByRole('button', { name: 'Chưa có gì. Bấm để thêm.' });
    while ((await parts.count()) > 0) await parts.first().click();
    await openEach(page, seen, `${path}, new`);
    await saveAsItIs(page, seen, `${path}, new, saved empty`);
  }
}

/** What the form says when nothing was filled in. */
async function saveAsItIs(page: Page, seen: SeenTexts, screen: string): Promise<void> {
  const save = page.getByRole('button', { name: 'Lưu', exact: true });
  if ((await save.count()) === 0 || !(await save.first().isEnabled())) return;
  await save.first().click();
  await seen.take(page, screen);
}

async function walkMedia(page: Page, seen: SeenTexts): Promise<void> {
  await visit(page, seen, '/plugins/upload');
  await openEach(page, seen, 'media');
  await page.goto(at('/plugins/upload'));
  await page
    .locator('main')
    .getByText(/\.webp$/u)
    .first()
    .click();
  await seen.take(page, 'media, details');
  const add = page.getByRole('button', { name: 'Mới', exact: true });
  await page.goto(at('/plugins/upload'));
  await add.click();
  const ways = await page.getByRole('menuitem').count();
  expect(ways).toBeGreaterThan(0);
  for (let way = 0; way < ways; way += 1) {
    await page.goto(at('/plugins/upload'));
    await add.click();
    await page.getByRole('menuitem').nth(way).click();
    await seen.take(page, `media, new, ${String(way)}`);
  }
}

async function walkAll(page: Page, email: string, seen: SeenTexts): Promise<void> {
  await signIn(page, email, seen);
  await seen.take(page, 'home');
  const navigation = await pathsOf(page.locator('nav a[href^="/admin"]'));
  for (const path of navigation.filter((each) => !/\/(?:content-manager|plugins\/upload|settings)/u.test(each))) {
    await visit(page, seen, path);
    await openEach(page, seen, path);
    await visit(page, seen, path);
    await followEach(page, seen);
  }
  await walkContent(page, seen);
  await walkMedia(page, seen);
  for (const path of ['/me', '/me/sessions', '/no-such-screen']) await visit(page, seen, path);
}

/** Addresses, and names of files. */
const ALLOWED = [/^[\w.-]+@[\w.-]+$/u, /^\S+\.(?:webp|jpe?g|png|pdf|svg|mp4)$/u];

/**
 * What only the technician meets who makes tokens, webhooks and roles of the API, and what Strapi writes into these screens
 * with no key to translate it by: names of the protocol, codes of routes, names of actions in labels for screen readers.
 */
const TECHNICIANS = [
  /^Chọn quyền (?:Create|Read|Update|Delete|Publish) \p{Lu}/u,
  /^Quyền với .+ (?:plugin|settings)$/u,
  /^(?:components|create|update|upload|register|logout|role|user|locales|permissions)$/u,
  /^(?:Date|From|Warning)$/u,
  /^(?:Media Library|Content types builder)$/u,
  /^Cài đặt — API Tokens \| Tòa Soạn$/u,
  /^Configure Tin bài List View \| Tòa Soạn$/u,
  /^Phiên bản Strapi$/u,
];

function expectNoEnglish(seen: SeenTexts, who: string, allowed: readonly RegExp[] = ALLOWED): void {
  console.log(`${who}: ${String(seen.size)} texts on ${String(seen.screens)} screens`);
  expect(seen.size).toBeGreaterThan(200);
  expect(seen.english(allowed)).toEqual([]);
}

for (const [who, email] of [
  ['writer', 'phanthiet.viet@example.vn'],
  ['unit editor', 'phanthiet.bientap@example.vn'],
  ['approver', 'phanthiet.duyet@example.vn'],
  ['Board', 'banbientap@example.vn'],
] as const) {
  test(`a ${who} meets no English`, async ({ page }) => {
    test.setTimeout(900_000);
    const seen = new SeenTexts();
    await walkAll(page, email, seen);
    expectNoEnglish(seen, who);
  });
}

const SETTINGS_BEHIND_BUTTONS = [
  '/settings/api-tokens/create',
  '/settings/admin-tokens/create',
  '/settings/transfer-tokens/create',
  '/settings/webhooks/create',
  '/settings/roles/new',
  '/settings/users/1',
  '/settings/users-permissions/roles/new',
  '/plugins/upload/configuration',
  '/content-manager/collection-types/api::article.article/configurations/list',
];

test('an administrator meets no English on the settings either', async ({ page }) => {
  test.setTimeout(900_000);
  const seen = new SeenTexts();
  await walkAll(page, 'quantri@example.vn', seen);
  await visit(page, seen, '/settings/application-infos');
  const settings = await pathsOf(page.locator('a[href*="/settings/"]'));
  expect(settings.length).toBeGreaterThan(10);
  for (const path of [...settings, ...SETTINGS_BEHIND_BUTTONS]) {
    await visit(page, seen, path);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await seen.take(page, `${path}, tab`);
      await openEach(page, seen, `${path}, tab`);
    }
    await openEach(page, seen, path);
  }
  expectNoEnglish(seen, 'administrator', [...ALLOWED, ...TECHNICIANS]);
});

test('a wrong password is refused in Vietnamese', async ({ page }) => {
  await page.goto(at('/auth/login'));
  await page.locator('input[name="email"]').fill('phanthiet.viet@example.vn');
  await page.locator('input[name="password"]').fill('Sai-mat-khau-1');
  await page.locator('button[type="submit"]').click();
  await expect(page.getByText('Thư điện tử hoặc mật khẩu không đúng.')).toBeVisible();
});
