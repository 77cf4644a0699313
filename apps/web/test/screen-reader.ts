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

/** What Tab is to reach. */
const REACHABLE = 'a[href], button, input, select, textarea, summary, video[controls], [tabindex="0"]';
/** A field for a day and a film's controls have stops inside them that no element tells of: at most so many. */
const STOPS_INSIDE = 8;

/** Presses Tab until the focus has gone through the whole page once and begins again. */
export async function tabStops(page: Page): Promise<{ stops: Stop[]; reachable: number }> {
  const presses = await page.evaluate(
    ([selector, inside]) => {
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
      const several = document.querySelectorAll('input[type="date"], video[controls]').length;
      return document.querySelectorAll(selector).length + several * inside + 1;
    },
    [REACHABLE, STOPS_INSIDE] as const,
  );
  // The browser keeps their order, and waiting for each would take the test most of its time.
  const session = await page.context().newCDPSession(page);
  const tab = { type: 'rawKeyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } as const;
  await Promise.all(Array.from({ length: presses }, () => session.send('Input.dispatchKeyEvent', tab)));
  await session.detach();
  return page.evaluate((selector) => {
    const all = [...document.querySelectorAll('*')];
    const { tabbed } = window as unknown as { tabbed: (Omit<Stop, 'order'> & { element: Element })[] };
    // From where the focus has come round it tells everything again.
    const again = tabbed.findIndex(({ element }, at) => at > 0 && element === tabbed[0]?.element);
    const once = again > 0 ? tabbed.slice(0, again) : tabbed;
    const stops = once.map(({ element, ...stop }) => ({ ...stop, order: all.indexOf(element) }));
    const reachable = [...document.querySelectorAll(selector)].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
    );
    return { stops, reachable: reachable.length };
  }, REACHABLE);
}
