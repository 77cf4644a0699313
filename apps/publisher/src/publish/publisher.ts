import type { Publication } from '@toasoan/contracts';
import { SharePictures } from '../share/share-pictures.js';
import type { JournalEntry } from '../receive/journal.js';
import { AFTER_FAILURE_MS, confirmOrPause } from './confirm.js';
import { freeSlugs } from './free-slugs.js';
import { Incoming } from './incoming.js';
import { mustLead, NotLeading } from './not-leading.js';
import { prune } from './prune.js';
import type { PublisherParts } from './publisher-parts.js';
import { readDocuments, type DocumentKey } from './read-documents.js';
import type { ReleaseDraft } from './site-builder.js';
import { Turns, type Exclusive } from './turns.js';
import { WholeRebuild } from './whole-rebuild.js';
import { writeEvents } from './write-events.js';

const BATCH_MS = 15; // Events that arrive this close together share one release.
/** A document whose files take longer is published in a later batch: a long video holds nobody else up. */
const FILES_PATIENCE_MS = 1500;
/** The first after a start too: a machine that is switched off at night may never come to so many in one life. */
const PRUNE_EVERY = 50;

/**
 * The loop: takes what is due from the journal, reads it again from the CMS, publishes it in one release, checks the
 * public address, sends receipts. One batch at a time; everything it must not forget is on disk before it acts.
 */
export class Publisher {
  #timer: NodeJS.Timeout | null = null;
  #wakeAt = 0;
  #running: Promise<void> | null = null;
  #stopped = false;
  readonly #turns = new Turns();
  /** Batches, reconciliation and the switch of a rebuild take turns: each plans against the state that it writes to. */
  readonly exclusive: Exclusive = (work) => this.#turns.take(work);
  readonly #whole: WholeRebuild;
  readonly #shares: SharePictures;
  #batches = 0;
  readonly #incoming: Incoming;

