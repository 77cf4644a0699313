import { formRefusal } from '../environment/form-refusal';

interface Context {
  query: Record<string, unknown>;
}

/** The lists of the newsroom look through one relation, three at the most; each more is two tables more to join. */
const DEEPEST = 5;
/** Of all conditions together. */
const MOST_NAMES = 60;
const MOST_SORTS = 5;
const LONGEST_PAGE = 1000;
const PLAIN = ['_q', 'page', 'pageSize', 'status'];
/**
 * What the database itself reads of a question and Strapi makes from `filters`, `sort`, `fields` and `start`. Whatever it does not
 * make comes through as it was sent, joins every relation that it names and asks for no permission (`transformQueryParams`).
 */
export const RAW: readonly string[] = ['where', 'select', 'orderBy', 'groupBy', 'offset'];
/** Of what is read along with a row. */
const ALONG = ['populate', 'fields', 'count'];

/**
 * Refuses a question that would keep the database, and with SQLite the whole newsroom, busy for seconds, or that Strapi answers
 * with 500: conditions fifteen relations deep, every file on one page, an order of fifty columns, a list for a word, words of the
 * database's own, each file with all files of its folder. Whoever is signed in may ask. `global::plain-query`, after `strapi::query`.
 */
export default () =>
  (context: Context, next: () => Promise<unknown>): Promise<unknown> => {
    if (!isPlain(context.query))
      throw formRefusal(
        'Cách lọc, sắp xếp hoặc chia trang này không dùng được. Hãy bỏ bớt điều kiện.',
        'query_too_much',
      );
    return next();
  };

/** Whether a question of the address bar is one that a screen could ask. */
export function isPlain(query: Record<string, unknown>): boolean {
  if (RAW.some((name) => query[name] !== undefined)) return false;
  if (PLAIN.some((name) => typeof query[name] === 'object' && query[name] !== null)) return false;
  if (Number(query['pageSize'] ?? 0) > LONGEST_PAGE) return false;
  const filters = measure(query['filters'], 0);
  const sorts = sortPaths(query['sort']);
  return (
    isPlainAlong(query['populate']) &&
    filters.depth <= DEEPEST &&
    filters.names <= MOST_NAMES &&
    sorts.length <= MOST_SORTS &&
    sorts.every((path) => path.split('.').length <= DEEPEST)
  );
}

/** Names of relations; of these at most the ways up, as the path to a folder is asked for: ways down multiply the rows. */
function isPlainAlong(populate: unknown): boolean {
  if (typeof populate !== 'object' || populate === null || Array.isArray(populate)) return true;
  return Object.values(populate).every((one: unknown) => {
    if (typeof one !== 'object' || one === null) return true;
    const more = 'populate' in one ? one.populate : undefined;
    return Object.keys(one).every((key) => ALONG.includes(key)) && (more === undefined || isWayUp(more));
  });
}

function isWayUp(populate: unknown): boolean {
  if (typeof populate === 'string') return populate === '*' || populate === 'parent';
  if (typeof populate !== 'object' || populate === null) return false;
  return Object.entries(populate).every(([key, value]) => key === 'parent' && typeof value !== 'object');
}

/** Names of columns and relations: neither an operator (`$and`) nor a place in a list. */
const isName = (key: string): boolean => !key.startsWith('$') && !/^\d+$/.test(key);

function measure(value: unknown, depth: number): { depth: number; names: number } {
  if (typeof value !== 'object' || value === null) return { depth, names: 0 };
  let deepest = depth;
  let names = 0;
  for (const [key, item] of Object.entries(value)) {
    const name = isName(key) ? 1 : 0;
    const inner = measure(item, depth + name);
    deepest = Math.max(deepest, inner.depth);
    names += name + inner.names;
  }
  return { depth: deepest, names };
}

/** `a:ASC,b.c`, a list of such, or `{b: {c: 'ASC'}}`. */
function sortPaths(sort: unknown): string[] {
  if (typeof sort === 'string') return sort.split(',');
  if (Array.isArray(sort)) return sort.flatMap(sortPaths);
  if (typeof sort !== 'object' || sort === null) return [];
  return Object.entries(sort).flatMap(([key, value]) => {
    const inner = typeof value === 'object' ? sortPaths(value) : [];
    return inner.length === 0 ? [key] : inner.map((path) => `${key}.${path}`);
  });
}
