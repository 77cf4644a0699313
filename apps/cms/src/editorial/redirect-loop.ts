import type { Core } from '@strapi/strapi';
import { formRefusal } from '../environment/form-refusal';
import { useDocuments } from './documents-context';

/** A redirect that leads to itself would send readers in circles. */
export function refuseRedirectLoops(strapi: Core.Strapi): void {
  useDocuments(strapi, async (call, next) => {
    const { data, documentId } = call.params;
    if (call.uid !== 'api::redirect.redirect' || !data || !['create', 'update', 'clone'].includes(call.action)) {
      return next();
    }
    const kept = documentId === undefined ? null : await strapi.db.query(call.uid).findOne({ where: { documentId } });
    const { from, to } = { ...(kept as object | null), ...data } as { from?: unknown; to?: unknown };
    if (typeof to !== 'string' || withSlash(to) !== withSlash(String(from))) return next();
    throw formRefusal('Địa chỉ đích trùng với địa chỉ cũ. Hãy nhập địa chỉ khác.', 'redirect_loop');
  });
}

/** The site answers an address with and without its last slash alike. */
const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`);
