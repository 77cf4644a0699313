import type { Logger } from 'pino';
import { PUBLIC_KINDS, type Publication, type PublicKind } from '@toasoan/contracts';
import type { ContentIndex } from '../project/content-index.js';
import type { MediaStore } from '../project/media-store.js';
import type { CmsAnswer, CmsReader } from '../project/read-cms.js';
import { goneOf, type Publisher } from './publisher.js';
import { keyOf, readDocuments, withMedia, type DocumentKey } from './read-documents.js';

/** A reconciliation that would take away more of the site than this share stops and asks a person. */
const MOST_REMOVED = 0.2;
/** From here on, whole pages of documents are read instead of one by one, and the site is rebuilt whole. */
const MANY = 300;
const CHUNK = 500;
/** Units and categories first: articles are placed by them. */
const ORDER: readonly PublicKind[] = ['settings', 'unit', 'category', 'page', 'document', 'redirect', 'article'];

export interface Drift {
  /** The CMS has a later revision, or a document unknown here. */
  outdated: DocumentKey[];
  /** Live here, unknown to the CMS. */
  vanished: DocumentKey[];
  /** The CMS has an earlier revision than is held here: it was restored from a backup, say. Reported, never followed. */
  behind: DocumentKey[];
  /** Documents live here. */
  held: number;
}

export interface ReconcileReport {
  at: string;
  outcome: 'even' | 'caught-up' | 'unreachable' | 'needs-confirmation';
  outdated: number;
  vanished: number;
  behind: number;
  message: string | null;
}

/** Compares what is held with the CMS's manifest. Null: the CMS gave no usable answer. */
export async function findDrift(index: ContentIndex, cms: CmsReader): Promise<CmsAnswer<Drift>> {
  const drift: Drift = { outdated: [], vanished: [], behind: [], held: 0 };
  for (const kind of ORDER) {
    const listed = new Set<string>();
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const page: Awaited<ReturnType<CmsReader['manifest']>> = await cms.manifest(kind, after);
      if (!page.ok) return page;
      for (const { id, revision, state } of page.value.items) {
        listed.add(id);
        const held = index.held(kind, id);
        const tried = held === null ? -1 : Math.max(held.revision, held.refusedRevision ?? -1);
        if (revision > tried || (held !== null && revision === tried && held.state === 'live' && state === 'withdrawn'))
          drift.outdated.push({ kind, id, revision });
        else if (held !== null && revision < held.revision) drift.behind.push({ kind, id });
      }
      after = page.value.next;
    }
    const live = index.db
      .prepare(`SELECT id FROM item WHERE kind = ? AND state = 'live'`)
      .pluck()
      .all(kind) as string[];
    drift.held += live.length;
    for (const id of live) if (!listed.has(id)) drift.vanished.push({ kind, id });
  }
  return { ok: true, value: drift };
}

export interface ReconcileParts {
  index: ContentIndex;
  cms: CmsReader;
  media: MediaStore;
  publisher: Publisher;
  log: Logger;
}

/** Brings the site level with the CMS: what events were missed is published now. `confirmed`: a person has agreed to removals. */
export async function reconcile(parts: ReconcileParts, confirmed = false): Promise<ReconcileReport> {
  const { index, cms, log } = parts;
  const report = (
    outcome: ReconcileReport['outcome'],
    drift: Drift | null,
    message: string | null,
  ): ReconcileReport => ({
    at: new Date().toISOString(),
    outcome,
    outdated: drift?.outdated.length ?? 0,
    vanished: drift?.vanished.length ?? 0,
    behind: drift?.behind.length ?? 0,
    message,
  });
  const found = await findDrift(index, cms);
  if (!found.ok) return report('unreachable', null, `Chưa đối chiếu được với CMS: ${found.message}`);
  const drift = found.value;
  if (drift.behind.length > 0)
    log.warn(
      { count: drift.behind.length, first: drift.behind[0] },
      'the CMS holds earlier revisions than the site; left as they are',
    );
  if (drift.outdated.length === 0 && drift.vanished.length === 0) return report('even', drift, null);
  const read =
    drift.outdated.length > MANY ? await readMany(parts, drift.outdated) : await readFew(parts, drift.outdated);
  if (!read.ok) return report('unreachable', drift, `Chưa đọc được tài liệu từ CMS: ${read.message}`);
  const removals =
    drift.vanished.length +
    read.value.filter(({ state, kind, id }) => state === 'withdrawn' && index.held(kind, id)?.state === 'live').length;
  if (removals > Math.max(1, drift.held * MOST_REMOVED) && !confirmed) {
    return report(
      'needs-confirmation',
      drift,
      `Đối chiếu sẽ gỡ ${String(removals)} trong ${String(drift.held)} tài liệu đang hiển thị; cần người xác nhận bằng lệnh confirm-removal.`,
    );
  }
  const gone = drift.vanished.map(({ kind, id }) => goneOf(index, { kind, documentId: id, revision: 0 }));
  await carryOut(parts, [...read.value, ...gone]);
  return report('caught-up', drift, null);
}

async function carryOut(
  { index, publisher, log }: ReconcileParts,
  publications: readonly Publication[],
): Promise<void> {
  log.info({ documents: publications.length }, 'catching up with the CMS');
  if (publications.length <= MANY) {
    await publisher.publish(publications, 'đối chiếu với CMS');
    return;
  }
  // So much has changed that the whole site is made anew; the index is filled first, in lots that let requests through.
  for (let at = 0; at < publications.length; at += CHUNK) {
    index.fill(publications.slice(at, at + CHUNK));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await publisher.rebuild('đối chiếu với CMS');
}

async function readFew(
  { cms, media, index, log }: ReconcileParts,
  keys: readonly DocumentKey[],
): Promise<CmsAnswer<Publication[]>> {
  const results = await readDocuments(keys, cms, media);
  const publications: Publication[] = [];
  for (const key of keys) {
    const result = results.get(keyOf(key));
    if (result?.outcome === 'failed') return { ok: false, reason: 'failed', message: result.message };
    if (result?.outcome === 'read') publications.push(result.publication);
    if (result?.outcome === 'refused')
      index.refuse(result.named, index.read(key.kind, key.id), result.message, new Date().toISOString());
    if (result?.outcome === 'refused') log.error({ ...key, message: result.message }, 'document quarantined');
  }
  return { ok: true, value: publications };
}

async function readMany(parts: ReconcileParts, keys: readonly DocumentKey[]): Promise<CmsAnswer<Publication[]>> {
  const wanted = new Map(keys.map((key) => [keyOf(key), key.revision]));
  const publications: Publication[] = [];
  for (const kind of PUBLIC_KINDS) {
    if (!keys.some((key) => key.kind === kind)) continue;
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const page: Awaited<ReturnType<CmsReader['publications']>> = await parts.cms.publications(kind, after);
      if (!page.ok) return page;
      for (const document of page.value.items) {
        const named = document.malformed ? document.named : document.publication;
        if (!wanted.has(keyOf(named))) continue;
        const result = await withMedia(document, parts.media, wanted.get(keyOf(named)));
        if (result.outcome === 'failed') return { ok: false, reason: 'failed', message: result.message };
        if (result.outcome === 'refused')
          parts.index.refuse(result.named, parts.index.read(kind, named.id), result.message, new Date().toISOString());
        if (result.outcome === 'read') publications.push(result.publication);
      }
      after = page.value.next;
    }
  }
  const rank = (publication: Publication) => ORDER.indexOf(publication.kind);
  return { ok: true, value: publications.sort((a, b) => rank(a) - rank(b)) };
}
