import type { Core } from '@strapi/strapi';
import { insideVerb } from '../editorial/verb-token';
import { formRefusal } from '../environment/form-refusal';
import { currentAdmin } from './current-admin';
import { readUnitChange, type UnitReference } from './unit-change';
import { scopeOfUser, type UnitScope } from './unit-scope';

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
    await requireUnitInScope(strapi, params.data, scope, creates);
    return next();
  });
}

type Limited = Extract<UnitScope, { all: false }>;

async function requireOwnArticle(strapi: Core.Strapi, documentId: string, scope: Limited): Promise<void> {
  const rows = (await strapi.db
    .query(ARTICLE)
    .findMany({ where: { documentId }, select: ['id'], populate: { unit: { select: ['id'] } } })) as {
    unit: { id: number } | null;
  }[];
  const foreign = rows.some(({ unit }) => !unit || !scope.unitRows.includes(unit.id));
  if (foreign) throw formRefusal('Tin bài này thuộc đơn vị khác, bạn không xử lý được.', 'foreign_unit');
}

/** Whoever works for one unit alone need not say which. */
async function defaultUnit(
  strapi: Core.Strapi,
  data: Record<string, unknown> | undefined,
  scope: Limited,
): Promise<{ unit?: number }> {
  if (readUnitChange(data?.['unit']).kind !== 'unchanged') return {};
  const user = currentAdmin(strapi);
  if (!user) return {};
  const own = (await strapi.db.query('api::membership.membership').findMany({
    where: { person: { id: user.id }, unit: { id: { $in: scope.unitRows } } },
    populate: { unit: { select: ['id'] } },
  })) as { unit: { id: number } | null }[];
  const units = [...new Set(own.flatMap(({ unit }) => (unit ? [unit.id] : [])))];
  const [only] = units;
  return units.length === 1 && only !== undefined ? { unit: only } : {};
}

async function requireUnitInScope(
  strapi: Core.Strapi,
  data: Record<string, unknown> | undefined,
  scope: Limited,
  mustBeGiven: boolean,
): Promise<void> {
  const change = readUnitChange(data?.['unit']);
  if (change.kind === 'unchanged' && !mustBeGiven) return;
  if (change.kind !== 'set') {
    throw formRefusal('Hãy chọn đơn vị gửi tin bài này.', 'unit_required');
  }
  const inScope = await isInScope(strapi, change.unit, scope);
  if (!inScope) {
    throw formRefusal('Bạn không phụ trách đơn vị này nên không đưa tin bài vào đó được.', 'foreign_unit');
  }
}

async function isInScope(strapi: Core.Strapi, reference: UnitReference, scope: Limited): Promise<boolean> {
  const found: unknown = await strapi.db
    .query('api::unit.unit')
    .findOne({ where: { $and: [reference, { id: { $in: scope.unitRows } }] }, select: ['id'] });
  return found !== null;
}
