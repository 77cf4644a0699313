import type { LedgerArticle } from './ledger-article.js';

/**
 * Articles that report one event, by any chain of `sameEventAs`; a chain may be long, go in a circle, or end in an article
 * that is not among these. Each group holds two articles at least, the earliest first.
 */
export function sameEventGroups(articles: readonly LedgerArticle[]): LedgerArticle[][] {
  const above = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = above.get(root); next !== undefined && next !== root; next = above.get(root)) root = next;
    // Short cut for whoever asks next, or long chains would cost their square.
    for (let at = id; at !== root;) {
      const next = above.get(at) ?? root;
      above.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { id, sameEventAs } of articles) {
    if (sameEventAs === null || sameEventAs === id) continue;
    const mine = rootOf(id);
    const theirs = rootOf(sameEventAs);
    if (mine !== theirs) above.set(mine, theirs);
    if (!above.has(theirs)) above.set(theirs, theirs);
  }
  if (above.size === 0) return [];
  const groups = new Map<string, LedgerArticle[]>();
  for (const article of articles) {
    if (!above.has(article.id)) continue;
    const root = rootOf(article.id);
    const group = groups.get(root);
    if (group) group.push(article);
    else groups.set(root, [article]);
  }
  return [...groups.values()].filter(({ length }) => length > 1).map((group) => group.sort(byPublication));
}

const byPublication = (a: LedgerArticle, b: LedgerArticle): number =>
  a.firstPublishedAt - b.firstPublishedAt || (a.id < b.id ? -1 : 1);

/**
 * One credit of 100 hundredths among so many, the rest to the earliest: sums stay exact at two decimals, 0.34 + 0.33 + 0.33.
 * Nobody gets nothing, so that more than a hundred reports of one event are worth a little more than one (ADR 0064).
 */
export function splitCredit(count: number): number[] {
  const each = Math.floor(100 / count);
  const left = 100 - each * count;
  return Array.from({ length: count }, (_, index) => Math.max(1, each + (index < left ? 1 : 0)));
}
