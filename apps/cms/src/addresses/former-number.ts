import type { Core } from '@strapi/strapi';
import { formerNumberOf } from '@toasoan/contracts';
import { parseAddress } from '@toasoan/site-plan';
import { useDocuments } from '../editorial/documents-context';

export const REDIRECT = 'api::redirect.redirect';

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
    const { from, to, statusCode } = { ...(kept as object | null), ...data } as Record<string, unknown>;
    const leads = statusCode !== 's410' && typeof to === 'string' && leadsToArticle(to);
    const number = leads && typeof from === 'string' ? formerNumberOf(from) : null;
    const own = action === 'update' ? documentId : undefined;
    data['formerNumber'] = number !== null && (await isFree(strapi, number, own)) ? number : null;
    return next();
  });
}

function leadsToArticle(to: string): boolean {
  const page = parseAddress(to.endsWith('/') ? to : `${to}/`);
  return page?.page === 'own' && page.kind === 'article';
}

async function isFree(strapi: Core.Strapi, formerNumber: string, own: string | undefined): Promise<boolean> {
  const others = own === undefined ? {} : { documentId: { $ne: own } };
  return (await strapi.db.query(REDIRECT).count({ where: { formerNumber, ...others } })) === 0;
}
