import { setTimeout as wait } from 'node:timers/promises';
import { slugify } from '@toasoan/vietnamese';

const REVISION = /<meta\s+name="toasoan:revision"\s+content="(\d+)"/;

/** The public address that an article with this (new) title gets. */
export const addressOf = (siteUrl: string, title: string): string => `${siteUrl}/tin/${slugify(title)}/`;

/** The revision that a public address carries now; null when there is no page, or nobody answers. */
export async function revisionAt(url: string): Promise<number | null> {
  try {
    const response = await fetch(url, { redirect: 'manual' });
    const html = await response.text();
    return response.status === 200 ? Number(REVISION.exec(html)?.[1] ?? Number.NaN) : null;
  } catch {
    return null;
  }
}

/** Asks until the address carries that revision or a later one; answers when it did (`Date.now()`, as in a browser). */
export async function liveAt(url: string, revision: number, mostMs = 30_000): Promise<number> {
  const end = Date.now() + mostMs;
  for (;;) {
    const seen = await revisionAt(url);
    if (seen !== null && seen >= revision) return Date.now();
    if (Date.now() > end) throw new Error(`${url} carries ${String(seen)}, not ${String(revision)}`);
    await wait(4);
  }
}

/** The value below which 95 % of the figures lie. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
