import type { Core } from '@strapi/strapi';
import { heldToday } from '../access/memberships';

/** Who of the newsroom works for each of these units today, by `admin:<id>`; a unit of nobody is not in the map. */
export async function peopleOfUnits(
  strapi: Core.Strapi,
  unitIds: readonly string[],
  now: Date,
): Promise<Map<string, string[]>> {
  const rows = (await strapi.db.query('api::membership.membership').findMany({
    where: {
      role: { $in: ['writer', 'editor', 'approver'] },
      unit: { documentId: { $in: [...unitIds] } },
      person: { isActive: true },
      ...heldToday(now),
    },
    populate: { person: { select: ['id', 'blocked'] }, unit: { select: ['documentId'] } },
    orderBy: { id: 'asc' },
  })) as { person: { id: number; blocked: boolean | null } | null; unit: { documentId: string } | null }[];
  const people = new Map<string, string[]>();
  for (const { person, unit } of rows) {
    if (!person || !unit || person.blocked === true) continue;
    const id = `admin:${String(person.id)}`;
    const known = people.get(unit.documentId) ?? [];
    if (!known.includes(id)) people.set(unit.documentId, [...known, id]);
  }
  return people;
}
