import type { Core } from '@strapi/strapi';
import { redirectTargetSchema } from '@toasoan/contracts';
import type { Refusal } from '@toasoan/newsroom';
import { address, parseAddress } from '@toasoan/site-plan';
import { ARTICLE, type ArticleRow } from './article-row';
import { PUBLIC_ADDRESS, type PublicAddress } from './public-address';

/** Longer trails than this are not followed: the site itself sends nobody in circles (`site-routes`). */
const MOST_HOPS = 8;

/** Where a withdrawn article's address may lead: a path of the site or an https address, and not back to itself. */
export async function refusalOfRedirect(
  strapi: Core.Strapi,
  row: Pick<ArticleRow, 'slug' | 'publishedSlug' | 'formerSlugs'>,
  redirectTo: string,
): Promise<Refusal | null> {
  if (!redirectTargetSchema.safeParse(redirectTo).success) return { code: 'redirect_unfit' };
  const slugs = [row.publishedSlug ?? row.slug, ...(row.formerSlugs ?? [])];
  const own = new Set(slugs.flatMap((slug) => (slug === null ? [] : [address.article(slug)])));
  let at = pathOf(redirectTo);
  for (let hop = 0; at !== null && hop < MOST_HOPS; hop += 1) {
    if (own.has(at)) return { code: 'redirect_circle' };
    const next = await leadsTo(strapi, at);
    at = next === null ? null : pathOf(next);
  }
  return null;
}

/** The path on this site, as the site compares it; null for an address elsewhere. */
function pathOf(target: string): string | null {
  const origin = process.env['TOASOAN_SITE_ORIGIN'] ?? 'http://127.0.0.1:4321';
  const url = new URL(target, origin);
  if (url.origin !== new URL(origin).origin) return null;
  return url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
}

/** Where a path of the site is redirected to, by a redirect of the editors or by another withdrawal. */
async function leadsTo(strapi: Core.Strapi, path: string): Promise<string | null> {
  const redirect = (await strapi.db
    .query('api::redirect.redirect')
    .findOne({ where: { from: { $in: [path, path.slice(0, -1)] } } })) as { to: string | null } | null;
  if (redirect) return redirect.to;
  const page = parseAddress(path);
  if (page?.page !== 'own' || page.kind !== 'article') return null;
  const kept = (await strapi.db
    .query(PUBLIC_ADDRESS)
    .findOne({ where: { kind: 'article', slug: page.slug } })) as PublicAddress | null;
  const named = kept ? { documentId: kept.subjectId } : { $or: [{ publishedSlug: page.slug }, { slug: page.slug }] };
  const article = (await strapi.db
    .query(ARTICLE)
    .findOne({ where: { ...named, publishedAt: { $null: true }, state: 'withdrawn' } })) as {
    withdrawnRedirect: string | null;
  } | null;
  return article?.withdrawnRedirect ?? null;
}
