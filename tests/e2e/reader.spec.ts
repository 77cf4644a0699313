import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate/node';
import { crawlSite, type CrawledPage } from './crawl-site.js';
import { startStack, type Stack } from './stack.js';

let stack: Stack;
let pages: Map<string, CrawledPage>;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  stack = await startStack();
  pages = await crawlSite(stack.siteUrl, ['/', '/robots.txt', '/sitemap.xml']);
});
test.afterAll(async () => {
  test.setTimeout(60_000);
  await stack.close();
});

const html = (): CrawledPage[] =>
  [...pages.values()].filter(({ type, status }) => type === 'text/html' && status === 200);

test.describe('the whole example site', () => {
  test('has no link that leads nowhere', async () => {
    const missing = [...pages.values()].filter(({ status }) => status !== 200 && status !== 301);
    // Pictures of titles are drawn after the pages that name them, one after the other (ADR 0055).
    for (const page of missing.filter(({ path }) => path.endsWith('.png'))) {
      const again = async () => {
        const answer = await fetch(new URL(page.path, stack.siteUrl));
        Object.assign(page, { status: answer.status, type: answer.headers.get('content-type') ?? '' });
        return page.status;
      };
      await expect.poll(again, { message: page.path, timeout: 60_000 }).toBe(200);
    }
    const broken = missing
      .filter(({ status }) => status !== 200)
      .map(({ path, status }) => {
        const from = [...pages.values()].filter(({ links }) => links.includes(path)).map((page) => page.path);
        return `${path} (${String(status)}) from ${from.slice(0, 3).join(', ')}`;
      });
    console.log(`${String(pages.size)} addresses, ${String(html().length)} pages`);
    expect(html().length).toBeGreaterThan(300);
    expect(broken).toEqual([]);
  });

  test('has no page that no other page leads to', () => {
    const sitemap = [...pages.values()].filter(({ path }) => path.startsWith('/sitemap')).flatMap(({ links }) => links);
    const linked = new Set(html().flatMap(({ path, links }) => links.filter((link) => link !== path)));
    const listed = sitemap.filter((path) => !path.endsWith('.xml'));
    expect(listed.length).toBeGreaterThan(150);
    expect(listed.filter((path) => !linked.has(path))).toEqual([]);
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard'],
      rules: {
        // Astro and our body policy write void elements and attributes in their own style; browsers read both.
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'no-trailing-whitespace': 'off',
        'doctype-style': 'off',
        // Headlines are as long as their writers made them, and what the Board writes stands in the title.
        'long-title': 'off',
        'no-inline-style': 'error',
      },
    });
    const faults = new Map<string, number>();
    for (const { path, body } of html()) {
      const report = await validator.validateString(body, path);
      for (const { messages } of report.results) {
        for (const { ruleId, message, line } of messages) {
          const fault = `${ruleId}: ${message}`;
          if (!faults.has(fault)) console.log(`${path}:${String(line)} ${fault}`);
          faults.set(fault, (faults.get(fault) ?? 0) + 1);
        }
      }
    }
    expect([...faults].map(([fault, count]) => `${String(count)} × ${fault}`)).toEqual([]);
  });

  test('carries no script or style in its pages, and each page names itself', () => {
    for (const { path, body } of html()) {
      expect(body.match(/<script(?![^>]*\s(?:src|type="application\/ld\+json"))/gu) ?? [], path).toEqual([]);
      expect(body.match(/<style|\sstyle="|\son\w+="/gu) ?? [], path).toEqual([]);
      if (/noindex/u.test(body)) continue;
      expect(body, path).toContain(`<link rel="canonical" href="${stack.siteUrl}${path.split('?')[0] ?? ''}"`);
    }
  });
});

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    // axe leaves this one of WCAG 2.2 out unless asked.
    const { violations: found } = await axe.run({ rules: { 'target-size': { enabled: true } } });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

