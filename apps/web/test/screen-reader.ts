import type { Page } from '@playwright/test';

/** One thing that a screen reader can say: its role, its name, and how deep a heading is. */
export interface Said {
  role: string;
  name: string;
  level: number | null;
  focusable: boolean;
}

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

/** The page as the browser tells it to screen readers, in reading order. */
export async function heard(page: Page): Promise<Said[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const said: Said[] = [];
  const read = (node: AxNode | undefined): void => {
    if (node === undefined) return;
    const property = (name: string): unknown => node.properties?.find((one) => one.name === name)?.value.value;
    if (!node.ignored)
      said.push({
        role: node.role?.value ?? '',
        name: node.name?.value.trim() ?? '',
        level: typeof property('level') === 'number' ? Number(property('level')) : null,
        focusable: property('focusable') === true,
      });
    for (const id of node.childIds ?? []) read(byId.get(id));
  };
  read(nodes[0]);
  return said;
}

/** Where Tab stops, from the beginning of the page until it leaves it. */
export interface Stop {
  tag: string;
  region: 'header' | 'main' | 'footer' | null;
  /** Its place in the document: what comes first is read first. */
  order: number;
  /** Whether the focus shows, and on the screen. */
  outlined: boolean;
  seen: boolean;
}

/** Presses Tab until the focus has gone through the whole page once. `most`: more stops than any page has. */
export async function tabStops(page: Page, most = 400): Promise<{ stops: Stop[]; reachable: number }> {
  await page.evaluate(() => {
    const stops: unknown[] = [];
    Object.assign(window, { tabbed: stops });
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      const { outlineStyle, outlineWidth } = getComputedStyle(target);
      const box = target.getBoundingClientRect();
      stops.push({
        element: target,
        tag: `${target.tagName.toLowerCase()} ${target.textContent.trim().slice(0, 40)}`,
        region: target.closest('header.masthead, main, body > footer')?.tagName.toLowerCase() ?? null,
        outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0,
      });
    });
  });
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    // A field for a day has more stops inside it than it tells; the end is where nothing of the page has the focus, or
    // where the focus begins again.
    const done = await page.evaluate(() => {
      const { tabbed } = window as unknown as { tabbed: { element: Element }[] };
      if (document.activeElement !== document.body && tabbed.at(-1)?.element !== tabbed[0]?.element) return false;
      return tabbed.length > 1;
    });
    if (done) break;
  }
  return page.evaluate(() => {
    // Counted now: a script may have brought some in meanwhile.
    const all = [...document.querySelectorAll('*')];
    const { tabbed } = window as unknown as { tabbed: (Omit<Stop, 'order'> & { element: Element })[] };
    const stops = tabbed.map(({ element, ...stop }) => ({ ...stop, order: all.indexOf(element) }));
    // The first is told again where the focus has come round.
    if (stops.length > 1 && stops.at(-1)?.order === stops[0]?.order) stops.pop();
    const reachable = [
      ...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, video[controls], [tabindex="0"]',
      ),
    ].filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'));
    return { stops, reachable: reachable.length };
  });
}
