import type { Core } from '@strapi/strapi';
import type { SummaryTable } from '@toasoan/contracts';
import { type PublicFace, publicFaceOf, tableSlug, versionsOf } from '../summary-tables/public-face';
import { SUMMARY_TABLE, type TableHead, type TableRow } from '../summary-tables/table-row';
import { tableContent } from './content/table';
import type { ManifestRow } from './manifest';

/** A table's versions are rows of their own; the public knows them under the id of the first. */
export async function readTables(strapi: Core.Strapi, ids: readonly string[]): Promise<{ id: string }[]> {
  const firsts = (await strapi.db.query(SUMMARY_TABLE).findMany({
    where: { documentId: { $in: ids }, version: 1 },
    select: ['documentId', 'year', 'sequence'],
    orderBy: { documentId: 'asc' },
  })) as TableHead[];
  const tables: { id: string }[] = [];
  // One after the other: what a table is made from (its row, that of the version before) is let go before the next is read.
  for (const first of firsts) {
    const versions = await versionsOf(strapi, first);
    const face = publicFaceOf(versions);
    if (face) tables.push(face.shown ? await live(strapi, face, versions) : withdrawn(face, versions));
  }
  return tables;
}

async function live(strapi: Core.Strapi, { id, revision, shown, earlier }: PublicFace, versions: readonly TableHead[]) {
  const row = (await strapi.db.query(SUMMARY_TABLE).findOne({ where: { id: shown?.id } })) as TableRow;
  const [last] = earlier;
  const before = last && ((await strapi.db.query(SUMMARY_TABLE).findOne({ where: { id: last.id } })) as TableRow);
  const content = tableContent(row, earlier, contentOf(before), firstTime(versions));
  return { kind: 'table', id, revision, state: 'live', content };
}

const contentOf = (row: TableRow | undefined): SummaryTable | null => row?.content ?? null;

function firstTime(versions: readonly TableHead[]): string {
  const times = versions.flatMap(({ firstPublicAt }) => (firstPublicAt === null ? [] : [Date.parse(firstPublicAt)]));
  return new Date(Math.min(...times)).toISOString();
}

function withdrawn({ id, revision }: PublicFace, versions: readonly TableHead[]) {
  const times = versions.flatMap(({ lastPublicAt }) => (lastPublicAt === null ? [] : [Date.parse(lastPublicAt)]));
  const [any] = versions;
  return {
    kind: 'table',
    id,
    revision,
    state: 'withdrawn',
    slug: any ? tableSlug(any) : null,
    note: null,
    redirectTo: null,
    at: times.length > 0 ? new Date(Math.max(...times)).toISOString() : null,
    formerSlugs: [],
  };
}

/** The tables of which some version is or was public, by the id of the first, as `readManifest` reads other kinds. */
export async function tableManifestRows(strapi: Core.Strapi, after: string, limit: number): Promise<ManifestRow[]> {
  const { tableName } = strapi.db.metadata.get(SUMMARY_TABLE);
  const knex = strapi.db.connection;
  return knex
    .select<ManifestRow[]>(
      'f.document_id as id',
      knex.raw('sum(coalesce(v.public_revision, 0)) as draft_revision'),
      knex.raw('sum(coalesce(v.public_revision, 0)) as live_revision'),
      knex.raw('max(case when v.public then 1 end) as live'),
    )
    .from({ f: tableName })
    .join({ v: tableName }, (join) => {
      join.on('v.year', 'f.year').andOn('v.sequence', 'f.sequence');
    })
    .where('f.version', 1)
    .andWhere('f.document_id', '>', after)
    .groupBy('f.document_id')
    .havingRaw('count(v.first_public_at) > 0')
    .orderBy('f.document_id')
    .limit(limit);
}
