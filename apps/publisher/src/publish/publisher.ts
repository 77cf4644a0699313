import type { Logger } from 'pino';
import type { Publication } from '@toasoan/contracts';
import type { ContentIndex } from '../project/content-index.js';
import type { MediaStore } from '../project/media-store.js';
import { describe, type CmsReader } from '../project/read-cms.js';
import type { Journal, JournalEntry } from '../receive/journal.js';
import type { BlobFiles } from '../release/blob-files.js';
import type { ReleaseStore } from '../release/release-store.js';
import { confirm } from './confirm.js';
import { freeSlugs } from './free-slugs.js';
import { keyOf, readDocuments, type ReadResult } from './read-documents.js';
import type { Receipts } from './receipts.js';
import type { SiteBuilder } from './site-builder.js';

/** Events that arrive this close together share one release. */
const BATCH_MS = 15;
const MAX_BATCH = 500;
/** A document whose files take longer is published in a later batch: a long video holds nobody else up. */
const FILES_PATIENCE_MS = 1500;
const KEEP_RELEASES = 20;
const PRUNE_EVERY = 50;

export interface PublisherParts {
  index: ContentIndex;
  journal: Journal;
  releases: ReleaseStore;
  blobs: BlobFiles;
  media: MediaStore;
  cms: CmsReader;
  receipts: Receipts;
  builder: SiteBuilder;
  /** Where to check that a page is live. */
  checkOrigin: () => string;
  log: Logger;
}

/**
 * The loop: takes what is due from the journal, reads it again from the CMS, publishes it in one release, checks the
 * public address, sends receipts. One batch at a time; everything it must not forget is on disk before it acts.
 */
export class Publisher {
  #timer: NodeJS.Timeout | null = null;
  #wakeAt = 0;
  #running: Promise<void> | null = null;
  #rebuilding: Promise<number> | null = null;
  #stopped = false;
  #batches = 0;
  readonly #checking = new Map<string, Promise<void>>();

  constructor(readonly parts: PublisherParts) {}

