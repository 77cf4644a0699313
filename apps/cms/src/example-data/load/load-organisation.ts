import type { Core } from '@strapi/strapi';
import { WORKFLOWS } from '../newsroom/workflows';
import { ENDED, GRASSROOTS } from '../organisation/grassroots';
import { FORMER_NAMES, FORMER_SUPERIORS, FOUNDED, UNIT_EVENTS } from '../organisation/history';
import { type ExampleUnit, UPPER_UNITS } from '../organisation/levels';
import { NEWS_PEOPLE } from '../organisation/news-people';
import { asPublished, createRow, type Data } from '../../environment/create-row';

export interface LoadedUnit {
  id: number;
  documentId: string;
}
export type LoadedUnits = ReadonlyMap<string, LoadedUnit>;

export async function loadWorkflows(strapi: Core.Strapi): Promise<void> {
  for (const workflow of WORKFLOWS) {
    const data = { ...workflow, fourEyes: true, emergencyPublishers: 'board', version: 1, active: true };
    await createRow(strapi, 'api::approval-workflow.approval-workflow', asPublished(data));
  }
}

/** Units from the top down, then what happened to them. Returns them by slug. */
export async function loadUnits(strapi: Core.Strapi): Promise<LoadedUnits> {
  const loaded = new Map<string, LoadedUnit>();
  for (const [order, unit] of [...UPPER_UNITS, ...GRASSROOTS, ...ENDED].entries()) {
    loaded.set(unit.slug, await createRow(strapi, 'api::unit.unit', asPublished(unitData(unit, order, loaded))));
  }
  for (const { unit, others, ...event } of UNIT_EVENTS) {
    const data = { ...event, unit: rowOf(loaded, unit), others: others.map((slug) => rowOf(loaded, slug)) };
    await createRow(strapi, 'api::unit-event.unit-event', asPublished(data));
  }
  return loaded;
}

function unitData(unit: ExampleUnit, order: number, loaded: LoadedUnits): Data {
  const { parent, address, phone, slug, successors = [], ...fields } = unit;
  return {
    ...fields,
    slug,
    order,
    parent: parent === null ? null : rowOf(loaded, parent),
    parentHistory: superiorsOf(unit, loaded),
    formerNames: FORMER_NAMES.filter((former) => former.unit === slug).map(({ name, until }) => ({ name, until })),
    validFrom: FOUNDED[slug] ?? null,
    contact: address ? { address, phone, email: `${slug}@example.vn` } : null,
    newsPeople: NEWS_PEOPLE[slug] ?? [],
    successors: successors.map((successor) => rowOf(loaded, successor)),
    formerSlugs: [],
    revision: 1,
  };
}

function superiorsOf({ slug, parent }: ExampleUnit, loaded: LoadedUnits): Data[] {
  if (parent === null) return [];
  const former = FORMER_SUPERIORS.filter(({ unit }) => unit === slug);
  const last = former.at(-1);
  return [
    ...former.map(({ superior, from, to }) => ({ parent: rowOf(loaded, superior), from, to })),
    { parent: rowOf(loaded, parent), from: last ? dayAfter(last.to) : (FOUNDED[slug] ?? null), to: null },
  ];
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

export function rowOf(units: LoadedUnits, slug: string): number {
  const unit = units.get(slug);
  if (!unit) throw new Error(`Dữ liệu ví dụ nêu đơn vị không có: ${slug}`);
  return unit.id;
}
