import type { Core } from '@strapi/strapi';
import type { UnitKind } from '@toasoan/contracts';
import { dayOf, existsOn, type Workflow, type WorkflowSurroundings } from '@toasoan/newsroom';
import { UNIT } from '../editorial/load-units';

interface UnitRow {
  kind: UnitKind;
  validFrom: string | null;
  validTo: string | null;
}

/** What else has to be known about a workflow: all others, which kinds of unit exist, and how many units chose it. */
export async function surroundingsOf(
  strapi: Core.Strapi,
  workflow: Workflow,
  all: readonly Workflow[],
): Promise<WorkflowSurroundings> {
  const today = dayOf(new Date());
  const select = ['id', 'kind', 'validFrom', 'validTo'];
  const rows = (await strapi.db.query(UNIT).findMany({ select })) as UnitRow[];
  const naming = (await strapi.db
    .query(UNIT)
    .findMany({ select, where: { workflow: { documentId: workflow.id } } })) as UnitRow[];
  return {
    others: all.filter(({ id }) => id !== workflow.id),
    kinds: new Set(rows.filter((unit) => existsOn(unit, today)).map(({ kind }) => kind)),
    unitsNamingIt: naming.filter((unit) => existsOn(unit, today)).length,
  };
}
