import type { Core } from '@strapi/strapi';
import { dayOf, existsOn, type HeldRole, mayStandIn, type Reviewer, type Role } from '@toasoan/newsroom';
import { DELEGATION, type DelegationRow, holdsToday } from '../access/delegations';
import { type AdminUser, heldToday, MEMBERSHIP_UNIT, type MembershipUnit, personName } from '../access/memberships';
import { loadUnitsAbove } from './load-units';

type Account = AdminUser & { isActive: boolean; blocked: boolean | null };
interface Seat {
  role: 'approver' | 'board';
  person: Account | null;
  unit: MembershipUnit | null;
}
type Away = DelegationRow<Account>;

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
    populate: { person: ACCOUNT, unit: MEMBERSHIP_UNIT },
    orderBy: { id: 'asc' },
  })) as Seat[];
  const away = (await strapi.db.query(DELEGATION).findMany({
    where: holdsToday(now),
    populate: { person: { select: ['id'] }, delegate: ACCOUNT },
  })) as Away[];
  const held = seats.filter(({ unit }) => unit && existsOn(unit, dayOf(now)));
  const fit = await fitness(strapi, held, away, now);
  return held.flatMap((seat) => reviewersOf(seat, away, fit));
}

type Fit = (delegate: Account, seat: Pick<HeldRole, 'unitId' | 'role'>) => boolean;

/** May this delegate still stand in for that seat today? By her own roles of today, not by those of the day she was named. */
async function fitness(strapi: Core.Strapi, seats: readonly Seat[], away: readonly Away[], now: Date): Promise<Fit> {
  const delegates = away.flatMap(({ delegate }) => (delegate ? [delegate.id] : []));
  if (delegates.length === 0) return () => false;
  const absent = new Set(away.map(({ person }) => person?.id));
  const unitIds = seats.flatMap(({ person, unit }) =>
    person && unit && absent.has(person.id) ? [unit.documentId] : [],
  );
  const [units, rows] = await Promise.all([
    loadUnitsAbove(strapi, unitIds),
    strapi.db.query('api::membership.membership').findMany({
      where: { person: { id: { $in: delegates } }, ...heldToday(now) },
      populate: { person: { select: ['id'] }, unit: MEMBERSHIP_UNIT },
    }),
  ]);
  const today = dayOf(now);
  const own = (id: number): HeldRole[] =>
    (rows as { role: Role; person: { id: number } | null; unit: MembershipUnit | null }[]).flatMap(
      ({ role, person, unit }) =>
        person?.id === id && unit && existsOn(unit, today) ? [{ role, unitId: unit.documentId }] : [],
    );
  return (delegate, seat) => mayStandIn(own(delegate.id), seat, units, today);
}

function reviewersOf({ role, person, unit }: Seat, away: readonly Away[], fit: Fit): Reviewer[] {
  if (!person || !unit || !worksHere(person)) return [];
  const unitId = role === 'board' ? null : unit.documentId;
  const absences = away.filter((absence) => absence.person?.id === person.id);
  const seat = { role, unitId: unit.documentId };
  const delegates = absences.flatMap(({ delegate }) =>
    delegate && worksHere(delegate) && fit(delegate, seat) ? [delegate] : [],
  );
  return [
    { ...named(person), unitId, present: absences.length === 0 },
    // Whoever went away herself since hands nothing on: the desk is then as empty as without her.
    ...delegates.map((delegate) => ({ ...named(delegate), unitId, present: !isAway(delegate, away) })),
  ];
}

const isAway = ({ id }: Account, away: readonly Away[]): boolean => away.some(({ person }) => person?.id === id);
const worksHere = ({ isActive, blocked }: Account): boolean => isActive && blocked !== true;
const named = (account: Account) => ({ id: `admin:${String(account.id)}`, name: personName(account) });
