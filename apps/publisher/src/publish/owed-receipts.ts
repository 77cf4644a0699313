import type { Publication } from '@toasoan/contracts';

/** As long as the newsroom watches for a receipt. */
const WATCHED_MS = 24 * 3_600_000;
const MOST = 1_000;

/**
 * Of what was caught up with, that for which the newsroom may still be waiting: articles published within a day, and what
 * bears no date. Twenty thousand articles of an import are not waited for by anybody.
 */
export function owedReceipts(publications: readonly Publication[], now: number): Publication[] {
  const watched = publications.filter(
    (one) =>
      one.state === 'withdrawn' || one.kind !== 'article' || Date.parse(one.content.updatedAt) > now - WATCHED_MS,
  );
  return watched.slice(-MOST);
}
