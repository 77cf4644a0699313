import type { Core } from '@strapi/strapi';
import { issueTable } from '../../summary-tables/issue-table';
import { SUMMARY_TABLE } from '../../summary-tables/table-row';
import { DOCUMENT } from '../../dispatches/dispatch-row';
import { DISPATCH } from '../site/dispatch';
import type { LoadedPerson } from './load-people';

/** Three days before the dispatch that it is the annex of. */
const ISSUED_AT = new Date('2018-07-06T02:30:00.000Z');
const PUBLIC_AT = new Date('2018-07-09T08:00:00.000Z');

/**
 * The summary table of the first half of 2018, counted from the articles that are there, issued by the Board and public. Not
 * in a transaction: the ledger reads past it. Like everything of the example it goes out when the site compares, by no event.
 */
export async function loadIssuedTable(strapi: Core.Strapi, people: readonly LoadedPerson[]): Promise<void> {
  const board = people.find(({ role }) => role === 'board');
  if (!board) throw new Error('Dữ liệu ví dụ thiếu Ban Biên tập.');
  const actor = { id: `admin:${String(board.row)}`, name: board.name, memberships: [], isBoard: true };
  const issued = await issueTable(
    strapi,
    { from: '2018-01-01', to: '2018-06-30', grouping: 'level' },
    { ...actor, isAdministrator: false },
    ISSUED_AT,
  );
  if (!issued.ok) throw new Error(`Không phát hành được bảng tổng hợp của dữ liệu ví dụ: ${issued.reason.message}`);
  const shown = { public: true, publicRevision: 1, firstPublicAt: PUBLIC_AT, lastPublicAt: PUBLIC_AT };
  await strapi.db.query(SUMMARY_TABLE).updateMany({ where: { documentId: issued.value }, data: shown });
  const query = strapi.db.query(DOCUMENT);
  const table = await strapi.db.query(SUMMARY_TABLE).findOne({ where: { documentId: issued.value }, select: ['id'] });
  const dispatches = (await query.findMany({ where: { slug: DISPATCH.slug }, select: ['id'] })) as { id: number }[];
  for (const { id } of dispatches) await query.update({ where: { id }, data: { summaryTable: table?.['id'] } });
}
