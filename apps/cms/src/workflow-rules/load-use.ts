import type { Core } from '@strapi/strapi';
import type { UnitKind } from '@toasoan/contracts';
import { dayOf, existsOn } from '@toasoan/newsroom';
import { UNIT } from '../editorial/load-units';

interface UnitRow {
  kind: UnitKind;
  validFrom: string | null;
  validTo: string | null;
  workflow: { documentId: string } | null;
}

/** Who depends on workflows today: the kinds of the existing units, and how many of these chose which workflow. */
export interface WorkflowUse {
  kinds: ReadonlySet<UnitKind>;
  /** By the workflow's document id. */
  units: ReadonlyMap<string, number>;
}

/** To be read before a workflow is deleted: its units' choice goes with it. */
export async function loadUse(strapi: Core.Strapi): Promise<WorkflowUse> {
  const rows = (await strapi.db.query(UNIT).findMany({
    select: ['id', 'kind', 'validFrom', 'validTo'],
    populate: { workflow: { select: ['id', 'documentId'] } },
  })) as UnitRow[];
  const today = dayOf(new Date());
  const existing = rows.filter((unit) => existsOn(unit, today));
  const units = new Map<string, number>();
  for (const { workflow } of existing) {
    if (workflow) units.set(workflow.documentId, (units.get(workflow.documentId) ?? 0) + 1);
  }
  return { kinds: new Set(existing.map(({ kind }) => kind)), units };
}
