import type { Core } from '@strapi/strapi';
import { type AddressImportReport, redirectTargetSchema } from '@toasoan/contracts';
import { address, parseAddress } from '@toasoan/site-plan';
import { ARTICLE } from '../editorial/article-row';
import { isCollision } from '../editorial/collision';
import { PUBLIC_ADDRESS } from '../editorial/public-address';
import { REDIRECT } from './former-number';
import { readList } from './read-list';

type Target = { to: string } | { to: null; message: string };
const unfit = (message: string): Target => ({ to: null, message });

/**
 * Reads a list of old addresses in: each fit line becomes a redirect, with its event, in a transaction of its own; the
 * others are named with what to do. The same list again changes nothing. `check`: writes nothing.
 */
export async function importAddresses(
  strapi: Core.Strapi,
  { csv, check }: { csv: string; check: boolean },
): Promise<AddressImportReport> {
  const { lines, refused } = readList(csv);
  const report: AddressImportReport = { kept: 0, known: 0, refused };
  for (const { line, from, target } of lines) {
    const refuse = (message: string) => refused.push({ line, address: from, message });
    const resolved = await targetOf(strapi, target);
    if (resolved.to === null) refuse(resolved.message);
    else {
      const { to } = resolved;
      const kept = (await strapi.db.query(REDIRECT).findOne({ where: { from } })) as { to: string | null } | null;
      if (kept?.to === to) report.known += 1;
      else if (kept) refuse(leadsElsewhere(kept.to));
      else if (check) report.kept += 1;
      else {
        const message = await keep(strapi, from, to);
        if (message === null) report.kept += 1;
        else refuse(message);
      }
    }
  }
  refused.sort((a, b) => a.line - b.line);
  return report;
}

/** Null when it is kept; else why not. */
async function keep(strapi: Core.Strapi, from: string, to: string): Promise<string | null> {
  try {
    await strapi.documents(REDIRECT).create({ data: { from, to, statusCode: 's301' } as never });
    return null;
  } catch (error) {
    if (isCollision(error)) return 'Có người vừa thêm địa chỉ này. Hãy nhập lại danh sách.';
    // A rule of the newsroom's, in its own words.
    if (error instanceof Error && error.name === 'ValidationError') return error.message;
    throw error;
  }
}

function leadsElsewhere(to: string | null): string {
  const now = to === null ? 'đang báo là không còn' : `đang dẫn tới «${to}»`;
  return `Địa chỉ cũ này ${now}. Muốn đổi, hãy sửa mục Chuyển hướng của địa chỉ đó.`;
}

/** What the second column means: an address of the site or of another, or an article by slug or id. */
async function targetOf(strapi: Core.Strapi, words: string): Promise<Target> {
  const origin = process.env['TOASOAN_SITE_ORIGIN'] ?? 'http://127.0.0.1:4321';
  const own = words === origin || words.startsWith(`${origin}/`) ? words.slice(origin.length) || '/' : words;
  if (own.startsWith('/')) {
    const page = parseAddress(own.endsWith('/') ? own : `${own}/`);
    if (page?.page === 'own' && page.kind === 'article') return articleBySlug(strapi, page.slug);
    return redirectTargetSchema.safeParse(own).success ? { to: own } : unfit('Địa chỉ mới không hợp lệ.');
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(own))
    return redirectTargetSchema.safeParse(own).success
      ? { to: own }
      : unfit('Địa chỉ mới phải là đường dẫn của trang tin, địa chỉ https:// hoặc tin bài.');
  const byId = (await strapi.db
    .query(ARTICLE)
    .findOne({ where: { documentId: own, publishedAt: { $null: true } } })) as { slug: string | null } | null;
  if (byId === null) return articleBySlug(strapi, own);
  return byId.slug === null
    ? unfit('Tin bài này chưa từng được đăng nên chưa có địa chỉ. Hãy nhập lại sau khi đăng.')
    : { to: address.article(byId.slug) };
}

/** By its address, the present one or a former one: that stays with the article for ever (ADR 0025). */
async function articleBySlug(strapi: Core.Strapi, slug: string): Promise<Target> {
  const known =
    (await strapi.db.query(ARTICLE).count({ where: { $or: [{ slug }, { publishedSlug: slug }] } })) > 0 ||
    (await strapi.db.query(PUBLIC_ADDRESS).count({ where: { kind: 'article', slug } })) > 0;
  return known
    ? { to: address.article(slug) }
    : unfit(`Không có tin bài nào mang địa chỉ hoặc mã «${slug.slice(0, 80)}». Hãy kiểm tra cột thứ hai.`);
}
