import type { Core } from '@strapi/strapi';
import { type ActedDesks, desksFor, REACH, unitsReached } from '@toasoan/newsroom';
import { staffingOf } from '../editorial/staffing';
import { loadUnitsAround } from './load-units-around';
import { type AdminUser, actorFor, actorInRequest, type EditorialActor } from './memberships';

const ARTICLE = 'api::article.article';

/**
 * Which articles a person may see and work on: all of them; or those of the units with these database ids, and those
 * under review that lie at one of her desks or were given to her in person, whatever unit they are of by now.
 */
export type UnitScope = { all: true } | LimitedScope;
export interface LimitedScope {
  all: false;
  unitRows: number[];
  /** The desks she acts for (`desksFor`): her own, and those below where nobody is present. */
  deskKeys: string[];
  /** Those whose articles come to her once they are overdue. */
  escalatedKeys: string[];
  /** `admin:<id>`, as `assignee` names people. */
  personId: string;
}

/** What decides whether an article is in a scope; the draft row carries it. */
interface ScopedArticle {
  state: string;
  unit: { id: number } | null;
  deskKey: string | null;
  escalatedAt: string | null;
  assignee: string | null;
}

/** Only while somebody has to decide is an article anybody's business beyond its unit. */
export const AT_A_DESK: readonly string[] = ['in_review', 'scheduled'];

const scopes = new WeakMap<EditorialActor, Promise<UnitScope>>();

/** The scope of a person as she was found, asked once for that finding. */
export function scopeOf(strapi: Core.Strapi, actor: EditorialActor, now = new Date()): Promise<UnitScope> {
  const scope = scopes.get(actor) ?? findScope(strapi, actor, now);
  scopes.set(actor, scope);
  return scope;
}

/** The reach of each role is `REACH`'s to say; the administrators' is everything. */
async function findScope(strapi: Core.Strapi, actor: EditorialActor, now: Date): Promise<UnitScope> {
  const { memberships } = actor;
  if (actor.isAdministrator || memberships.some(({ role }) => REACH[role].to === 'all')) return { all: true };
  const { tree, rows } = await loadUnitsAround(strapi, memberships);
  const units = unitsReached(tree, memberships, now);
  if (units === 'all') return { all: true };
  const desks = await desksOf(strapi, actor, now);
  return {
    all: false,
    unitRows: [...units].flatMap((id) => rows.get(id) ?? []),
    deskKeys: desks.keys,
    escalatedKeys: desks.whenEscalated,
    personId: actor.id,
  };
}

/** Only approvers sit at desks; for them the whole tree is asked, for a desk far below may have fallen to them. */
async function desksOf(strapi: Core.Strapi, actor: EditorialActor, now: Date): Promise<ActedDesks> {
  if (!actor.memberships.some(({ role }) => role === 'approver')) return { keys: [], whenEscalated: [] };
  return desksFor(actor, await staffingOf(strapi, now), now);
}

/** The scope of an admin user at this moment. */
export async function scopeOfUser(strapi: Core.Strapi, user: AdminUser, now = new Date()): Promise<UnitScope> {
  return scopeOf(strapi, await actorFor(strapi, user, now), now);
}

/** The scope of the person behind a request, worked out once for it. For what is decided before the request changes anything. */
export async function scopeInRequest(strapi: Core.Strapi, user: AdminUser, now = new Date()): Promise<UnitScope> {
  return scopeOf(strapi, await actorInRequest(strapi, user, now), now);
}

const beyond = new WeakMap<LimitedScope, Promise<number[]>>();

/**
 * Articles outside the units of a scope that are in it all the same, because somebody has to decide and it is she: by
 * database id, asked once per scope. Most people at most times have none.
 */
export function articlesBeyondUnits(strapi: Core.Strapi, scope: LimitedScope): Promise<number[]> {
  const found = beyond.get(scope) ?? findBeyondUnits(strapi, scope);
  beyond.set(scope, found);
  return found;
}

async function findBeyondUnits(
  strapi: Core.Strapi,
  { unitRows, deskKeys, escalatedKeys, personId }: LimitedScope,
): Promise<number[]> {
  if (deskKeys.length === 0 && escalatedKeys.length === 0) return [];
  // A name on an article is a right only for whoever still sits at some desk.
  const named = deskKeys.length > 0 ? [{ assignee: personId }] : [];
  const late = { escalatedAt: { $notNull: true }, deskKey: { $in: escalatedKeys } };
  const found = (await strapi.db.query(ARTICLE).findMany({
    where: {
      state: { $in: AT_A_DESK },
      $and: [
        { $or: [...named, { deskKey: { $in: deskKeys } }, late] },
        { $or: [{ unit: { id: { $null: true } } }, { unit: { id: { $notIn: unitRows } } }] },
      ],
    },
    select: ['id'],
  })) as { id: number }[];
  return found.map(({ id }) => id);
}

/** The same rule as the condition `article-in-scope`, for a row at hand. */
export function isInScope(scope: UnitScope, article: ScopedArticle): boolean {
  if (scope.all) return true;
  if (article.unit && scope.unitRows.includes(article.unit.id)) return true;
  if (!AT_A_DESK.includes(article.state)) return false;
  const { assignee, deskKey, escalatedAt } = article;
  if (assignee === scope.personId && scope.deskKeys.length > 0) return true;
  if (deskKey === null) return false;
  return scope.deskKeys.includes(deskKey) || (escalatedAt !== null && scope.escalatedKeys.includes(deskKey));
}
