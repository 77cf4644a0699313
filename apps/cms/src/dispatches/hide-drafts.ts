import type { Core } from '@strapi/strapi';
import { currentAdmin } from '../access/current-admin';
import { hideIds } from '../access/hidden-ids';
import { type AdminUser, actorFor } from '../access/memberships';
import { useDocuments } from '../editorial/documents-context';
import { DOCUMENT } from './dispatch-row';

const READS = ['findMany', 'findFirst', 'findOne', 'count'];

/** What was issued, or has been public; a dispatch becomes public by being issued. */
const SENT = {
  $or: [{ issuedAt: { $notNull: true } }, { dispatchKind: { $null: true }, firstPublishedAt: { $notNull: true } }],
};

/**
 * Units read official documents in the content manager; one that is still being written is the Board's alone, dispatch or
 * decision. To be called in bootstrap.
 */
export function hideDraftDocuments(strapi: Core.Strapi): void {
  useDocuments(strapi, async (call, next) => {
    const user = call.uid === DOCUMENT && READS.includes(call.action) ? currentAdmin(strapi) : null;
    if (!user) return next();
    if (await writesDocuments(strapi, user)) return next();
    if (call.action === 'findOne') {
      const { documentId = '' } = call.params;
      return (await draftsAmong(strapi, [documentId])).has(documentId) ? null : next();
    }
    const params = call.params as { filters?: unknown };
    params.filters = params.filters ? { $and: [params.filters, SENT] } : SENT;
    return next();
  });
}

/** Its id is nobody's for them on the content manager's other routes: relations and counts. To be called in `register`. */
export function hideDraftIds(strapi: Core.Strapi): void {
  hideIds(strapi, DOCUMENT, 'draft-documents', async (user, ids) => {
    if (await writesDocuments(strapi, user)) return null;
    const drafts = await draftsAmong(strapi, ids);
    return new Set(ids.filter((id) => !drafts.has(id)));
  });
}

async function writesDocuments(strapi: Core.Strapi, user: AdminUser): Promise<boolean> {
  const { isBoard, isAdministrator } = await actorFor(strapi, user, new Date());
  return isBoard || isAdministrator;
}

/** Asked by themselves: a single document is read by its id, whatever filters say. */
async function draftsAmong(strapi: Core.Strapi, ids: readonly string[]): Promise<Set<string>> {
  const rows = (await strapi.db.query(DOCUMENT).findMany({
    where: { documentId: { $in: [...ids] }, $not: SENT },
    select: ['documentId'],
  })) as { documentId: string }[];
  return new Set(rows.map(({ documentId }) => documentId));
}
