/** Names of columns and relations: neither an operator (`$and`) nor a place in a list. */
export const isName = (key: string): boolean => !key.startsWith('$') && !/^\d+$/.test(key);

/** The names of a string, in each of Strapi's spellings: `a,b.c:ASC`, `a[b]`. An order is taken for one too. */
export const namesOf = (words: string): string[] => words.split(/[\s,.:[\]]+/).filter((name) => name !== '');

/** Every name that a part of a question says: as a key, and in strings where these are no values to compare with. */
export function namesIn(part: unknown, { values }: { values: boolean }): string[] {
  if (typeof part === 'string') return values ? [] : namesOf(part);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, item]) => [
    ...(isName(key) ? namesOf(key) : []),
    ...namesIn(item, { values }),
  ]);
}

/** `a:ASC,b.c`, a list of such, or `{b: {c: 'ASC'}}`: the names on the way to each column. */
export function sortPaths(sort: unknown): string[][] {
  if (typeof sort === 'string') return sort.split(',').map((one) => namesOf(one.split(':')[0] ?? ''));
  if (Array.isArray(sort)) return sort.flatMap(sortPaths);
  if (typeof sort !== 'object' || sort === null) return [];
  return Object.entries(sort).flatMap(([key, value]) => {
    const inner = typeof value === 'object' ? sortPaths(value) : [];
    return inner.length === 0 ? [namesOf(key)] : inner.map((path) => [...namesOf(key), ...path]);
  });
}
