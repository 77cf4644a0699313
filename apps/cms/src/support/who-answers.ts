import type { Core } from '@strapi/strapi';
import { dayOf, existsOn } from '@toasoan/newsroom';
import {
  type AdminUser,
  type EditorialActor,
  heldToday,
  MEMBERSHIP_UNIT,
  type MembershipUnit,
  personName,
} from '../access/memberships';
import type { Speaker } from './support-row';

const MEMBERSHIP = 'api::membership.membership';
const ACCOUNT = { select: ['id', 'firstname', 'lastname', 'username', 'email', 'isActive', 'blocked'] };

/** The department that receives questions for the Board; null where the settings name none. */
async function supportUnit(strapi: Core.Strapi): Promise<string | null> {
  const settings = (await strapi.db
    .query('api::site-settings.site-settings')
    .findOne({ populate: { supportUnit: { select: ['documentId'] } } })) as {
    supportUnit: { documentId: string } | null;
  } | null;
  return settings?.supportUnit?.documentId ?? null;
}

/** The Board, its administrators, and whoever works for the department that receives questions; not who merely contributes there. */
export async function mayAnswer(strapi: Core.Strapi, actor: EditorialActor): Promise<boolean> {
  if (actor.isBoard || actor.isAdministrator) return true;
  const unit = await supportUnit(strapi);
  const works = actor.memberships.some(
    ({ unitId, role, onBehalfOf }) => unitId === unit && role !== 'contributor' && !onBehalfOf,
  );
  return unit !== null && works;
}

export interface Answerers {
  /** Everybody who may answer, by name. */
  all: Speaker[];
  /** Those who are told of a new question: the department, and the Board where nobody works there. */
  told: string[];
}

export async function answerers(strapi: Core.Strapi, now: Date): Promise<Answerers> {
  const unit = await supportUnit(strapi);
  const rows = (await strapi.db.query(MEMBERSHIP).findMany({
    where: {
      $and: [
        { $or: [{ role: 'board' }, { unit: { documentId: unit ?? '' }, role: { $ne: 'contributor' } }] },
        heldToday(now),
      ],
    },
    populate: { person: ACCOUNT, unit: MEMBERSHIP_UNIT },
    orderBy: { id: 'asc' },
  })) as { role: string; person: (AdminUser & Activity) | null; unit: MembershipUnit | null }[];
  const people = new Map<string, Speaker>();
  const department = new Set<string>();
  for (const { role, person, unit: of } of rows) {
    if (!person?.isActive || person.blocked === true || !of || !existsOn(of, dayOf(now))) continue;
    const id = `admin:${String(person.id)}`;
    people.set(id, { id, name: personName(person) });
    if (of.documentId === unit && role !== 'board') department.add(id);
  }
  return { all: [...people.values()], told: department.size > 0 ? [...department] : [...people.keys()] };
}

interface Activity {
  isActive: boolean;
  blocked: boolean | null;
}
