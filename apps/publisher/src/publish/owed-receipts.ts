import type { Publication } from '@toasoan/contracts';

/** As long as the newsroom watches for a receipt. */
const WATCHED_MS = 24 * 3_600_000;
const MOST = 1_000;

/**
 * Of what was caught up with, that for which the newsroom may still be waiting: articles published or withdrawn within a day, and
 * what bears no date. Twenty thousand articles of an import are not waited for by anybody. The newest, where they are too many.
 */
export function owedReceipts(publications: readonly Publication[], now: number): Publication[] {
  return publications
    .map((one) => ({ one, at: sinceWhen(one) ?? now }))
    .filter(({ at }) => at > now - WATCHED_MS)
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST)
    .map(({ one }) => one);
}

/** In milliseconds; null where it bears no date. */
function sinceWhen(one: Publication): number | null {
  if (one.state === 'withdrawn') return one.at === null ? null : Date.parse(one.at);
  return one.kind === 'article' ? Date.parse(one.content.updatedAt) : null;
}