  /** Something may be due. */
  wake(delay = BATCH_MS): void {
    if (this.#stopped || this.#running !== null) return;
    const at = Date.now() + delay;
    // An event that comes while others wait must not put them off.
    if (this.#timer !== null && this.#wakeAt <= at) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#wakeAt = at;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#running = this.#run().finally(() => {
        this.#running = null;
        this.#sleep();
      });
    }, delay);
  }

  /** Publishes documents that were read elsewhere (reconciliation), in the same order of steps. */
  async publish(publications: readonly Publication[], reason: string): Promise<void> {
    while (this.#running !== null) await this.#running;
    this.#running = this.#carryOut(publications, reason).finally(() => {
      this.#running = null;
    });
    await this.#running;
    this.wake();
  }

  /** Renders everything anew; at most one at a time. */
  rebuild(reason: string): Promise<number> {
    this.parts.index.owed.wantWhole();
    this.#rebuilding ??= this.#rebuildUntilEven(reason).finally(() => {
      this.#rebuilding = null;
    });
    return this.#rebuilding;
  }

  /** A change that shows everywhere may come while everything is being rendered: then once more. */
  async #rebuildUntilEven(reason: string): Promise<number> {
    let release = await this.parts.builder.rebuild(reason);
    while (!this.#stopped && this.parts.index.owed.wantsWhole() !== null)
      release = await this.parts.builder.rebuild(reason);
    return release;
  }

  /** Waits until nothing is being published; used by tests, `stop` and one-off commands. */
  async idle(): Promise<void> {
    while (this.#running !== null || this.#checking.size > 0 || this.#rebuilding !== null) {
      await Promise.all([this.#running, this.#rebuilding, ...this.#checking.values()]);
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.parts.receipts.stop();
    await this.idle().catch(() => undefined);
  }

  async #run(): Promise<void> {
    const { journal, releases, log } = this.parts;
    try {
      while (!this.#stopped && !releases.current().pinned) {
        const due = journal
          .due(Date.now(), MAX_BATCH + this.#checking.size)
          .filter(({ id }) => !this.#checking.has(id));
        if (due.length === 0) break;
        await this.#batch(due);
        if (++this.#batches % PRUNE_EVERY === 0) await this.prune();
      }
    } catch (error) {
      // The disk is full, a file is locked: the release serves on, and the next try comes by itself.
      log.error({ err: error }, 'a batch failed');
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }

  async #batch(due: readonly JournalEntry[]): Promise<void> {
    const { index, journal, cms, media, log } = this.parts;
    // A revision that is already here was published before a crash, or came twice: it only needs its receipt.
    const fresh = due.filter((entry) => {
      const held = index.held(entry.kind, entry.documentId);
      return held === null || Math.max(held.revision, held.refusedRevision ?? -1) < entry.revision;
    });
    const keys = [
      ...new Map(
        fresh.map(({ kind, documentId: id, revision }) => [keyOf({ kind, id }), { kind, id, revision }]),
      ).values(),
    ];
    const read = await readDocuments(keys, cms, media, FILES_PATIENCE_MS);
    const now = Date.now();
    const failed = new Set<string>();
    for (const entry of fresh) {
      const result = read.get(keyOf({ kind: entry.kind, id: entry.documentId }));
      if (result?.outcome === 'failed') {
        journal.retry(entry.id, result.message, now);
        failed.add(entry.id);
        log.warn(
          { event: entry.id, kind: entry.kind, id: entry.documentId, error: result.message },
          'the CMS could not be read, will try again',
        );
      }
    }
    const publications = this.#accepted(read, fresh);
    const reason =
      publications.length === 1
        ? `${publications[0]?.kind ?? ''} ${publications[0]?.id ?? ''}`
        : `${String(publications.length)} tài liệu`;
    await this.#carryOut(publications, reason);
    const settled = due.filter(({ id }) => !failed.has(id));
    const check = confirm(settled, this.parts)
      .catch((error: unknown) => {
        log.error({ err: error }, 'confirming failed');
      })
      .finally(() => {
        for (const { id } of settled) this.#checking.delete(id);
      });
    for (const { id } of settled) this.#checking.set(id, check);
  }

  /** What of the CMS's answers is to be carried out. */
  #accepted(read: ReadonlyMap<string, ReadResult>, events: readonly JournalEntry[]): Publication[] {
    const { index, log } = this.parts;
    const accepted: Publication[] = [];
    for (const [key, result] of read) {
      const event = events.find(({ kind, documentId: id }) => keyOf({ kind, id }) === key);
      if (event === undefined) continue;
      const held = index.held(event.kind, event.documentId);
      if (result.outcome === 'unknown') {
        // Gone only if the event says so as well: two witnesses. Else reconciliation decides, by the whole manifest.
        if (held !== null && event.withdrawn) accepted.push(goneOf(index, event));
        else log.warn({ kind: event.kind, id: event.documentId }, 'the CMS knows no such document; left as it is');
      } else if (result.outcome === 'refused') {
        index.refuse(result.named, index.read(event.kind, event.documentId), result.message, new Date().toISOString());
      } else if (result.outcome === 'read') {
        if (held !== null && result.publication.revision < held.revision) {
          log.warn(
            { kind: event.kind, id: event.documentId, held: held.revision, cms: result.publication.revision },
            'an older revision than the one held: ignored',
          );
        } else accepted.push(result.publication);
      }
    }
    return accepted;
  }

  /** Publishes documents that have been read. */
  async #carryOut(publications: readonly Publication[], reason: string): Promise<void> {
    const { builder, log, index, cms, media } = this.parts;
    const ready = await freeSlugs(publications, index, (keys) => readDocuments(keys, cms, media));
    const refused = await builder.apply(ready, reason);
    for (const { publication, message } of refused) {
      log.error(
        { kind: publication.kind, id: publication.id, revision: publication.revision, message },
        'document quarantined',
      );
    }
    if (index.owed.wantsWhole() !== null && this.#rebuilding === null) {
      this.rebuild(reason).catch((error: unknown) => {
        log.error({ err: error }, 'the whole rebuild failed');
      });
    }
  }

  /** Forgets old releases and the pictures that only they showed. */
  async prune(): Promise<void> {
    try {
      for (const hash of this.parts.releases.prune(KEEP_RELEASES)) await this.parts.blobs.remove(hash);
      this.parts.journal.forget(Date.now() - 24 * 60 * 60 * 1000);
    } catch (error) {
      this.parts.log.warn({ error: describe(error) }, 'pruning failed');
    }
  }

  #sleep(): void {
    const next = this.parts.journal.nextAt();
    if (next !== null && this.#checking.size === 0) this.wake(Math.max(BATCH_MS, Math.min(next - Date.now(), 60_000)));
    else if (next !== null) this.wake(100);
  }
}

/** A document that is gone from the CMS altogether, as if it had been withdrawn. */
export function goneOf(
  index: ContentIndex,
  { kind, documentId: id, revision }: Pick<JournalEntry, 'kind' | 'documentId' | 'revision'>,
): Publication {
  const held = index.read(kind, id);
  const slug =
    held === null ? null : held.state === 'withdrawn' ? held.slug : 'slug' in held.content ? held.content.slug : null;
  return { kind, id, revision: Math.max(revision, held?.revision ?? 0), state: 'withdrawn', slug, note: null };
}
