import type { Core } from '@strapi/strapi';
import {
  type Publication,
  type PublicationLot,
  publicationSchema,
  type PublicationPage,
  type PublicKind,
  redirectTargetSchema,
} from '@toasoan/contracts';
import { KINDS } from './kinds';
import { readLive } from './live-content';
import { readManifest } from './manifest';
import { readTables } from './public-tables';
import type { WithdrawnRow } from './rows';

type Known = { ok: true; publication: Publication } | { ok: false; reason: 'unfit'; id: string; message: string };
export type Reading = Known | { ok: false; reason: 'never_live' };

/** One document as the world may see it now, held against the contract. */
export async function readPublication(strapi: Core.Strapi, kind: PublicKind, id: string): Promise<Reading> {
  const [reading] = await readAll(strapi, kind, [id]);
  return reading ?? { ok: false, reason: 'never_live' };
}

/** A page of everything of a kind that is or was live. What doesn't fit the contract is named, never dropped. */
export async function readPublicationPage(
  strapi: Core.Strapi,
  kind: PublicKind,
  range: { after: string; limit: number },
): Promise<PublicationPage> {
  const { items, next } = await readManifest(strapi, kind, range);
  const ids = items.map(({ id }) => id);
  return { ...sorted(await readAll(strapi, kind, ids)), next };
}

/** Several documents by their names, each as `readPublication` has it. */
export async function readPublicationLot(
  strapi: Core.Strapi,
  kind: PublicKind,
  ids: readonly string[],
): Promise<PublicationLot> {
  const readings = await readAll(strapi, kind, ids);
  const known = new Set(readings.map((reading) => (reading.ok ? reading.publication.id : reading.id)));
  return { ...sorted(readings), unknown: ids.filter((id) => !known.has(id)) };
}

/** What the publisher is told of a document that doesn't fit. */
export const unfitMessage = (reason: string): string => `Nội dung không đúng khuôn dạng để đăng: ${reason}`;

function sorted(readings: readonly Known[]): Pick<PublicationPage, 'items' | 'invalid'> {
  const items = readings.flatMap((reading) => (reading.ok ? [reading.publication] : []));
  const invalid = unfitOf(readings).map(({ id, message }) => ({ id, message: unfitMessage(message) }));
  return { items: items.sort((a, b) => (a.id < b.id ? -1 : 1)), ...(invalid.length > 0 ? { invalid } : {}) };
}

/** Those that the contract refuses among documents that are live. */
export async function unfitAmong(
  strapi: Core.Strapi,
  kind: PublicKind,
  ids: readonly string[],
): Promise<{ id: string; message: string }[]> {
  return unfitOf(await readAll(strapi, kind, ids));
}

const unfitOf = (readings: readonly Known[]): { id: string; message: string }[] =>
  readings.flatMap((reading) => (reading.ok ? [] : [{ id: reading.id, message: reading.message }]));

async function readAll(strapi: Core.Strapi, kind: PublicKind, ids: readonly string[]): Promise<Known[]> {
  if (kind === 'table') return (await readTables(strapi, ids)).map(fit);
  const live = await readLive(strapi, kind, ids);
  const found = new Set(live.map(({ id }) => id));
  const rest = ids.filter((id) => !found.has(id));
  if (!KINDS[kind].drafts || rest.length === 0) return live.map(fit);
  const { withdrawn, republished } = await readWithdrawn(strapi, kind, rest);
  const again = republished.length > 0 ? await readLive(strapi, kind, republished) : [];
  return [...live, ...withdrawn, ...again].map(fit);
}

const WITHDRAWN_FIELDS = ['documentId', 'publishedAt', 'slug', 'revision', 'publishedRevision'];
const OF_ARTICLES = ['withdrawnNote', 'withdrawnRedirect', 'withdrawnAt', 'publishedSlug', 'formerSlugs'];

/** Both of a document's rows come with one query: what went live since its live row was looked for must not look withdrawn. */
async function readWithdrawn(
  strapi: Core.Strapi,
  kind: PublicKind,
  ids: readonly string[],
): Promise<{ withdrawn: { id: string }[]; republished: string[] }> {
  const rows = (await strapi.db.query(KINDS[kind].uid).findMany({
    where: {
      documentId: { $in: ids },
      $or: [{ publishedAt: { $notNull: true } }, { firstPublishedAt: { $notNull: true } }],
    },
    select: [...WITHDRAWN_FIELDS, ...(kind === 'article' ? OF_ARTICLES : [])],
  })) as WithdrawnRow[];
  const republished = new Set(
    rows.flatMap(({ documentId, publishedAt }) => (publishedAt === null ? [] : [documentId])),
  );
  const gone = rows.filter(({ documentId }) => !republished.has(documentId));
  return { withdrawn: gone.map((row) => withdrawal(kind, row)), republished: [...republished] };
}

function withdrawal(kind: PublicKind, row: WithdrawnRow): { id: string } & Record<string, unknown> {
  const slug = row.publishedSlug ?? row.slug ?? null;
  return {
    kind,
    id: row.documentId,
    // A withdrawal is a public change; what is typed in the draft afterwards is not.
    revision: row.publishedRevision ?? row.revision ?? 0,
    state: 'withdrawn',
    slug,
    note: row.withdrawnNote ?? null,
    redirectTo: safeTarget(row.withdrawnRedirect),
    at: row.withdrawnAt ?? null,
    formerSlugs: (row.formerSlugs ?? []).filter((former) => former !== slug),
  };
}

/** Checked when it was written; whatever it is, a withdrawal must never fail to fit. */
function safeTarget(target: string | null | undefined): string | null {
  return target && redirectTargetSchema.safeParse(target).success ? target : null;
}

function fit(candidate: { id: string }): Known {
  const parsed = publicationSchema.safeParse(candidate);
  if (parsed.success) return { ok: true, publication: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, reason: 'unfit', id: candidate.id, message: issue ? explain(issue) : 'không rõ' };
}

/** A union's issue hides the telling one inside; the deepest path is the one that names the field. */
function explain(issue: { message: string; path: PropertyKey[]; errors?: unknown }): string {
  const inner = (Array.isArray(issue.errors) ? issue.errors.flat() : []) as (typeof issue)[];
  const deepest = [...inner].sort((a, b) => b.path.length - a.path.length)[0];
  return deepest ? explain(deepest) : `${issue.path.map(String).join('.')}: ${issue.message}`;
}
