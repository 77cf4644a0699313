import type { Core } from '@strapi/strapi';
import type { Reviewer } from '@toasoan/newsroom';
import { DELEGATION, type DelegationRow, holdsToday } from '../access/delegations';
import { type AdminUser, heldToday, personName } from '../access/memberships';

type Account = AdminUser & { isActive: boolean; blocked: boolean | null };
interface Seat {
  role: 'approver' | 'board';
  person: Account | null;
  unit: { documentId: string } | null;
}

const ACCOUNT = { select: ['id', 'firstname', 'lastname', 'username', 'email', 'isActive', 'blocked'] };

/**
 * Who may sit at the desks of these units, and of the Board, today. Whoever is away is there as absent, and her delegate
 * in her place. `null`: of every unit.
 */
export async function loadReviewers(
  strapi: Core.Strapi,
  unitIds: readonly string[] | null,
  now: Date,
): Promise<Reviewer[]> {
  const ofUnits =
    unitIds === null ? { role: 'approver' } : { role: 'approver', unit: { documentId: { $in: unitIds } } };
  const seats = (await strapi.db.query('api::membership.membership').findMany({
    where: { $and: [{ $or: [{ role: 'board' }, ofUnits] }, heldToday(now)] },
    populate: { person: ACCOUNT, unit: { select: ['documentId'] } },
    orderBy: { id: 'asc' },
  })) as Seat[];
  const away = (await strapi.db.query(DELEGATION).findMany({
    where: holdsToday(now),
    populate: { person: { select: ['id'] }, delegate: ACCOUNT },
  })) as DelegationRow<Account>[];
  return seats.flatMap((seat) => reviewersOf(seat, away));
}

function reviewersOf({ role, person, unit }: Seat, away: readonly DelegationRow<Account>[]): Reviewer[] {
  if (!person || !worksHere(person) || (role === 'approver' && !unit)) return [];
  const unitId = role === 'board' ? null : (unit?.documentId ?? null);
  const absences = away.filter((absence) => absence.person?.id === person.id);
  const delegates = absences.flatMap(({ delegate }) => (delegate && worksHere(delegate) ? [delegate] : []));
  return [
    { ...named(person), unitId, present: absences.length === 0 },
    // Whoever went away herself since hands nothing on: the desk is then as empty as without her.
    ...delegates.map((delegate) => ({ ...named(delegate), unitId, present: !isAway(delegate, away) })),
  ];
}

const isAway = ({ id }: Account, away: readonly DelegationRow<Account>[]): boolean =>
  away.some(({ person }) => person?.id === id);
const worksHere = ({ isActive, blocked }: Account): boolean => isActive && blocked !== true;
const named = (account: Account) => ({ id: `admin:${String(account.id)}`, name: personName(account) });
