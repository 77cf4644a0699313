import type { Core } from '@strapi/strapi';
import { formerNumberOf } from '@toasoan/contracts';
import { parseAddress } from '@toasoan/site-plan';
import { useDocuments } from '../editorial/documents-context';

export const REDIRECT = 'api::redirect.redirect';

/** A redirect as far as its number goes; a form may say anything. */
export interface RedirectRow {
  documentId: string;
  from: string;
  to: string | null;
  statusCode: string;
  formerNumber: string | null;
}
type Fields = Partial<Record<keyof RedirectRow, unknown>>;

/**
 * The number by which the former site named an article: any of its addresses that end with it lead where the redirect
 * leads. Only a redirect to an article has one (pages and lists of the former site counted for themselves), and of two with
 * one number the first; the other leads on by its whole address alone. Written here, whatever a form says.
 */
export function keepFormerNumber(strapi: Core.Strapi): void {
  useDocuments(strapi, async ({ uid, action, params }, next) => {
    const { data, documentId } = params;
    if (uid !== REDIRECT || !data || !['create', 'update', 'clone'].includes(action)) return next();
    const kept = documentId === undefined ? null : await strapi.db.query(uid).findOne({ where: { documentId } });
    const row: Fields = { ...(kept as object | null), ...data };
    data['formerNumber'] = await freeNumberFor(strapi, row, action === 'update' ? documentId : undefined);
    return next();
  });
}

/** The number that this redirect would have; null where it has none, or another one has it. */
export async function freeNumberFor(strapi: Core.Strapi, row: Fields, own: string | undefined): Promise<string | null> {
  const number = numberIn(row);
  return number !== null && (await isFree(strapi, number, own)) ? number : null;
}

/** The number in its old address, if it leads to an article. */
export function numberIn({ from, to, statusCode }: Fields): string | null {
  const leads = statusCode !== 's410' && typeof to === 'string' && leadsToArticle(to);
  return leads && typeof from === 'string' ? formerNumberOf(from) : null;
}

function leadsToArticle(to: string): boolean {
  const page = parseAddress(to.endsWith('/') ? to : `${to}/`);
  return page?.page === 'own' && page.kind === 'article';
}

async function isFree(strapi: Core.Strapi, formerNumber: string, own: string | undefined): Promise<boolean> {
  const others = own === undefined ? {} : { documentId: { $ne: own } };
  return (await strapi.db.query(REDIRECT).count({ where: { formerNumber, ...others } })) === 0;
}
