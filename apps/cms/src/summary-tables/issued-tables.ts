import type { Core } from '@strapi/strapi';
import type { IssuedTable, SummaryGrouping } from '@toasoan/contracts';
import type { IssuedHead } from './answers';
import { HEAD_COLUMNS, SUMMARY_TABLE, type TableHead, type TableRow } from './table-row';

interface Wanted {
  from: string;
  to: string;
  /** Absent: any, the one that dispatches carry first. */
  grouping?: SummaryGrouping;
}

/** Every issued table, the newest first; those of one period and grouping where that is asked. */
export async function listTables(strapi: Core.Strapi, wanted?: Required<Wanted>): Promise<IssuedHead[]> {
  const where = wanted ? { periodFrom: wanted.from, periodTo: wanted.to, grouping: wanted.grouping } : {};
  const rows = (await strapi.db.query(SUMMARY_TABLE).findMany({
    where,
    select: [...HEAD_COLUMNS],
    orderBy: [{ year: 'desc' }, { sequence: 'desc' }, { version: 'desc' }],
  })) as TableHead[];
  const newest = new Map<string, number>();
  for (const { number, version } of rows) newest.set(number, Math.max(newest.get(number) ?? 0, version));
  return rows.map((row) => headOf(row, row.version === newest.get(row.number)));
}

function headOf(row: TableHead, latest: boolean): IssuedHead {
  return {
    documentId: row.documentId,
    number: row.number,
    version: row.version,
    title: row.title,
    periodFrom: row.periodFrom,
    periodTo: row.periodTo,
    grouping: row.grouping,
    issuedAt: new Date(row.frozenAt).toISOString(),
    issuedBy: row.issuedByName ?? '',
    checksum: row.checksum,
    amendedBecause: row.amendedBecause,
    changes: row.changes ?? [],
    public: row.public ?? false,
    latest,
  };
}

/** One issued table with its content; null where there is none. */
export async function loadTable(strapi: Core.Strapi, documentId: string): Promise<TableRow | null> {
  return (await strapi.db.query(SUMMARY_TABLE).findOne({ where: { documentId } })) as TableRow | null;
}

/** As it was issued, as papers print it. */
export function issuedTable({ number, version, title, frozenAt, checksum, content }: TableRow): IssuedTable {
  return { number, version, title, issuedAt: new Date(frozenAt).toISOString(), checksum, table: content };
}

/**
 * The table that was issued for a period, in its newest version; null where none was. For whoever attaches it to a dispatch:
 * `tableFile` (table-files.ts) prints it.
 */
export async function issuedTableOfPeriod(
  strapi: Core.Strapi,
  { from, to, grouping }: Wanted,
): Promise<(IssuedTable & { documentId: string }) | null> {
  const rows = (await strapi.db.query(SUMMARY_TABLE).findMany({
    where: { periodFrom: from, periodTo: to, ...(grouping ? { grouping } : {}) },
    select: ['documentId', 'grouping', 'year', 'sequence', 'version'],
    orderBy: [{ year: 'desc' }, { sequence: 'desc' }, { version: 'desc' }],
  })) as TableHead[];
  const chosen = rows.find((row) => row.grouping === 'level') ?? rows[0];
  const row = chosen ? await loadTable(strapi, chosen.documentId) : null;
  return row && { documentId: row.documentId, ...issuedTable(row) };
}
