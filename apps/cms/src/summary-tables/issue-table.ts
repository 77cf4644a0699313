import type { Core } from '@strapi/strapi';
import type { SummaryQuery } from '@toasoan/contracts';
import { dayOf } from '@toasoan/newsroom';
import { formatDay } from '@toasoan/vietnamese';
import type { EditorialActor } from '../access/memberships';
import { againOnCollision } from '../editorial/collision';
import { refused, type RoomOutcome } from '../editorial/person-routes';
import { listTables } from './issued-tables';
import { readSummary } from './read-summary';
import { storeTable } from './store-table';
import { SUMMARY_TABLE, type TableRow } from './table-row';

/** Freezes the table of a period that is over, under the next number of the year. Answers its document id. */
export async function issueTable(
  strapi: Core.Strapi,
  wanted: SummaryQuery,
  actor: EditorialActor,
  now: Date,
): Promise<RoomOutcome<string>> {
  if (wanted.to >= dayOf(now)) {
    return refused(
      409,
      'period_open',
      `Kỳ này đến hết ngày ${formatDay(wanted.to)} nên số liệu còn thay đổi. Hãy phát hành sau ngày đó.`,
    );
  }
  const summary = await readSummary(strapi, wanted);
  if (!summary.ok) return summary;
  const year = Number(dayOf(now).slice(0, 4));
  return againOnCollision(() =>
    strapi.db.transaction(async (): Promise<RoomOutcome<string>> => {
      const [standing] = await listTables(strapi, wanted);
      if (standing) {
        const { number, version } = standing;
        return refused(
          409,
          'already_issued',
          `Kỳ này đã có bảng tổng hợp số ${number} (bản ${String(version)}). Nếu số liệu thay đổi, hãy phát hành bản sửa đổi của bảng đó.`,
        );
      }
      const [last] = (await strapi.db
        .query(SUMMARY_TABLE)
        .findMany({ where: { year }, select: ['sequence'], orderBy: { sequence: 'desc' }, limit: 1 })) as TableRow[];
      const place = { year, sequence: (last?.sequence ?? 0) + 1, version: 1 };
      return { ok: true, value: await storeTable(strapi, { place, table: summary.value, actor, now }) };
    }),
  );
}
