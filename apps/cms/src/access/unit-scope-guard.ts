import type { Core } from '@strapi/strapi';
import { insideVerb } from '../editorial/verb-token';
import { formRefusal } from '../environment/form-refusal';
import { currentAdmin } from './current-admin';
import { membershipsOf } from './memberships';
import { readUnitChange, type UnitReference } from './unit-change';
import { isInScope, type LimitedScope, scopeOfUser } from './unit-scope';

const ARTICLE = 'api::article.article';
const ON_EXISTING = ['update', 'clone', 'delete', 'publish', 'unpublish', 'discardDraft'];

// Strapi hides the words of a 403 from the person, so refusals here are 400 with a code.

/**
 * Closes what Strapi's conditions leave open (strapi/strapi conditions are not checked on create, on a moved relation
 * or on clone): nobody creates an article in a foreign unit or in none, or moves one there. What the system itself
 * does, outside a request of an admin user, passes.
 */
export function guardUnitScope(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    // A verb has decided by its own rules who may, from the same memberships.
    if (context.uid !== ARTICLE || insideVerb()) return next();
    const user = currentAdmin(strapi);
    if (!user) return next();
    const params = context.params as { documentId?: string; data?: Record<string, unknown> };
    const creates = context.action === 'create';
    const acts = ON_EXISTING.includes(context.action);
    if (!creates && !acts) return next();

    const scope = await scopeOfUser(strapi, user);
    if (scope.all) return next();
    if (acts && params.documentId !== undefined) await requireOwnArticle(strapi, params.documentId, scope);
    if (creates) params.data = { ...params.data, ...(await defaultUnit(strapi, params.data, scope)) };
    // A clone takes its model's unit, which may be seen for the sake of one decision only.
    await requireUnitInScope(
      strapi,
      await withUnit(strapi, context.action, params),
      scope,
      creates || context.action === 'clone',
    );
    return next();
  });
}

/** What a clone will have: the unit that is said, else its model's. */
async function withUnit(
  strapi: Core.Strapi,
  action: string,
  { documentId, data }: { documentId?: string; data?: Record<string, unknown> },
): Promise<Record<string, unknown> | undefined> {
  if (action !== 'clone' || readUnitChange(data?.['unit']).kind !== 'unchanged') return data;
  const model = (await strapi.db.query(ARTICLE).findOne({
    where: { documentId, publishedAt: { $null: true } },
    populate: { unit: { select: ['id'] } },
  })) as { unit: { id: number } | null } | null;
  return { ...data, unit: model?.unit?.id ?? null };
}

async function requireOwnArticle(strapi: Core.Strapi, documentId: string, scope: LimitedScope): Promise<void> {
  // The published row is a copy; the draft alone says at which desk the article lies.
  const draft = (await strapi.db.query(ARTICLE).findOne({
    where: { documentId, publishedAt: { $null: true } },
    select: ['id', 'state', 'deskKey', 'escalatedAt', 'assignee'],
    populate: { unit: { select: ['id'] } },
  })) as Parameters<typeof isInScope>[1] | null;
  if (draft && !isInScope(scope, draft)) {
    throw formRefusal('Tin bài này thuộc đơn vị khác, bạn không xử lý được.', 'foreign_unit');
  }
}

/** Whoever works for one unit alone need not say which. */
async function defaultUnit(
  strapi: Core.Strapi,
  data: Record<string, unknown> | undefined,
  scope: LimitedScope,
): Promise<{ unit?: number }> {
  if (readUnitChange(data?.['unit']).kind !== 'unchanged') return {};
  const user = currentAdmin(strapi);
  if (!user) return {};
  const held = await membershipsOf(strapi, user.id, new Date());
  const own = held.filter(({ onBehalfOf }) => onBehalfOf === undefined);
  const units = [...new Set(own.map(({ unitRow }) => unitRow).filter((row) => scope.unitRows.includes(row)))];
  const [only] = units;
  return units.length === 1 && only !== undefined ? { unit: only } : {};
}

async function requireUnitInScope(
  strapi: Core.Strapi,
  data: Record<string, unknown> | undefined,
  scope: LimitedScope,
  mustBeGiven: boolean,
): Promise<void> {
  const change = readUnitChange(data?.['unit']);
  if (change.kind === 'unchanged' && !mustBeGiven) return;
  if (change.kind !== 'set') {
    throw formRefusal('Hãy chọn đơn vị gửi tin bài này.', 'unit_required');
  }
  if (!(await reachesUnit(strapi, change.unit, scope))) {
    throw formRefusal('Bạn không phụ trách đơn vị này nên không đưa tin bài vào đó được.', 'foreign_unit');
  }
}

async function reachesUnit(strapi: Core.Strapi, reference: UnitReference, scope: LimitedScope): Promise<boolean> {
  const found: unknown = await strapi.db
    .query('api::unit.unit')
    .findOne({ where: { $and: [reference, { id: { $in: scope.unitRows } }] }, select: ['id'] });
  return found !== null;
}
