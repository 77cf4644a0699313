import type { Core } from '@strapi/strapi';
import { refused, type RoomOutcome } from '../editorial/person-routes';
import { announceTable } from './announce-table';
import { loadTable } from './issued-tables';
import { SUMMARY_TABLE } from './table-row';

/**
 * Shows an issued table to everybody, or takes it back. Its content stays as issued; `publicRevision` counts the changes of
 * what the public sees, as the revisions of other public documents do.
 */
export async function makePublic(
  strapi: Core.Strapi,
  documentId: string,
  shown: boolean,
  now: Date,
): Promise<RoomOutcome<{ public: boolean }>> {
  return strapi.db.transaction(async (): Promise<RoomOutcome<{ public: boolean }>> => {
    const row = await loadTable(strapi, documentId);
    if (!row) return refused(404, 'unknown_table', 'Không tìm thấy bảng tổng hợp này. Hãy tải lại trang.');
    if ((row.public ?? false) !== shown) {
      await strapi.db.query(SUMMARY_TABLE).updateMany({
        where: { id: row.id },
        data: {
          public: shown,
          publicRevision: (row.publicRevision ?? 0) + 1,
          firstPublicAt: row.firstPublicAt ?? now,
          lastPublicAt: now,
        },
      });
      await announceTable(strapi, row, now);
    }
    return { ok: true, value: { public: shown } };
  });
}
