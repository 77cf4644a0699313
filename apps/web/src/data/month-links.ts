import { escapeMarkup } from '../text/escape.js';

const LINK =
  'inline-flex min-h-9 items-center rounded border border-line bg-surface px-3 text-sm no-underline hover:border-action';

/**
 * Years and their months as `<dl>`, as text: a unit has a hundred months, and in a template each link would cost a few steps of
 * its own. `months`: `2018-07`, newest first.
 */
export function monthLinks(months: readonly string[], hrefOf: (month: string) => string): string {
  const years = new Map<string, string[]>();
  for (const month of months) {
    const year = month.slice(0, 4);
    const own = years.get(year) ?? [];
    years.set(year, own);
    own.push(
      `<li><a class="${LINK}" href="${escapeMarkup(hrefOf(month))}">Tháng\u00a0${String(Number(month.slice(5)))}` +
        `<span class="sr-only"> năm ${year}</span></a></li>`,
    );
  }
  const lines = [...years].map(
    ([year, own]) =>
      `<div><dt class="font-bold">Năm ${year}</dt><dd><ul class="mt-1 flex flex-wrap gap-2">${own.join('')}</ul></dd></div>`,
  );
  return `<dl class="mt-3 space-y-4">${lines.join('')}</dl>`;
}
