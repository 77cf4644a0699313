import type { Core } from '@strapi/strapi';
import { changedBetween } from '@toasoan/newsroom';
import type { EditorialActor } from '../access/memberships';
import { againOnCollision } from '../editorial/collision';
import { refused, type RoomOutcome } from '../editorial/person-routes';
import { loadTable } from './issued-tables';
import { readSummary } from './read-summary';
import { storeTable } from './store-table';
import { SUMMARY_TABLE } from './table-row';

const UNKNOWN = refused(404, 'unknown_table', 'Không tìm thấy bảng tổng hợp này. Hãy tải lại trang.');

/**
 * Issues the table of the same period anew, as the next version of the same number: what was issued before stands, and the
 * new one says what is different and why. Answers its document id.
 */
export async function amendTable(
  strapi: Core.Strapi,
  documentId: string,
  because: string,
  actor: EditorialActor,
  now: Date,
): Promise<RoomOutcome<string>> {
  const old = await loadTable(strapi, documentId);
  if (!old) return UNKNOWN;
  const { periodFrom: from, periodTo: to, grouping, year, sequence, version } = old;
  const summary = await readSummary(strapi, { from, to, grouping });
  if (!summary.ok) return summary;
  const { sentences } = changedBetween(old.content, summary.value);
  if (sentences.length === 0) {
    return refused(
      409,
      'nothing_changed',
      `Số liệu vẫn đúng như bảng số ${old.number}, bản ${String(version)}, nên không cần bản sửa đổi.`,
    );
  }
  return againOnCollision(() =>
    strapi.db.transaction(async (): Promise<RoomOutcome<string>> => {
      const newer = await strapi.db
        .query(SUMMARY_TABLE)
        .count({ where: { year, sequence, version: { $gt: version } } });
      if (newer > 0) {
        return refused(
          409,
          'newer_version',
          `Bảng số ${old.number} đã có bản mới hơn bản ${String(version)}. Hãy mở bản mới nhất rồi sửa đổi từ đó.`,
        );
      }
      const place = { year, sequence, version: version + 1 };
      const amends = { id: old.id, because, changes: sentences };
      return { ok: true, value: await storeTable(strapi, { place, table: summary.value, actor, now, amends }) };
    }),
  );
}
