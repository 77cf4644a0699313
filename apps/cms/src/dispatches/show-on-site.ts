import type { Core } from '@strapi/strapi';
import { type RoomOutcome, refused } from '../editorial/person-routes';
import { DOCUMENT, type DispatchRow } from './dispatch-row';
import { asDispatchVerb } from './dispatch-verb';

/** Puts an issued dispatch onto the public site, for whom that was not chosen when it was issued. Twice is once. */
export async function showOnSite(strapi: Core.Strapi, row: DispatchRow): Promise<RoomOutcome<null>> {
  const { documentId } = row;
  if (row.issuedAt === null) {
    return refused(409, 'dispatch_unissued', 'Công văn chưa phát hành nên chưa đưa lên trang được.');
  }
  const live = await strapi.db.query(DOCUMENT).count({ where: { documentId, publishedAt: { $notNull: true } } });
  if (live === 0) await asDispatchVerb(() => strapi.documents(DOCUMENT).publish({ documentId }));
  return { ok: true, value: null };
}
