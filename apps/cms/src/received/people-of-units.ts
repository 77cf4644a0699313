import type { Core } from '@strapi/strapi';
import { dayOf, existsOn } from '@toasoan/newsroom';
import { heldToday, MEMBERSHIP_UNIT, type MembershipUnit } from '../access/memberships';

/** Who of the newsroom works for each of these units today, by `admin:<id>`; a unit of nobody, or that is no more, is not in the map. */
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
    populate: { person: { select: ['id', 'blocked'] }, unit: MEMBERSHIP_UNIT },
    orderBy: { id: 'asc' },
  })) as { person: { id: number; blocked: boolean | null } | null; unit: MembershipUnit | null }[];
  const people = new Map<string, string[]>();
  for (const { person, unit } of rows) {
    if (!person || !unit || person.blocked === true || !existsOn(unit, dayOf(now))) continue;
    const id = `admin:${String(person.id)}`;
    const known = people.get(unit.documentId) ?? [];
    if (!known.includes(id)) people.set(unit.documentId, [...known, id]);
  }
  return people;
}
