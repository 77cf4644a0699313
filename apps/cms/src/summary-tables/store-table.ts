import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { SummaryTable } from '@toasoan/contracts';
import type { EditorialActor } from '../access/memberships';
import { checksumOf } from './seal-table';
import { SUMMARY_TABLE, type TableRow } from './table-row';

interface Issue {
  place: Pick<TableRow, 'year' | 'sequence' | 'version'>;
  table: SummaryTable;
  actor: EditorialActor;
  now: Date;
  amends?: { id: number; because: string; changes: readonly string[] };
}

/** "01/BTH-2018". */
export const tableNumber = ({ year, sequence }: Pick<TableRow, 'year' | 'sequence'>): string =>
  `${String(sequence).padStart(2, '0')}/BTH-${String(year)}`;

/**
 * Writes an issued table down, for good; call it inside a transaction. A place that is taken fails on the unique index, and
 * the caller tries again. Returns its document id.
 */
export async function storeTable(strapi: Core.Strapi, { place, table, actor, now, amends }: Issue): Promise<string> {
  const number = tableNumber(place);
  const title = `Bảng tổng hợp tin bài ${table.periodName}`.slice(0, 255);
  const sealed = { number, version: place.version, title, issuedAt: now.toISOString(), table };
  const documentId = randomUUID().replaceAll('-', '').slice(0, 24);
  await strapi.db.query(SUMMARY_TABLE).create({
    data: {
      documentId,
      ...place,
      number,
      title,
      periodFrom: table.from,
      periodTo: table.to,
      grouping: table.grouping,
      frozenAt: now,
      issuedBy: actor.id,
      issuedByName: actor.name,
      checksum: checksumOf(sealed),
      content: table,
      public: false,
      publicRevision: 0,
      publishedAt: now,
      ...(amends ? { amends: amends.id, amendedBecause: amends.because, changes: [...amends.changes] } : {}),
    },
  });
  return documentId;
}
