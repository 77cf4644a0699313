import { EXAMPLE_PASSWORD } from '@toasoan/testkit';
import { expect, type Browser, type Page } from '@playwright/test';

/** One browser per person, signed in once: the front door limits how often. */
export class NewsroomPages {
  readonly #pages = new Map<string, Page>();

  async of(browser: Browser, cmsUrl: string, email: string): Promise<Page> {
    const known = this.#pages.get(email);
    if (known) return known;
    const page = await (await browser.newContext()).newPage();
    this.#pages.set(email, page);
    await page.addInitScript(() => {
      localStorage.setItem('STRAPI_GUIDED_TOUR', '{"tours":{},"enabled":false,"completedActions":[]}');
    });
    await page.goto(`${cmsUrl}/admin/auth/login`);
    await page.locator('input[name="email"]').fill(email);
    await page.locator('input[name="password"]').fill(EXAMPLE_PASSWORD);
    await page.locator('button[type="submit"]').click();
    await expect(page).not.toHaveURL(/auth\/login/);
    return page;
  }

  async close(): Promise<void> {
    for (const page of this.#pages.values()) await page.context().close();
  }
}
