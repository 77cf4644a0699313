import { formRefusal } from '../environment/form-refusal';
import { LONG_TEXTS } from '../environment/long-texts';
import { isName, namesIn, namesOf, sortPaths } from '../environment/query-names';

interface Context {
  query: Record<string, unknown>;
}

/** The lists of the newsroom look through one relation, three at the most; each more is two tables more to join. */
const DEEPEST = 5;
/** Of all conditions together. */
const MOST_NAMES = 60;
const MOST_SORTS = 5;
const LONGEST_PAGE = 1000;
/** Of what is looked for, as long as the longest title: each letter may be compared at each letter of a text. */
const LONGEST_VALUE = 255;
/** From a file to whatever shows it, of any unit and in any state; no screen goes that way. */
const NOBODYS = 'related';
const PLAIN = ['_q', 'page', 'pageSize', 'status'];
/**
 * What the database itself reads of a question and Strapi makes from `filters`, `sort`, `fields` and `start`. Whatever it does not
 * make comes through as it was sent, joins every relation that it names and asks for no permission (`transformQueryParams`).
 */
export const RAW: readonly string[] = ['where', 'select', 'orderBy', 'groupBy', 'offset'];
/** Of what is read along with a row. */
const ALONG = ['populate', 'fields', 'count'];

const FAULTS = {
  query_too_much: 'Cách lọc, sắp xếp hoặc chia trang này không dùng được. Hãy bỏ bớt điều kiện.',
  query_too_long: `Cụm từ cần tìm dài quá ${String(LONGEST_VALUE)} ký tự. Hãy tìm bằng ít chữ hơn.`,
  query_long_text:
    'Không lọc hay sắp xếp theo nội dung, lời dẫn, lời chép video và chú thích được. Hãy tìm theo tiêu đề.',
} as const;
type Fault = keyof typeof FAULTS;

/**
 * Refuses a question that would keep the database, and with SQLite the whole newsroom, busy for seconds, or that Strapi answers
 * with 500: conditions fifteen relations deep, every file on one page, an order of fifty columns, a list for a word, words of the
 * database's own, each file with all files of its folder, a word of a thousand letters. Whoever is signed in may ask.
 * `global::plain-query`, after `strapi::query`.
 */
export default () =>
  (context: Context, next: () => Promise<unknown>): Promise<unknown> => {
    const fault = faultOf(context.query);
    if (fault) throw formRefusal(FAULTS[fault], fault);
    return next();
  };

/** Why a question of the address bar is none that a screen could ask; null where one could. */
export function faultOf(query: Record<string, unknown>): Fault | null {
  if (!isSmall(query)) return 'query_too_much';
  const { filters, sort, populate, fields, _q } = query;
  if (longestValue(filters) > LONGEST_VALUE || longestValue(_q) > LONGEST_VALUE) return 'query_too_long';
  const ordered = [...namesIn(filters, { values: true }), ...sortPaths(sort).flat()];
  if (ordered.some((name) => LONG_TEXTS.includes(name))) return 'query_long_text';
  const read = [populate, fields].flatMap((part) => namesIn(part, { values: false }));
  return [...ordered, ...read].includes(NOBODYS) ? 'query_too_much' : null;
}

function isSmall(query: Record<string, unknown>): boolean {
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
    sorts.every((path) => path.length <= DEEPEST)
  );
}

/** Names of relations; of these at most the ways up, as the path to a folder is asked for: ways down multiply the rows. */
function isPlainAlong(populate: unknown): boolean {
  if (typeof populate === 'string') return !populate.includes('.');
  if (Array.isArray(populate)) return populate.every((one) => typeof one === 'string' && isPlainAlong(one));
  if (typeof populate !== 'object' || populate === null) return true;
  return Object.entries(populate).every(([name, one]: [string, unknown]) => {
    if (namesOf(name).length > 1) return false;
    if (typeof one !== 'object' || one === null) return true;
    const more = 'populate' in one ? one.populate : undefined;
    return Object.keys(one).every((key) => ALONG.includes(key)) && (more === undefined || isWayUp(more));
  });
}

function isWayUp(populate: unknown): boolean {
  if (typeof populate === 'string') return populate === 'parent';
  if (typeof populate !== 'object' || populate === null) return false;
  return Object.entries(populate).every(([key, value]) => key === 'parent' && typeof value !== 'object');
}

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

function longestValue(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Math.max(0, ...Object.values(value).map(longestValue));
}
