import type { Answer } from './answers.js';

interface Page {
  pageCount: number;
}

/**
 * The first `count` pages of a list, all anew: a row's state changes on any page, and rows move from page to page. One failure
 * is the whole answer's, for pages of two moments don't fit together.
 */
export async function askPages<P extends Page>(
  look: (path: string) => Promise<Answer<P>>,
  path: string,
  count: number,
): Promise<Answer<P[]>> {
  const answers = await Promise.all(Array.from({ length: count }, (_, index) => look(pageOf(path, index + 1))));
  const pages: P[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    pages.push(answer.value);
  }
  // The list may have become shorter meanwhile.
  return { ok: true, status: 200, value: pages.slice(0, Math.max(1, pages[0]?.pageCount ?? 1)) };
}

export const pageOf = (path: string, page: number): string => `${path}?page=${String(page)}`;

/** The rows of pages that were asked one after the other: none twice, though it moved in between. */
export function rowsOnce<P, R extends { id: string | number }>(
  pages: readonly P[],
  rowsOf: (page: P) => readonly R[],
): R[] {
  const rows = new Map<R['id'], R>();
  for (const row of pages.flatMap(rowsOf)) if (!rows.has(row.id)) rows.set(row.id, row);
  return [...rows.values()];
}
