import type { Core } from '@strapi/strapi';
import { currentAdmin } from '../access/current-admin';
import { actorFor } from '../access/memberships';
import { useDocuments } from '../editorial/documents-context';
import { DOCUMENT } from './dispatch-row';

const READS = ['findMany', 'findFirst', 'findOne', 'count'];

/** What is no dispatch, or was issued. */
const SENT = { $or: [{ dispatchKind: { $null: true } }, { issuedAt: { $notNull: true } }] };

/**
 * Units read official documents in the content manager; a dispatch that is still being written is the Board's alone. To be
 * called in bootstrap.
 */
export function hideDraftDispatches(strapi: Core.Strapi): void {
  useDocuments(strapi, async (call, next) => {
    const user = call.uid === DOCUMENT && READS.includes(call.action) ? currentAdmin(strapi) : null;
    if (!user) return next();
    const { isBoard, isAdministrator } = await actorFor(strapi, user, new Date());
    if (isBoard || isAdministrator) return next();
    if (call.action === 'findOne') return (await isDraft(strapi, call.params.documentId ?? '')) ? null : next();
    const params = call.params as { filters?: unknown };
    params.filters = params.filters ? { $and: [params.filters, SENT] } : SENT;
    return next();
  });
}

/** Asked by itself: a single document is read by its id, whatever filters say. */
async function isDraft(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  const drafts = { documentId, dispatchKind: { $notNull: true }, issuedAt: { $null: true } };
  return (await strapi.db.query(DOCUMENT).count({ where: drafts })) > 0;
}
