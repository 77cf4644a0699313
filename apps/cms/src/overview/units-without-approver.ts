import type { Core } from '@strapi/strapi';
import type { Overview } from '@toasoan/contracts';
import { dayOf, staffedUnits, unitsWithDesks, type Workflow } from '@toasoan/newsroom';
import { deskLabels, type Seating, SHOWN } from './held-articles';

/** Desks at which articles arrive and nobody sits today, those with most waiting first, and who acts instead. */
export async function unitsWithoutApprover(
  strapi: Core.Strapi,
  seating: Seating,
  workflows: readonly Workflow[],
): Promise<Overview['unitsWithoutApprover']> {
  const { units, reviewers, now } = seating;
  const staffed = staffedUnits(reviewers);
  const waiting = await waitingByDesk(strapi);
  const desks = unitsWithDesks(units, workflows, dayOf(now));
  const label = deskLabels(seating);
  const empty = [...desks].flatMap((id) => {
    const unit = units.get(id);
    if (!unit || staffed.has(id)) return [];
    const key = `unit:${id}`;
    return [{ id, name: unit.name, waiting: waiting.get(key) ?? 0, actsInstead: label(key) }];
  });
  empty.sort((a, b) => b.waiting - a.waiting || a.name.localeCompare(b.name, 'vi'));
  return { total: empty.length, items: empty.slice(0, SHOWN) };
}

async function waitingByDesk(strapi: Core.Strapi): Promise<Map<string, number>> {
  const rows: unknown = await strapi.db
    .getConnection('articles')
    .whereNull('published_at')
    .where('state', 'in_review')
    .groupBy('desk_key')
    .select('desk_key as key')
    .count({ waiting: '*' });
  return new Map(
    (rows as { key: string; waiting: number | string }[]).map(({ key, waiting }) => [key, Number(waiting)]),
  );
}
