import type { Logger } from 'pino';
import { pageExists } from '@toasoan/site-plan';
import { PUBLIC_KINDS, type Publication } from '@toasoan/contracts';
import type { ContentIndex } from '../project/content-index.js';
import type { MediaStore } from '../project/media-store.js';
import type { CmsAnswer, CmsReader } from '../project/read-cms.js';
import { findDrift, ORDER, type Drift } from './find-drift.js';
import { goneOf, refuseRead } from './gone-or-refused.js';
import { owedReceipts } from './owed-receipts.js';
import type { Publisher } from './publisher.js';
import { keyOf, readDocuments, withMedia, type DocumentKey } from './read-documents.js';

/** A reconciliation that would take away more of the site than this share stops and asks a person. */
const MOST_REMOVED = 0.2;
/** From here on, whole pages of documents are read instead of one by one, and the site is rebuilt whole. */
const MANY = 300;
const CHUNK = 500;
export interface ReconcileReport {
  at: string;
  outcome: 'even' | 'caught-up' | 'unreachable' | 'needs-confirmation';
  outdated: number;
  vanished: number;
  behind: number;
  message: string | null;
}

export interface ReconcileParts {
  index: ContentIndex;
  cms: CmsReader;
  media: MediaStore;
  publisher: Publisher;
  log: Logger;
  /** What was missed has been published, without an event of its own. */
  caughtUp?: (publications: readonly Publication[]) => void;
}

/** How many of the documents that are many have been read. */
export type OnRead = (done: number, all: number) => void;

/** Brings the site level with the CMS: what events were missed is published now. `confirmed`: a person has agreed to removals. */
export async function reconcile(
  parts: ReconcileParts,
  confirmed = false,
  onRead: OnRead = () => undefined,
): Promise<ReconcileReport> {
  const { index, cms, log, publisher } = parts;
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
  const fresh = publisher.waitsForCms;
  if (drift.outdated.length === 0 && drift.vanished.length === 0 && !fresh) return report('even', drift, null);
  const read =
    drift.outdated.length > MANY ? await readMany(parts, drift.outdated, onRead) : await readFew(parts, drift.outdated);
  if (!read.ok) return report('unreachable', drift, `Chưa đọc được tài liệu từ CMS: ${read.message}`);
  // Too many to take away without a person's word need not be asked for one by one.
  const vanished =
    drift.vanished.length > MANY && !confirmed
      ? { ok: true as const, value: drift.vanished }
      : await stillUnknown(parts, drift.vanished);
  if (!vanished.ok)
    return report('unreachable', drift, `Chưa hỏi lại được CMS về tài liệu đã mất: ${vanished.message}`);
  const withdrawn = read.value.filter(
    ({ state, kind, id }) => state === 'withdrawn' && index.held(kind, id)?.state === 'live',
  );
  const removals = vanished.value.length + withdrawn.length;
  if (removals > Math.max(1, drift.held * MOST_REMOVED) && !confirmed) {
    return report(
      'needs-confirmation',
      drift,
      `Đối chiếu sẽ gỡ ${String(removals)} trong ${String(drift.held)} tài liệu đang hiển thị; cần người xác nhận bằng lệnh confirm-removal.`,
    );
  }
  const publications = [...read.value, ...(confirmed ? vanished.value.map((key) => goneOf(index, key)) : [])];
  if (fresh) {
    await fill(parts, publications);
    const removed = pagesToGo(parts);
    if (removed.gone > Math.max(1, removed.shown * MOST_REMOVED) && !confirmed)
      return report(
        'needs-confirmation',
        drift,
        `Chỉ mục được tạo lại; dựng trang theo CMS bây giờ sẽ gỡ ${String(removed.gone)} trong ${String(removed.shown)} trang đang hiển thị. Trang cũ vẫn phục vụ; nếu đúng ý, hãy chạy lệnh confirm-removal.`,
      );
    await publisher.level();
    parts.caughtUp?.(owedReceipts(publications, Date.now()));
  } else if (publications.length > 0) await carryOut(parts, publications);
  const [absent] = vanished.value;
  if (absent === undefined || confirmed) return report('caught-up', drift, null);
  return report(
    'needs-confirmation',
    drift,
    `CMS không còn biết ${String(vanished.value.length)} tài liệu đang hiển thị (đầu tiên: ${absent.kind} ${absent.id}) mà chưa ai gỡ; có thể CMS được phục hồi từ bản sao cũ. Các trang đó vẫn giữ; nếu đúng là phải gỡ, hãy chạy lệnh confirm-removal.`,
  );
}

