import type { Core } from '@strapi/strapi';
import { type IssuedTable, issuedTableSchema } from '@toasoan/contracts';

const SUMMARY_TABLE = 'api::summary-table.summary-table';

interface TableRow {
  id: number;
  documentId: string;
  number: string | null;
  version: number;
  title: string;
  frozenAt: string;
  checksum: string | null;
  content: unknown;
}

/** An issued table and its row. */
export interface TableBehind {
  id: number;
  documentId: string;
  issued: IssuedTable;
}

/** The newest version of the newest table that was issued of these days by level; null where there is none. */
export async function newestTable(
  strapi: Core.Strapi,
  { from, to }: { from: string; to: string },
): Promise<TableBehind | null> {
  const [row] = (await strapi.db.query(SUMMARY_TABLE).findMany({
    where: { periodFrom: from, periodTo: to, grouping: 'level', frozenAt: { $notNull: true } },
    orderBy: [{ frozenAt: 'desc' }, { id: 'desc' }],
    limit: 1,
  })) as TableRow[];
  return row ? behind(row) : null;
}

export async function tableById(strapi: Core.Strapi, id: number): Promise<TableBehind | null> {
  const row = (await strapi.db.query(SUMMARY_TABLE).findOne({ where: { id } })) as TableRow | null;
  return row && behind(row);
}

/** @throws ZodError when what was frozen reads no longer as a table: a bug, or somebody wrote into the database */
function behind({ id, documentId, number, version, title, frozenAt, checksum, content }: TableRow): TableBehind {
  const issuedAt = new Date(frozenAt).toISOString();
  const issued = issuedTableSchema.parse({
    number: number ?? '',
    version,
    title,
    issuedAt,
    checksum: checksum ?? '',
    table: content,
  });
  return { id, documentId, issued };
}
