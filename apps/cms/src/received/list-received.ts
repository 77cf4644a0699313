import type { Core } from '@strapi/strapi';
import type { ReceivedDetail, ReceivedDispatch, ReceivedList } from '@toasoan/contracts';
import type { EditorialActor } from '../access/memberships';
import { CONFIRMATION, type ConfirmationRow, DOCUMENT, type DispatchRow } from '../dispatches/dispatch-row';
import { filesOf, loadDispatch, paperOf } from '../dispatches/load-dispatch';
import { annexBeside, tableBehind } from '../dispatches/table-behind';
import { UNIT } from '../editorial/load-units';
import { addressedUnits } from './confirm-reading';

const MOST_ROWS = 500;

const rowsOf = async (strapi: Core.Strapi, where: Record<string, unknown>): Promise<ConfirmationRow[]> =>
  (await strapi.db
    .query(CONFIRMATION)
    .findMany({ where, orderBy: { id: 'desc' }, limit: MOST_ROWS })) as ConfirmationRow[];

/** What came to the units of this person: what is not confirmed first, each part newest first. */
export async function listReceived(strapi: Core.Strapi, actor: EditorialActor): Promise<ReceivedList> {
  const rows = await rowsOf(strapi, { unitId: { $in: addressedUnits(actor) } });
  const [names, documents] = await Promise.all([unitNames(strapi, rows), documentsOf(strapi, rows)]);
  const dispatches = documents.map((row) => received(row, rows, names));
  const settled = ({ units }: ReceivedDispatch): number =>
    units.filter(({ confirmedAt }) => confirmedAt === null).length === 0 ? 1 : 0;
  dispatches.sort((a, b) => settled(a) - settled(b) || (a.issuedOn < b.issuedOn ? 1 : -1));
  return { dispatches, unconfirmed: await countUnconfirmed(strapi, actor) };
}

/** By an index alone: every open screen asks for it. */
export function countUnconfirmed(strapi: Core.Strapi, actor: EditorialActor): Promise<number> {
  const unitId = { $in: addressedUnits(actor) };
  return strapi.db.query(CONFIRMATION).count({ where: { unitId, confirmedAt: { $null: true } } });
}

/** One that came to a unit of this person, to be read; null for any other. */
export async function readReceived(
  strapi: Core.Strapi,
  actor: EditorialActor,
  dispatchId: string,
): Promise<ReceivedDetail | null> {
  const rows = await rowsOf(strapi, { dispatchId, unitId: { $in: addressedUnits(actor) } });
  const row = rows.length === 0 ? null : await loadDispatch(strapi, dispatchId);
  if (!row) return null;
  const names = await unitNames(strapi, rows);
  const paper = await paperOf(strapi, row, row.number ?? '');
  return {
    ...received(row, rows, names),
    paper,
    annex: annexBeside(paper, await tableBehind(strapi, row)),
    files: filesOf(row),
  };
}

function received(
  row: DispatchRow,
  rows: readonly ConfirmationRow[],
  names: ReadonlyMap<string, string>,
): ReceivedDispatch {
  return {
    documentId: row.documentId,
    number: row.number ?? '',
    subject: row.subject,
    issuerName: row.issuerName ?? '',
    issuedOn: row.issuedOn,
    deadline: row.deadline,
    units: rows
      .filter(({ dispatchId }) => dispatchId === row.documentId)
      .map(({ unitId, personName, confirmedAt }) => ({
        id: unitId,
        name: names.get(unitId) ?? '',
        confirmedBy: confirmedAt === null ? null : (personName ?? ''),
        confirmedAt: confirmedAt === null ? null : new Date(confirmedAt).toISOString(),
      })),
  };
}

async function documentsOf(strapi: Core.Strapi, rows: readonly ConfirmationRow[]): Promise<DispatchRow[]> {
  const ids = [...new Set(rows.map(({ dispatchId }) => dispatchId))];
  if (ids.length === 0) return [];
  return (await strapi.db.query(DOCUMENT).findMany({
    where: { documentId: { $in: ids }, publishedAt: { $null: true }, issuedAt: { $notNull: true } },
  })) as DispatchRow[];
}

export async function unitNames(
  strapi: Core.Strapi,
  rows: readonly Pick<ConfirmationRow, 'unitId'>[],
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.map(({ unitId }) => unitId))];
  const units = (await strapi.db
    .query(UNIT)
    .findMany({ where: { documentId: { $in: ids } }, select: ['documentId', 'name'] })) as {
    documentId: string;
    name: string;
  }[];
  return new Map(units.map(({ documentId, name }) => [documentId, name]));
}
