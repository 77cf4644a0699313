import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of axe that what is on the page breaks. */
export async function axeFinds(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string }[] }> };
    };
    // axe leaves this one of WCAG 2.2 out unless asked.
    return (await axe.run({ rules: { 'target-size': { enabled: true } } })).violations.map(({ id }) => id);
  });
}
