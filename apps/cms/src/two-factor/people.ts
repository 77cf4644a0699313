import type { Core } from '@strapi/strapi';
import { TWO_FACTOR_PEOPLE_SHOWN, type TwoFactorPeople } from '@toasoan/contracts';
import { mustHaveTwoFactor } from '@toasoan/newsroom';
import { type AdminUser, personName } from '../access/memberships';
import { appendLog } from '../editorial/approval-log';
import { againOnCollision } from '../editorial/collision';
import { type EnrolmentRow, enrolments, findRow, forget, isEnrolled } from './enrolment-row';
import type { TwoFactorRefusal } from './refusals';
import { requiredRoles } from './required-roles';
import { rolesHeld } from './roles-held';

/** Who has switched it on and who must; the active accounts by e-mail, or those whose name or e-mail has `q` in it. */
export async function listPeople(strapi: Core.Strapi, asking: number, q: string, now: Date): Promise<TwoFactorPeople> {
  const like = { $containsi: q };
  const where = {
    isActive: true,
    ...(q === '' ? {} : { $or: [{ firstname: like }, { lastname: like }, { email: like }] }),
  };
  const users = strapi.db.query('admin::user');
  const [total, found, enrolled, required] = await Promise.all([
    users.count({ where }),
    users.findMany({ where, orderBy: { email: 'asc' }, limit: TWO_FACTOR_PEOPLE_SHOWN }) as Promise<AdminUser[]>,
    enrolments(strapi).count({ where: { enrolmentKey: { $notNull: true } } }),
    requiredRoles(strapi),
  ]);
  const ids = found.map(({ id }) => id);
  const roles = await rolesHeld(strapi, ids, now);
  const rows = (await enrolments(strapi).findMany({ where: { person: { $in: ids } } })) as EnrolmentRow[];
  const since = new Map(rows.filter(isEnrolled).map(({ person, enrolledAt }) => [person, enrolledAt]));
  return {
    total,
    enrolled,
    people: found.map((user) => ({
      id: user.id,
      name: personName(user),
      email: user.email ?? '',
      roles: roles.get(user.id) ?? [],
      enrolledAt: since.get(user.id) ?? null,
      required: mustHaveTwoFactor(roles.get(user.id) ?? [], required),
      self: user.id === asking,
    })),
  };
}

/**
 * For a person who lost the telephone and the recovery codes: the enrolment goes, and with it every open session, the lost
 * telephone's too. Never one's own: a session left open must not be enough to switch it off.
 */
export async function resetPerson(
  strapi: Core.Strapi,
  administrator: number,
  person: number,
): Promise<TwoFactorRefusal | null> {
  if (person === administrator) return { code: 'own_reset' };
  if (!isEnrolled(await findRow(strapi, person))) return { code: 'unknown_person' };
  await againOnCollision(() =>
    strapi.db.transaction(async () => {
      await forget(strapi, [person]);
      await logReset(strapi, administrator, person);
    }),
  );
  await strapi.sessionManager('admin').invalidateRefreshToken(String(person));
  strapi.log.warn(`two-factor: administrator ${String(administrator)} reset account ${String(person)}`);
  return null;
}

/** It takes away what protects an account that decides: it stands where it can't be taken out again. */
async function logReset(strapi: Core.Strapi, administrator: number, person: number): Promise<void> {
  const users = strapi.db.query('admin::user');
  const [by, of] = (await Promise.all(
    [administrator, person].map((id) => users.findOne({ where: { id } })),
  )) as (AdminUser | null)[];
  await appendLog(strapi, {
    articleId: `two-factor:${String(person)}`,
    articleTitle: of ? personName(of) : `#${String(person)}`,
    command: 'reset_two_factor',
    actorId: `admin:${String(administrator)}`,
    actorName: by ? personName(by) : `#${String(administrator)}`,
    unitName: null,
    fromState: null,
    toState: null,
    fromStage: 0,
    toStage: 0,
    revision: 0,
    comment: null,
    reasonCode: null,
    at: new Date(),
    details: {},
  });
}