  constructor(readonly parts: PublisherParts) {
    this.#incoming = new Incoming(parts, this.#read);
    const publishing = () => this.#running !== null || this.#whole.running !== null || !parts.leads();
    this.#shares = new SharePictures(parts, this.exclusive, publishing);
    this.#whole = new WholeRebuild(parts, this.exclusive, () => {
      // Receipts for what shows everywhere waited for this.
      if (!this.#stopped) parts.journal.hurry(Date.now());
      this.wake();
    });
  }

  /** Why the whole rebuild that is owed failed; null: it did not. */
  get wholeError(): string | null {
    return this.#whole.error;
  }

  get busy(): boolean {
    return this.#running !== null || this.#whole.running !== null || this.#turns.waiting > 0;
  }

  get waitsForCms(): boolean {
    return this.#whole.waitsForCms;
  }

  /** The site stays as it is: the CMS has to be asked first, or another machine leads. */
  get #holds(): boolean {
    return this.waitsForCms || !this.parts.leads();
  }

  /** Something may be due. */
  wake(delay = BATCH_MS): void {
    if (this.#running !== null) this.#incoming.more();
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
    try {
      await this.exclusive(async () => {
        const draft = this.parts.builder.draft();
        await this.#write(publications, draft);
        await this.#release(draft, reason);
      });
    } finally {
      this.wake();
    }
  }

  /** Takes documents in without rendering; the caller asks for a whole rebuild when all are in. */
  fill(publications: readonly Publication[]): Promise<void> {
    return this.exclusive(() => {
      mustLead(this.parts);
      this.parts.index.fill(publications);
      return Promise.resolve();
    });
  }

  /** Renders everything anew; at most one at a time. While the CMS must be asked first, it stays owed. */
  rebuild(reason: string): Promise<number> {
    return this.#whole.start(reason);
  }

  /** Starts the one that is owed, if one is. */
  rebuildOwed(reason: string): void {
    this.#whole.startOwed(reason);
  }

  /** The index knows the whole site: what was held back goes on. */
  async level(): Promise<void> {
    mustLead(this.parts);
    this.parts.index.owed.freshNoMore();
    this.parts.index.owed.wantUnclaimed();
    await this.rebuild('chỉ mục được tạo lại');
    this.wake(0);
  }

  /** Another machine leads now: what was under way is not written, and its failures are that machine's to meet. */
  yield(): void {
    this.#whole.yield();
    for (const step of ['batch', 'confirm'] as const) this.parts.failures.over(step);
  }

  /** Waits until nothing is due and nothing is being published; used by tests, `stop` and one-off commands. */
  async idle(): Promise<void> {
    for (;;) {
      if (this.busy || this.#incoming.checking.size > 0)
        await Promise.allSettled([
          this.#running,
          this.#whole.running,
          this.#turns.last,
          ...this.#incoming.checking.values(),
        ]);
      else if (this.#hasDue()) await new Promise((resolve) => setTimeout(resolve, BATCH_MS));
      else if (this.#shares.owes && !this.#holds) await this.#shares.wake();
      else return;
    }
  }

  #hasDue(): boolean {
    const next = this.parts.journal.nextAt();
    return !this.#stopped && !this.#holds && next !== null && next <= Date.now() + BATCH_MS;
  }

  /** Ends soon: rendering a large site is broken off (it stays owed), a batch is finished. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#whole.stop();
    await this.#shares.stop();
    this.parts.receipts.stop();
    await this.#incoming.end();
    await this.idle();
  }

  async #run(): Promise<void> {
    const { index, log, failures } = this.parts;
    try {
      while (!this.#stopped && !this.#holds) {
        const due = await this.#incoming.gather();
        // Pages that a failed batch left behind must not wait for the next event.
        if (due.length === 0 && index.owed.dirtyCount() === 0) break;
        await this.exclusive(() => this.#batch(due)).finally(() => {
          this.#incoming.over();
        });
        failures.over('batch');
        // In a turn: a body that is put for the release to come must not go with an old one that had the same.
        if (this.#batches++ % PRUNE_EVERY === 0 || failures.has('prune')) await this.exclusive(() => prune(this.parts));
      }
    } catch (error) {
      if (error instanceof NotLeading) return;
      // The disk is full, a file is locked: the release serves on, and the next try comes by itself.
      log.error({ err: error }, 'a batch failed');
      failures.met('batch', error);
      await new Promise((resolve) => setTimeout(resolve, AFTER_FAILURE_MS));
    }
  }

  readonly #read = (keys: readonly DocumentKey[]) => readDocuments(keys, this.parts, FILES_PATIENCE_MS);

  async #batch(due: readonly JournalEntry[]): Promise<void> {
    const { builder, index } = this.parts;
    // What a batch that ended half-way left: who breaks a page of it is found among its own.
    if (due.length > 0 && index.owed.dirtyCount() > 0) await builder.settleOrBlame('phần còn dở của lần trước');
    const draft = builder.draft();
    const goesOn = () => !this.#stopped && !this.#holds;
    const write = (some: readonly Publication[]) => this.#write(some, draft);
    const { events, documents, first } = await writeEvents(due, this.parts, this.#incoming, goesOn, write);
    await this.#release(
      draft,
      first && documents === 1 ? `${first.kind} ${first.id}` : `${String(documents)} tài liệu`,
    );
    if (events.length === 0) return;
    const check = confirmOrPause(events, this.parts).finally(() => {
      for (const { id } of events) this.#incoming.checking.delete(id);
    });
    for (const { id } of events) this.#incoming.checking.set(id, check);
  }

  /** Writes documents that have been read. Comes back with those that must be tried again, and why. */
  async #write(publications: readonly Publication[], draft: ReleaseDraft): Promise<Map<string, string>> {
    const { builder, index } = this.parts;
    const current = publications.filter((publication) => !index.isStale(publication));
    const { ready, unsure } = await freeSlugs(current, index, this.#read);
    await builder.write(ready, draft);
    return unsure;
  }

  async #release(draft: ReleaseDraft, reason: string): Promise<void> {
    const { builder, log, index, journal } = this.parts;
    const refused = await builder.release(draft, reason);
    for (const { publication, message } of refused) {
      const { kind, id, revision } = publication;
      log.error({ kind, id, revision, message }, 'document quarantined');
    }
    for (const { kind, id, revision } of index.refused.forSlugsNowFree()) {
      // First the event, then the refusal: a crash in between tries once too often, not once too few.
      journal.again({ kind, id, revision }, Date.now());
      index.forgetRefusal(kind, id);
    }
    this.#whole.startOwed(reason);
  }

  #sleep(): void {
    if (this.#holds) return;
    this.#shares.later();
    const dirty = this.parts.index.owed.dirtyCount() > 0 ? Date.now() : Infinity;
    const next = Math.min(this.parts.journal.nextAt() ?? Infinity, dirty);
    if (next === Infinity) return;
    if (this.#incoming.checking.size === 0) this.wake(Math.max(BATCH_MS, Math.min(next - Date.now(), 60_000)));
    else this.wake(100);
  }
}
