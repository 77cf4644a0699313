import type { Core } from '@strapi/strapi';
import type { DispatchPaper, IssuedTable, PrintedTable } from '@toasoan/contracts';
import { printedAnnex } from '@toasoan/office';
import { issuedTable, loadTable } from '../summary-tables/issued-tables';
import type { DispatchRow } from './dispatch-row';

type BehindTable = IssuedTable & { documentId: string };

/** The issued table that goes with a dispatch as its annex; null where there is none. */
export async function tableBehind(strapi: Core.Strapi, { summaryTable }: DispatchRow): Promise<BehindTable | null> {
  const row = summaryTable ? await loadTable(strapi, summaryTable.documentId) : null;
  return row && { documentId: row.documentId, ...issuedTable(row) };
}

/** As the papers take it: what belongs to the database stays here. */
export function annexOf(table: BehindTable | null): IssuedTable | undefined {
  if (!table) return undefined;
  const { documentId: _row, ...issued } = table;
  return issued;
}

/** The table as a screen shows it below the paper that it goes with. */
export function annexBeside(paper: DispatchPaper, table: BehindTable | null): PrintedTable | null {
  const annex = annexOf(table);
  return annex === undefined ? null : printedAnnex(paper, annex);
}
