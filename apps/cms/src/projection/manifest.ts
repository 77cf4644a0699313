import type { Core } from '@strapi/strapi';
import type { ManifestPage, PublicKind } from '@toasoan/contracts';
import { KINDS } from './kinds';
import { tableManifestRows } from './public-tables';

export interface ManifestRow {
  id: string;
  draft_revision: number | null;
  live_revision: number | null;
  live: number | null;
}

/**
 * Ids, revisions and states of a kind, by id, after `after`. Straight SQL: 50,000 articles are a few pages.
 * A draft version that was published once and has no published version beside it counts as withdrawn.
 */
export async function readManifest(
  strapi: Core.Strapi,
  kind: PublicKind,
  { after, limit }: { after: string; limit: number },
): Promise<ManifestPage> {
  const found =
    kind === 'table'
      ? await tableManifestRows(strapi, after, limit + 1)
      : await (KINDS[kind].drafts ? versionedRows : plainRows)(strapi, kind, after, limit + 1);
  const items = found.slice(0, limit).map(({ id, draft_revision, live_revision, live }) => {
    const state = live === null ? ('withdrawn' as const) : ('live' as const);
    return { id, revision: Number((state === 'live' ? live_revision : draft_revision) ?? 0), state };
  });
  return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
}

async function versionedRows(
  strapi: Core.Strapi,
  kind: PublicKind,
  after: string,
  limit: number,
): Promise<ManifestRow[]> {
  const table = tableOf(strapi, kind);
  const knex = strapi.db.connection;
  // What counts is the revision at which the public face last changed, not what was typed since.
  const revisionOf = (version: 'd' | 'p'): string => `coalesce(${version}.published_revision, ${version}.revision)`;
  return knex
    .select<ManifestRow[]>(
      'd.document_id as id',
      knex.raw(`${revisionOf('d')} as draft_revision`),
      knex.raw(`${revisionOf('p')} as live_revision`),
      'p.id as live',
    )
    .from({ d: table })
    .leftJoin({ p: table }, (join) => {
      join.on('p.document_id', 'd.document_id').andOnNotNull('p.published_at');
    })
    .whereNull('d.published_at')
    .andWhere('d.document_id', '>', after)
    .andWhere((either) => {
      void either.whereNotNull('p.id').orWhereNotNull('d.first_published_at');
    })
    .orderBy('d.document_id')
    .limit(limit);
}

async function plainRows(strapi: Core.Strapi, kind: PublicKind, after: string, limit: number): Promise<ManifestRow[]> {
  return strapi.db
    .connection(tableOf(strapi, kind))
    .select<ManifestRow[]>('document_id as id', 'revision as draft_revision', 'revision as live_revision', 'id as live')
    .where('document_id', '>', after)
    .orderBy('document_id')
    .limit(limit);
}

const tableOf = (strapi: Core.Strapi, kind: PublicKind): string => strapi.db.metadata.get(KINDS[kind].uid).tableName;
