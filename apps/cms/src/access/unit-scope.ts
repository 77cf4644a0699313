import type { Core } from '@strapi/strapi';
import { REACH, unitsReached } from '@toasoan/newsroom';
import { loadUnitsAround } from './load-units-around';
import { type AdminUser, actorFor, type EditorialActor } from './memberships';

/**
 * Which articles a person may see and work on: all of them; or those of the units with these database ids, and those
 * under review that lie at one of her desks or were given to her in person, whatever unit they are of by now.
 */
export type UnitScope = { all: true } | LimitedScope;
export interface LimitedScope {
  all: false;
  unitRows: number[];
  /** `unit:<documentId>` of each unit that she approves for. */
  deskKeys: string[];
  /** `admin:<id>`, as `assignee` names people. */
  personId: string;
}

/** What decides whether an article is in a scope; the draft row carries it. */
interface ScopedArticle {
  state: string;
  unit: { id: number } | null;
  deskKey: string | null;
  assignee: string | null;
}

/** Only while somebody has to decide is an article anybody's business beyond its unit. */
export const AT_A_DESK: readonly string[] = ['in_review', 'scheduled'];

/** The reach of each role is `REACH`'s to say; the administrators' is everything. */
export async function scopeOf(strapi: Core.Strapi, actor: EditorialActor, now = new Date()): Promise<UnitScope> {
  const { memberships } = actor;
  if (actor.isAdministrator || memberships.some(({ role }) => REACH[role].to === 'all')) return { all: true };
  const { tree, rows } = await loadUnitsAround(strapi, memberships);
  const units = unitsReached(tree, memberships, now);
  if (units === 'all') return { all: true };
  const desks = memberships.filter(({ role }) => role === 'approver').map(({ unitId }) => `unit:${unitId}`);
  return {
    all: false,
    unitRows: [...units].flatMap((id) => rows.get(id) ?? []),
    deskKeys: [...new Set(desks)],
    personId: actor.id,
  };
}

/** The scope of an admin user at this moment. */
export async function scopeOfUser(strapi: Core.Strapi, user: AdminUser, now = new Date()): Promise<UnitScope> {
  return scopeOf(strapi, await actorFor(strapi, user, now), now);
}

/** The same rule as the condition `article-in-scope`, for a row at hand. */
export function isInScope(scope: UnitScope, article: ScopedArticle): boolean {
  if (scope.all) return true;
  if (article.unit && scope.unitRows.includes(article.unit.id)) return true;
  if (!AT_A_DESK.includes(article.state)) return false;
  return article.assignee === scope.personId || (article.deskKey !== null && scope.deskKeys.includes(article.deskKey));
}
