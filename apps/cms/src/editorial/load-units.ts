import type { Core } from '@strapi/strapi';
import type { UnitKind } from '@toasoan/contracts';
import { unitTree, type UnitRecord, type UnitTree } from '@toasoan/newsroom';

export const UNIT = 'api::unit.unit';

export interface UnitRow {
  id: number;
  documentId: string;
  name: string;
  kind: UnitKind;
  validFrom: string | null;
  validTo: string | null;
  parent: { documentId: string } | null;
  parentHistory: { from: string | null; to: string | null; parent: { documentId: string } | null }[];
  /** Not asked for where only the place matters (`PLACE`), nor is `workflow`. */
  formerNames?: { name: string; until: string | null }[];
  workflow?: { documentId: string } | null;
}

const DOCUMENT = { select: ['id', 'documentId'] };
/** Where a unit stands and stood: enough to say what somebody reaches. */
export const PLACE = { parent: DOCUMENT, parentHistory: { populate: { parent: DOCUMENT } } };
/** What a unit's row carries for `unitRecord`. */
export const ABOVE = { ...PLACE, workflow: DOCUMENT, formerNames: true };
const COLUMNS = ['id', 'documentId', 'name', 'kind', 'validFrom', 'validTo'];

/** Rows of units for `unitRecord`; `relations`: `ABOVE`, or `PLACE` where nobody asks for names or workflows. */
export async function readUnits(
  strapi: Core.Strapi,
  where: Record<string, unknown>,
  relations: object = ABOVE,
): Promise<UnitRow[]> {
  return (await strapi.db.query(UNIT).findMany({ where, select: COLUMNS, populate: relations })) as UnitRow[];
}

/** The whole tree, for what is asked of every unit at once: one read per relation, however many units. */
export async function loadAllUnits(strapi: Core.Strapi): Promise<UnitTree> {
  return unitTree((await readUnits(strapi, {})).map(unitRecord));
}

/** The units and everything that is or ever was above them: enough to decide, and four reads deep at most. */
export async function loadUnitsAbove(strapi: Core.Strapi, unitIds: readonly string[]): Promise<UnitTree> {
  const found = new Map<string, UnitRecord>();
  let wanted = [...new Set(unitIds)];
  while (wanted.length > 0) {
    const rows = await readUnits(strapi, { documentId: { $in: wanted } });
    for (const row of rows) found.set(row.documentId, unitRecord(row));
    const above = rows.flatMap((row) => [row.parent, ...row.parentHistory.map(({ parent }) => parent)]);
    wanted = [...new Set(above.flatMap((unit) => (unit && !found.has(unit.documentId) ? [unit.documentId] : [])))];
  }
  return unitTree(found.values());
}

export function unitRecord(row: UnitRow): UnitRecord {
  return {
    id: row.documentId,
    kind: row.kind,
    name: row.name,
    parentId: row.parent?.documentId ?? null,
    parentHistory: row.parentHistory.map(({ from, to, parent }) => ({
      from,
      to,
      parentId: parent?.documentId ?? null,
    })),
    formerNames: row.formerNames ?? [],
    validFrom: row.validFrom,
    validTo: row.validTo,
    workflowId: row.workflow?.documentId ?? null,
  };
}
