import type { JournalEntry } from '../receive/journal.js';
import type { PublisherParts } from './publisher-parts.js';
import { ReadAhead } from './read-ahead.js';
import { type DocumentKey, keyOf, type ReadResult } from './read-documents.js';
import { freshOf, keysOf } from './wanted.js';

const MAX_BATCH = 1000;
/** From so many on, more are on their way: what comes meanwhile is waited for, since pages that they share are made once. */
export const MANY = 24;
const GATHER_MS = 60;
/** So many at least come in between two looks while a burst is on its way; who sends fewer is not waited for. */
const FLOW = 8;
/** So long a burst is given to bring more before its release is made; its first pages are rendered meanwhile. */
const MORE_MS = 120;
/** What comes later joins while the first are written (`write-events.ts`), which takes the thread that takes events in. */
const GATHER_AT_MOST_MS = 1500;

export const documentOf = ({ kind, documentId: id }: JournalEntry): string => keyOf({ kind, id });

export const isWithdrawal = ({ withdrawn }: JournalEntry): boolean => withdrawn;

/** The events that are due, and their documents, which are read while the batch before is being published. */
export class Incoming {
  /** Events of batches that are published and not confirmed yet; each settles when it is. */
  readonly checking = new Map<string, Promise<void>>();
  /** How many events the batch has that is being published. */
  #taken = 0;
  /** Their documents. A later event of one waits for the next batch. */
  readonly #documents = new Set<string>();
  readonly #ahead: ReadAhead;
  /** What was gathered last were withdrawals, before a burst. */
  #withdrawals = false;

  constructor(
    private readonly parts: Pick<PublisherParts, 'journal' | 'index'>,
    read: (keys: readonly DocumentKey[]) => Promise<Map<string, ReadResult>>,
  ) {
    // Of a long queue the index is asked about each document once.
    this.#ahead = new ReadAhead(read, (known) => {
      const fresh = this.#due().filter((entry) => !known.has(documentOf(entry)));
      return keysOf(freshOf(fresh, parts.index));
    });
  }

  /** An event has come in while others are being published. */
  more(): void {
    this.#ahead.more();
  }

  /** What has come in while a burst was written, and what comes in a moment more: the last of it should not be left alone. */
  async gatherMore(): Promise<JournalEntry[]> {
    await new Promise((resolve) => setTimeout(resolve, MORE_MS));
    return this.gather();
  }

  /** What is due; of a burst, what comes shortly after as well. A withdrawal waits for no burst: it comes at once and before it. */
  async gather(): Promise<JournalEntry[]> {
    const until = Date.now() + GATHER_AT_MOST_MS;
    let before = 0;
    let due = this.#due();
    const flows = () => due.length >= MANY && due.length < MAX_BATCH && due.length >= before + FLOW;
    while (flows() && !due.some(isWithdrawal) && Date.now() < until) {
      before = due.length;
      this.#ahead.begin();
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
      due = this.#due();
    }
    return this.#withdrawalsFirst(due);
  }

  /** Not twice in a row: the burst goes on between them. With all that is due of a document, so that nothing of it is overtaken. */
  #withdrawalsFirst(due: JournalEntry[]): JournalEntry[] {
    const documents = new Set(due.filter(isWithdrawal).map(documentOf));
    this.#withdrawals = !this.#withdrawals && due.length >= MANY && documents.size > 0;
    return this.#withdrawals ? due.filter((entry) => documents.has(documentOf(entry))) : due;
  }

  /** For a batch, or its next part. `fresh`: the events whose revision is not here yet; `read`: their documents as the CMS has them. */
  async take(due: readonly JournalEntry[]): Promise<{ fresh: JournalEntry[]; read: Map<string, ReadResult> }> {
    const fresh = freshOf(due, this.parts.index);
    const read = await this.#ahead.take(keysOf(fresh));
    this.#taken += due.length;
    for (const entry of due) this.#documents.add(documentOf(entry));
    this.#ahead.begin();
    return { fresh, read };
  }

  /** The batch has ended, whatever became of it; what is to be confirmed stands in `checking`. */
  over(): void {
    this.#taken = 0;
    this.#documents.clear();
  }

  /** Settles when nothing is being read. */
  end(): Promise<void> {
    return this.#ahead.end();
  }

  #due(): JournalEntry[] {
    const { checking } = this;
    const { journal } = this.parts;
    const [now, most] = [Date.now(), MAX_BATCH + checking.size + this.#taken];
    const due = journal.due(now, most);
    // Where more wait than are looked at, a withdrawal among them is not left unseen.
    const first = due.length < most ? [] : journal.dueWithdrawals(now, most);
    const ids = new Set(first.map(({ id }) => id));
    return [...first, ...due.filter(({ id }) => !ids.has(id))]
      .filter((entry) => !checking.has(entry.id) && !this.#documents.has(documentOf(entry)))
      .slice(0, MAX_BATCH);
  }
}