const WIDTHS = [360, 1280] as const;
const reader = (browser: Browser, width: number, javaScriptEnabled: boolean): Promise<Page> =>
  browser.newPage({ viewport: { width, height: 800 }, javaScriptEnabled, baseURL: stack.siteUrl });

for (const width of WIDTHS) {
  test.describe(`at ${String(width)} px, without script`, () => {
    test('a reader comes from the front page over a category and a month to an article, and on to its unit', async ({
      browser,
    }) => {
      const page = await reader(browser, width, false);
      await page.goto('/');
      if (width < 600) await page.locator('summary').first().click();
      const menu = page.getByRole('navigation').first();
      await menu.getByRole('link').nth(1).click();
      await expect(page).toHaveURL(/\/chuyen-muc\//u);
      const headline = page.locator('main a[href^="/tin/"]').first();
      const title = (await headline.innerText()).trim();
      await headline.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await page.locator('main a[href^="/don-vi/"]').first().click();
      await expect(page).toHaveURL(/\/don-vi\/.+/u);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.close();
    });

    test('nothing stands wider than the screen, on one page of each kind', async ({ browser }) => {
      const page = await reader(browser, width, false);
      for (const path of oneOfEachKind()) {
        await page.goto(path);
        // Playwright's own evaluation works where the page's scripts may not run.
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
      }
      await page.close();
    });
  });

  test(`at ${String(width)} px axe has nothing to say of one page of each kind`, async ({ browser }) => {
    const page = await reader(browser, width, true);
    const kinds = oneOfEachKind();
    expect(kinds.length).toBeGreaterThan(8);
    for (const path of kinds) {
      await page.goto(path);
      // The contributors' pages are drawn by their script.
      await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible();
      expect(await violations(page), path).toEqual([]);
    }
    await page.close();
  });
}

test('nothing stands wider than the screen at 400 % zoom', async ({ browser }) => {
  // 1,280 px zoomed to 400 % are 320 px of the page's own (WCAG 1.4.10).
  const page = await reader(browser, 320, true);
  for (const path of oneOfEachKind()) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
  await page.close();
});

/** What stands wider than the screen, by name; what scrolls within itself does not. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = Array.from(document.querySelectorAll('body *')).filter(
      (element) =>
        element.getBoundingClientRect().right > clientWidth + 1 && !element.closest('.summary, .table-scroll'),
    );
    return [`${String(scrollWidth)} px`, ...wide.slice(-3).map(({ tagName, className }) => `${tagName} ${className}`)];
  });

test('nothing stands wider than the screen in letters of twice their size, on a phone and on a desk', async ({
  browser,
}) => {
  const page = await reader(browser, 360, true);
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  // The size chosen in the browser's settings (WCAG 1.4.4), not zoom: the screen stays as wide as it is.
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  for (const path of [...oneOfEachKind(), '/tim-kiem/?q=cong+doan']) {
    await page.goto(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sticksOut(page), `${path} at ${String(width)} px`).toEqual([]);
    }
  }
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  await page.close();
});

/** The first address of each kind, by the shape of its path. */
function oneOfEachKind(): string[] {
  const kinds = new Map<string, string>();
  for (const { path } of html()) {
    if (path.includes('?')) continue;
    const [, section = '', ...rest] = path.split('/');
    const kind = `${section}/${rest.map((part) => (/^\d{4}-\d{2}$/u.test(part) ? 'month' : part === '' ? '' : 'x')).join('/')}`;
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}

test('by keyboard alone a reader skips to the words, searches without marks, and opens what was found', async ({
  browser,
}) => {
  const page = await reader(browser, 1280, true);
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', '#noi-dung');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#noi-dung$/u);
  await page.goto('/');
  const field = page.getByRole('searchbox').first();
  for (let pressed = 0; pressed < 40; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await field.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(field).toBeFocused();
  await page.keyboard.type('cong doan phan thiet');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tim-kiem\/\?/u);
  const found = page.locator('main a[href*="/tin/"]').first();
  await expect(found).toBeVisible();
  await expect(page.locator('main mark').first()).toBeVisible();
  await found.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tin\//u);
  await page.close();
});
