import type { Core } from '@strapi/strapi';
import { redirectTargetSchema } from '@toasoan/contracts';
import { address, parseAddress } from '@toasoan/site-plan';
import { ARTICLE } from '../editorial/article-row';
import { PUBLIC_ADDRESS, type PublicAddress } from '../editorial/public-address';

/** Where a line leads, or why it can't and what to do. */
export type Target = { to: string } | { to: null; message: string };
/** `slug`, `name`: an article's, still to be looked up; `name` is its slug or its id. */
type Meaning = Target | { slug: string } | { name: string };

const unfit = (message: string): Target => ({ to: null, message });

interface ArticleAddress {
  documentId: string;
  slug: string | null;
  publishedSlug: string | null;
  firstPublishedAt: unknown;
}

/** The second columns of a list, all looked up at once: a list is thousands of lines, a question each would be minutes. */
export async function resolveTargets(
  strapi: Core.Strapi,
  lines: readonly string[],
): Promise<(words: string) => Target> {
  const meanings = new Map([...new Set(lines)].map((words) => [words, meaningOf(words)]));
  const slugs = [...meanings.values()].flatMap((one) => ('slug' in one ? [one.slug] : []));
  const names = [...meanings.values()].flatMap((one) => ('name' in one ? [one.name] : []));
  const select = ['documentId', 'slug', 'publishedSlug', 'firstPublishedAt'];
  const draft = { publishedAt: { $null: true } };
  const articles = (where: object) =>
    strapi.db.query(ARTICLE).findMany({ select, where: { ...where, ...draft } }) as Promise<ArticleAddress[]>;
  const wanted = { slug: { $in: [...slugs, ...names] } };
  const [byId, bySlug, kept] = await Promise.all([
    articles({ documentId: { $in: names } }),
    articles(wanted),
    strapi.db.query(PUBLIC_ADDRESS).findMany({ where: { kind: 'article', ...wanted } }) as Promise<PublicAddress[]>,
  ]);
  const found: Found = {
    ids: new Map(byId.map((row) => [row.documentId, row])),
    // A draft that has an address but was never published has not been seen under it (ADR 0025).
    drafted: new Set(bySlug.map(({ slug }) => slug)),
    seen: new Set([...bySlug.map(seenAddress), ...kept.map(({ slug }) => slug)]),
  };
  return (words) => targetOf(meanings.get(words) ?? meaningOf(words), found);
}

interface Found {
  ids: ReadonlyMap<string, ArticleAddress>;
  drafted: ReadonlySet<string | null>;
  seen: ReadonlySet<string | null>;
}

/** Under which slug the public has seen an article last; null where it has not. */
const seenAddress = ({ firstPublishedAt, publishedSlug, slug }: ArticleAddress): string | null =>
  firstPublishedAt === null ? null : (publishedSlug ?? slug);

/** What the words mean by themselves: an address of the site or of another, or an article by slug or id. */
function meaningOf(words: string): Meaning {
  const origin = process.env['TOASOAN_SITE_ORIGIN'] ?? 'http://127.0.0.1:4321';
  const own = words === origin || words.startsWith(`${origin}/`) ? words.slice(origin.length) || '/' : words;
  if (own.startsWith('/')) {
    const page = parseAddress(own.endsWith('/') ? own : `${own}/`);
    if (page?.page === 'own' && page.kind === 'article') return { slug: page.slug };
    return redirectTargetSchema.safeParse(own).success ? { to: own } : unfit('Địa chỉ mới không hợp lệ.');
  }
  if (!/^[a-z][a-z0-9+.-]*:/i.test(own)) return { name: own };
  return redirectTargetSchema.safeParse(own).success
    ? { to: own }
    : unfit('Địa chỉ mới phải là đường dẫn của trang tin, địa chỉ https:// hoặc tin bài.');
}

function targetOf(meaning: Meaning, { ids, drafted, seen }: Found): Target {
  if ('to' in meaning) return meaning;
  const named = 'name' in meaning ? ids.get(meaning.name) : undefined;
  if (named) {
    const slug = seenAddress(named);
    return slug === null
      ? unfit('Tin bài này chưa từng được đăng nên chưa có địa chỉ. Hãy nhập lại sau khi đăng.')
      : { to: address.article(slug) };
  }
  const slug = 'name' in meaning ? meaning.name : meaning.slug;
  if (seen.has(slug)) return { to: address.article(slug) };
  return drafted.has(slug)
    ? unfit('Tin bài này chưa từng được đăng ở địa chỉ ấy. Hãy nhập lại sau khi đăng.')
    : unfit(`Không có tin bài nào mang địa chỉ hoặc mã «${slug.slice(0, 80)}». Hãy kiểm tra cột thứ hai.`);
}
