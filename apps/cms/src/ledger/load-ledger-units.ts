import type { Core } from '@strapi/strapi';
import type { UnitKind } from '@toasoan/contracts';
import type { LedgerUnit, LedgerUnits } from '@toasoan/newsroom';
import { groupBy } from './group-by';

interface UnitRow {
  id: number;
  document_id: string;
  name: string;
  kind: UnitKind;
  valid_from: string | null;
  valid_to: string | null;
  member_count: number | null;
  cluster: string | null;
  order: number | null;
  parent_id: string | null;
}
interface PastParent {
  entity_id: number;
  from: string | null;
  to: string | null;
  parent_id: string | null;
}
interface PastName {
  entity_id: number;
  name: string;
  until: string | null;
}

/**
 * Every unit with its history, in three reads however many there are. Read by hand: Strapi's own reading of relations takes
 * longer than the whole summary table may (ADR 0072).
 */
export async function loadLedgerUnits(strapi: Core.Strapi): Promise<LedgerUnits> {
  const [rows, parents, names] = await Promise.all([unitRows(strapi), pastParents(strapi), pastNames(strapi)]);
  const parentsOf = groupBy(parents, ({ entity_id }) => entity_id);
  const namesOf = groupBy(names, ({ entity_id }) => entity_id);
  return new Map(
    rows.map((row): [string, LedgerUnit] => [
      row.document_id,
      {
        id: row.document_id,
        kind: row.kind,
        name: row.name,
        parentId: row.parent_id,
        parentHistory: (parentsOf.get(row.id) ?? []).map(({ from, to, parent_id }) => ({
          from,
          to,
          parentId: parent_id,
        })),
        formerNames: (namesOf.get(row.id) ?? []).map(({ name, until }) => ({ name, until })),
        validFrom: row.valid_from,
        validTo: row.valid_to,
        workflowId: null,
        memberCount: row.member_count,
        cluster: row.cluster,
        order: row.order ?? 0,
      },
    ]),
  );
}

async function unitRows(strapi: Core.Strapi): Promise<UnitRow[]> {
  const rows: unknown = await strapi.db
    .getConnection('units as u')
    .leftJoin('units_parent_lnk as l', 'l.unit_id', 'u.id')
    .leftJoin('units as p', 'p.id', 'l.inv_unit_id')
    .orderBy('u.id')
    .select(
      'u.id',
      'u.document_id',
      'u.name',
      'u.kind',
      'u.valid_from',
      'u.valid_to',
      'u.member_count',
      'u.cluster',
      'u.order',
      'p.document_id as parent_id',
    );
  return rows as UnitRow[];
}

async function pastParents(strapi: Core.Strapi): Promise<PastParent[]> {
  const rows: unknown = await strapi.db
    .getConnection('units_cmps as c')
    .join('components_unit_parent_period as h', 'h.id', 'c.cmp_id')
    .leftJoin('components_unit_parent_period_parent_lnk as l', 'l.parent_period_id', 'h.id')
    .leftJoin('units as p', 'p.id', 'l.unit_id')
    .where('c.field', 'parentHistory')
    .orderBy('c.order')
    .select('c.entity_id', 'h.from', 'h.to', 'p.document_id as parent_id');
  return rows as PastParent[];
}

async function pastNames(strapi: Core.Strapi): Promise<PastName[]> {
  const rows: unknown = await strapi.db
    .getConnection('units_cmps as c')
    .join('components_unit_former_name as n', 'n.id', 'c.cmp_id')
    .where('c.field', 'formerNames')
    .orderBy('c.order')
    .select('c.entity_id', 'n.name', 'n.until');
  return rows as PastName[];
}
