import { expect, type Page } from '@playwright/test';
import { englishWordsOf } from './english-words.js';

/** Where a text was first met, and the English in it. */
interface Finding {
  readonly text: string;
  readonly screen: string;
  readonly english: readonly string[];
}

/** Everything that eyes and screen readers met on a walk. */
export class SeenTexts {
  readonly #firstSeen = new Map<string, string>();
  readonly #screens = new Set<string>();

  /** Waits until the screen stands still, then takes its texts. */
  async take(page: Page, screen: string): Promise<void> {
    await expect(page.locator('[aria-busy="true"]:visible')).toHaveCount(0);
    let before: string | undefined;
    let texts: string[] = [];
    await expect
      .poll(
        async () => {
          texts = await textsOf(page);
          const now = texts.join('\n');
          const still = now === before;
          before = now;
          return still;
        },
        { message: `${screen} stands still`, intervals: [200] },
      )
      .toBe(true);
    this.#screens.add(screen);
    for (const text of texts) if (!this.#firstSeen.has(text)) this.#firstSeen.set(text, screen);
  }

  get size(): number {
    return this.#firstSeen.size;
  }

  get screens(): number {
    return this.#screens.size;
  }

  /** `allowed`: texts that stay as they are, names for one. */
  english(allowed: readonly RegExp[]): Finding[] {
    return [...this.#firstSeen]
      .filter(([text]) => !allowed.some((pattern) => pattern.test(text)))
      .map(([text, screen]) => ({ text, screen, english: englishWordsOf(text) }))
      .filter(({ english }) => english.length > 0);
  }
}

/** The tab's title, every text that takes up room, and every name that only assistive technology reads. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = new Set<string>([document.title]);
    const keep = (text: string | null | undefined): void => {
      const trimmed = text?.trim().replace(/\s+/gu, ' ');
      if (trimmed) texts.add(trimmed);
    };
    for (const element of Array.from(document.body.querySelectorAll('*'))) {
      if (element.closest('script, style, noscript') || element.getClientRects().length === 0) continue;
      // What a person typed is no word of the screen.
      if (element.closest('.ck-content, .cm-editor')) continue;
      for (const node of Array.from(element.childNodes)) if (node.nodeType === Node.TEXT_NODE) keep(node.nodeValue);
      for (const name of ['aria-label', 'aria-roledescription', 'aria-valuetext', 'placeholder', 'title', 'alt']) {
        keep(element.getAttribute(name));
      }
    }
    return [...texts];
  });
}
