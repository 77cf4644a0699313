import type { Core } from '@strapi/strapi';
import { type Colleague, dayOf, type DelegationSurroundings, type Role } from '@toasoan/newsroom';
import { DELEGATION, type DelegationRow } from '../access/delegations';
import { type AdminUser, heldToday, personName } from '../access/memberships';
import { loadAllUnits } from '../editorial/load-units';

const ACCOUNT = { select: ['id', 'firstname', 'lastname', 'username', 'email', 'isActive', 'blocked'] };

type Account = AdminUser & { isActive: boolean; blocked: boolean | null };

export const personId = (row: number): string => `admin:${String(row)}`;
export const rowOf = (id: string): number => Number(/^admin:(\d+)$/.exec(id)?.[1] ?? 0);

/** Everybody with a role today, the tree, and the absences that have not passed: what a new one is held against. */
export async function loadColleagues(strapi: Core.Strapi, now: Date): Promise<DelegationSurroundings> {
  const [units, memberships, absences] = await Promise.all([
    loadAllUnits(strapi),
    strapi.db.query('api::membership.membership').findMany({
      where: { ...heldToday(now), role: { $ne: 'contributor' } },
      populate: { person: ACCOUNT, unit: { select: ['documentId'] } },
      orderBy: { id: 'asc' },
    }),
    openAbsences(strapi, now),
  ]);
  return {
    units,
    colleagues: colleaguesOf(memberships as Parameters<typeof colleaguesOf>[0]),
    absences: absences.flatMap(({ person, validFrom, validTo }) =>
      person ? [{ person: personId(person.id), validFrom, validTo }] : [],
    ),
    today: dayOf(now),
  };
}

/** Absences of today and later that nobody has ended, soonest first. */
export async function openAbsences(strapi: Core.Strapi, now: Date): Promise<DelegationRow<Account>[]> {
  return (await strapi.db.query(DELEGATION).findMany({
    where: { endedAt: { $null: true }, validTo: { $gte: dayOf(now) } },
    populate: { person: ACCOUNT, delegate: ACCOUNT },
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
  })) as DelegationRow<Account>[];
}

function colleaguesOf(
  memberships: readonly { role: Role; person: Account | null; unit: { documentId: string } | null }[],
): Colleague[] {
  const found = new Map<number, { id: string; name: string; roles: Colleague['roles'][number][] }>();
  for (const { role, person, unit } of memberships) {
    if (!person || !unit || !person.isActive || person.blocked === true) continue;
    const colleague = found.get(person.id) ?? { id: personId(person.id), name: personName(person), roles: [] };
    colleague.roles.push({ unitId: unit.documentId, role });
    found.set(person.id, colleague);
  }
  return [...found.values()];
}
