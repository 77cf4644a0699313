import type { FormerItem, FormerPicture, OpenText } from '../former-item.js';
import { readInserts } from '../sql/read-inserts.js';
import { placeOf, tableRoles } from './nukeviet-tables.js';
import type { Head, NukeVietHeads } from './read-heads.js';

/** Shown by the former site: in force; every other status is stopped, timed, expired, a draft or still to be approved. */
const IN_FORCE = 1;
/** `homeimgthumb`: the picture lies on another site. */
const ELSEWHERE = 3;

/**
 * The articles of a dump, each with its body, in the order of the bodies; those without one at the end. `heads` comes from
 * `readHeads` of the same dump.
 */
export async function* readNukeViet(open: OpenText, prefix: string, heads: NukeVietHeads): AsyncGenerator<FormerItem> {
  const roleOf = tableRoles(prefix);
  const given = new Set<number>();
  for await (const { columns } of readInserts(open(), (table) => roleOf(table) === 'body')) {
    const id = Number(columns['id'] ?? 0);
    const head = heads.articles.get(id);
    // A body without its row is what a deleted article left behind; two dumps in one file give it twice.
    if (head === undefined || given.has(id)) continue;
    given.add(id);
    yield toItem(heads, head, prefix, { body: columns['bodyhtml'] ?? '', sourceText: columns['sourcetext'] ?? '' });
  }
  for (const [id, head] of heads.articles) {
    if (!given.has(id)) yield toItem(heads, head, prefix, { body: '', sourceText: '' });
  }
}

function toItem(
  heads: NukeVietHeads,
  head: Head,
  prefix: string,
  { body, sourceText }: { body: string; sourceText: string },
): FormerItem {
  const { module } = placeOf(prefix);
  const source = heads.sources.get(head.source);
  const named = sourceText.trim();
  const isAddress = /^https?:\/\//i.test(named);
  return {
    key: `nukeviet:${prefix}:${String(head.id)}`,
    title: head.title,
    lead: head.lead,
    body,
    publishedAt: head.publishedAt > 0 ? new Date(head.publishedAt * 1000) : null,
    shown: head.status === IN_FORCE,
    categories: categoriesOf(heads, head),
    author: head.author,
    source: source?.title ?? (isAddress ? hostOf(named) : named),
    // A source's own link leads to its home page, often the site's own: no article came out there first.
    sourceUrl: isAddress ? named : '',
    picture: pictureOf(head, module),
    beside: '',
    addresses: addressesOf(heads, head, prefix),
  };
}

function categoriesOf({ categories }: NukeVietHeads, { category, otherCategories }: Head): string[] {
  const numbers = [...new Set([category, ...otherCategories])];
  return numbers.filter((number) => number > 0).map((number) => categories.get(number)?.alias ?? String(number));
}

function pictureOf({ picture, pictureKind, pictureWords }: Head, module: string): FormerPicture | null {
  if (picture === '') return null;
  const elsewhere = pictureKind === ELSEWHERE || /^(?:https?:)?\/\//i.test(picture);
  const whole = elsewhere || picture.startsWith('/') || picture.startsWith('uploads/');
  return { path: whole ? picture : `uploads/${module}/${picture}`, caption: pictureWords };
}

/** With and without language and module, as the former site's settings may have had it. */
function addressesOf({ categories }: NukeVietHeads, { id, alias, category }: Head, prefix: string): string[] {
  const { language, module } = placeOf(prefix);
  const name = `${alias === '' ? 'tin' : alias}-${String(id)}.html`;
  const below = `${categories.get(category)?.alias ?? String(category)}/${name}`;
  return [`/${language}/${module}/${below}`, `/${module}/${below}`, `/${language}/${below}`, `/${below}`];
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1] ?? address;
}
