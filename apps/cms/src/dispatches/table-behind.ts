import type { Core } from '@strapi/strapi';
import type { IssuedTable } from '@toasoan/contracts';
import { issuedTable, loadTable } from '../summary-tables/issued-tables';
import type { DispatchRow } from './dispatch-row';

/** The issued table that goes with a dispatch as its annex; null where there is none. */
export async function tableBehind(
  strapi: Core.Strapi,
  { summaryTable }: DispatchRow,
): Promise<(IssuedTable & { documentId: string }) | null> {
  const row = summaryTable ? await loadTable(strapi, summaryTable.documentId) : null;
  return row && { documentId: row.documentId, ...issuedTable(row) };
}

/** As the papers take it: what belongs to the database stays here. */
export function annexOf(table: (IssuedTable & { documentId: string }) | null): IssuedTable | undefined {
  if (!table) return undefined;
  const { documentId: _row, ...issued } = table;
  return issued;
}