async function carryOut(parts: ReconcileParts, publications: readonly Publication[]): Promise<void> {
  parts.log.info({ documents: publications.length }, 'catching up with the CMS');
  if (publications.length <= MANY) {
    await parts.publisher.publish(publications, 'đối chiếu với CMS');
    parts.caughtUp?.(publications);
    return;
  }
  // So much has changed that the whole site is made anew; the index is filled first.
  await fill(parts, publications);
  await parts.publisher.rebuild('đối chiếu với CMS');
  parts.caughtUp?.(owedReceipts(publications, Date.now()));
}

/** In lots that let requests through. */
async function fill({ publisher }: ReconcileParts, publications: readonly Publication[]): Promise<void> {
  for (let at = 0; at < publications.length; at += CHUNK) {
    await publisher.fill(publications.slice(at, at + CHUNK));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Asks for them by name, many in lots: that the manifest leaves one out is not yet a reason to take its page away. */
async function stillUnknown(
  parts: ReconcileParts,
  keys: readonly Required<DocumentKey>[],
): Promise<CmsAnswer<Required<DocumentKey>[]>> {
  const results = await readDocuments(keys, parts);
  for (const result of results.values())
    if (result.outcome === 'failed') return { ok: false, reason: 'failed', message: result.message };
  return { ok: true, value: keys.filter((key) => results.get(keyOf(key))?.outcome === 'unknown') };
}

/** How many pages the release shows, and how many of them the index made anew does not know. */
function pagesToGo({ index, publisher }: ReconcileParts): { shown: number; gone: number } {
  const counted = { shown: 0, gone: 0 };
  for (const { path } of publisher.parts.releases.paths()) {
    if (!path.endsWith('/')) continue;
    counted.shown += 1;
    if (!pageExists(path, index.site)) counted.gone += 1;
  }
  return counted;
}

async function readFew(parts: ReconcileParts, keys: readonly DocumentKey[]): Promise<CmsAnswer<Publication[]>> {
  const results = await readDocuments(keys, parts);
  const publications: Publication[] = [];
  for (const key of keys) {
    const result = results.get(keyOf(key));
    if (result?.outcome === 'failed') return { ok: false, reason: 'failed', message: result.message };
    if (result?.outcome === 'read') publications.push(result.publication);
    if (result?.outcome === 'refused') refuseRead(parts.index, result.named, result.message);
    if (result?.outcome === 'refused') parts.log.error({ ...key, message: result.message }, 'document quarantined');
  }
  return { ok: true, value: publications };
}

async function readMany(
  parts: ReconcileParts,
  keys: readonly DocumentKey[],
  onRead: OnRead,
): Promise<CmsAnswer<Publication[]>> {
  const wanted = new Map(keys.map((key) => [keyOf(key), key.revision]));
  const publications: Publication[] = [];
  let done = 0;
  onRead(done, keys.length);
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
        if (result.outcome === 'refused') refuseRead(parts.index, result.named, result.message);
        if (result.outcome === 'read') publications.push(result.publication);
        onRead(++done, keys.length);
      }
      after = page.value.next;
    }
  }
  const rank = (publication: Publication) => ORDER.indexOf(publication.kind);
  return { ok: true, value: publications.sort((a, b) => rank(a) - rank(b)) };
}
