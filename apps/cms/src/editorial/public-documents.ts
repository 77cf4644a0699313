import type { Core } from '@strapi/strapi';
import type { PublicKind } from '@toasoan/contracts';
import { recordEvent } from '../outbox/record';
import { settleAddress, withoutServerFields } from './public-change';
import { type DocumentsCall, type Next, useDocuments } from './documents-context';

interface PublicType {
  kind: PublicKind;
  /** Which attribute people know it by. */
  title: string;
  /** With drafts, only publication and withdrawal are public; without, every save is. */
  drafts: boolean;
}

const PUBLIC_TYPES: Partial<Record<string, PublicType>> = {
  'api::unit.unit': { kind: 'unit', title: 'name', drafts: false },
  'api::category.category': { kind: 'category', title: 'name', drafts: false },
  'api::page.page': { kind: 'page', title: 'title', drafts: false },
  'api::redirect.redirect': { kind: 'redirect', title: 'from', drafts: false },
  'api::site-settings.site-settings': { kind: 'settings', title: 'siteName', drafts: false },
  'api::official-document.official-document': { kind: 'document', title: 'subject', drafts: true },
};

type Row = { id: number; documentId: string; revision: number | null; publishedAt: unknown } & Record<string, unknown>;

const CHANGES = ['create', 'update', 'clone', 'delete', 'publish', 'unpublish', 'discardDraft'];

/**
 * Whatever else has a public face (articles have their verbs): each change makes a new revision and, where the public
 * sees it, an outbox row in the same transaction.
 */
export function announcePublicDocuments(strapi: Core.Strapi): void {
  useDocuments(strapi, (call, next) => {
    const type = PUBLIC_TYPES[call.uid];
    if (!type || !CHANGES.includes(call.action)) return next();
    return strapi.db.transaction(() => change(strapi, type, call, next));
  });
}

interface Before {
  /** The draft where there are drafts, else the only row; with the new revision already. */
  row: Row;
  live: boolean;
}

async function change(strapi: Core.Strapi, type: PublicType, call: DocumentsCall, next: Next): Promise<unknown> {
  const { action, params } = call;
  const existing = action === 'clone' ? undefined : params.documentId;
  const before = existing === undefined ? null : await bump(strapi, type, call.uid, existing);
  if (params.data) {
    const data = withoutServerFields(params.data);
    // An update leaves the number that `bump` has just written.
    params.data = before ? data : { ...data, revision: 1 };
  }
  await settleAddress(strapi, type.kind, call, before?.row ?? null);
  if (type.drafts) await stampPublication(strapi, call, before);
  const result = await next();
  const verb = publicVerb(type, call, before);
  const documentId = existing ?? idOf(result);
  if (verb === null || documentId === null) return result;
  const row = verb === 'withdrawn' ? before?.row : await readPublic(strapi, type, call.uid, documentId);
  if (!row) return result;
  const title = row[type.title];
  await recordEvent(strapi, {
    kind: type.kind,
    verb,
    id: documentId,
    title: typeof title === 'string' ? title : '',
    revision: row.revision ?? 0,
    at: new Date(),
  });
  return result;
}

/**
 * When it first became public, and the revision at which its public face changed last: without the first a withdrawn
 * document would be unknown instead of gone, without the second every draft would look like a public change.
 */
async function stampPublication(strapi: Core.Strapi, { uid, action, params }: DocumentsCall, before: Before | null) {
  const publishes = action === 'publish' || params.status === 'published';
  if (!before) {
    if (publishes && params.data) Object.assign(params.data, { firstPublishedAt: new Date(), publishedRevision: 1 });
    return;
  }
  if (!publishes && action !== 'unpublish') return;
  const { row } = before;
  const first = row['firstPublishedAt'] ?? (publishes ? new Date() : null);
  await strapi.db
    .query(uid)
    .updateMany({ where: { id: row.id }, data: { firstPublishedAt: first, publishedRevision: row.revision } });
}

/**
 * Writes first and reads then (on PostgreSQL a second writer waits here). Where there are drafts only theirs is
 * counted up: the published row keeps the revision that the public has.
 */
async function bump(strapi: Core.Strapi, type: PublicType, uid: string, documentId: string): Promise<Before | null> {
  const { tableName } = strapi.db.metadata.get(uid);
  await strapi.db.transaction(({ trx }) => {
    const rows = strapi.db.getConnection(tableName).transacting(trx).where('document_id', documentId);
    const counted = type.drafts ? rows.whereNull('published_at') : rows;
    return counted.update({ revision: strapi.db.connection.raw('coalesce(revision, 0) + 1') });
  });
  const rows = (await strapi.db.query(uid).findMany({ where: { documentId } })) as Row[];
  const row = (type.drafts ? rows.find(({ publishedAt }) => !publishedAt) : undefined) ?? rows[0];
  if (!row) return null;
  return { row, live: !type.drafts || rows.some(({ publishedAt }) => publishedAt) };
}

/** What the public sees of this call; null where it sees nothing. */
function publicVerb(type: PublicType, { action, params }: DocumentsCall, before: Before | null) {
  switch (action) {
    case 'delete':
    case 'unpublish':
      return before?.live ? 'withdrawn' : null;
    case 'publish':
      return 'published';
    case 'discardDraft':
      return null;
    default:
      return type.drafts && params.status !== 'published' ? null : 'published';
  }
}

async function readPublic(strapi: Core.Strapi, type: PublicType, uid: string, documentId: string): Promise<Row | null> {
  const where = type.drafts ? { documentId, publishedAt: { $notNull: true } } : { documentId };
  return (await strapi.db.query(uid).findOne({ where })) as Row | null;
}

function idOf(result: unknown): string | null {
  const id = (result as { documentId?: unknown } | null)?.documentId;
  return typeof id === 'string' ? id : null;
}
