import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ContentIndex } from '../project/content-index.js';
import { describe } from '../describe.js';
import type { BlobFiles } from '../release/blob-files.js';
import type { Failures } from '../publish/failures.js';
import { Retry } from '../publish/retry.js';
import type { Exclusive } from '../publish/turns.js';
import type { Entry, ReleaseStore } from '../release/release-store.js';
import { makeSharePicture, SHARE_MIME } from './share-picture.js';

/** For a site that is built whole, with nobody waiting beside it. */
const LOT = 2;
/** Nothing has been published for so long: drawing takes the processor away from the next publication. */
const QUIET_MS = 1000;

interface Parts {
  index: Pick<ContentIndex, 'shares'>;
  blobs: BlobFiles;
  log: Logger;
}

/** Makes so many of the pictures that are owed; what could not be drawn is given up, what could not be stored stays owed. */
async function makeSome({ index, blobs, log }: Parts, most: number): Promise<{ path: string; entry: Entry }[]> {
  const drawn = await Promise.all(
    index.shares.owed(most).map(async ({ address, words }) => {
      const bytes = await makeSharePicture(words).catch((error: unknown) => {
        log.error({ title: words.title, error: describe(error) }, 'a share picture could not be drawn');
        return null;
      });
      if (bytes === null) index.shares.giveUp(address);
      return bytes && { path: address, entry: entryOf(await blobs.put(bytes), bytes.length) };
    }),
  );
  return drawn.flatMap((one) => one ?? []);
}

const entryOf = (hash: string, size: number): Entry => ({ hash, mime: SHARE_MIME, size, stored: 'file' });

/** All that are owed, for a site that is built whole (`takeSnapshot`). */
export async function makeAllShares(parts: Parts): Promise<void> {
  while (parts.index.shares.owes()) {
    for (const made of await makeSome(parts, LOT)) parts.index.shares.keep(made);
  }
}

/**
 * Makes the share pictures that are owed while nothing is being published, one at a time and resting as long as each took,
 * and puts them beside the pages that name them.
 */
export class SharePictures {
  #running: Promise<void> | null = null;
  #stopped = false;
  #later: NodeJS.Timeout | null = null;
  readonly #retry = new Retry(() => void this.wake());

  constructor(
    private readonly parts: Parts & { releases: ReleaseStore; failures: Failures; leads: () => boolean },
    /** Takes turns with publications and with the switch of a rebuild. */
    private readonly exclusive: Exclusive,
    /** Something is being published: readers of a page come before those who share it. */
    private readonly publishing: () => boolean,
  ) {}

  /** Some are to be made, and nothing says that they can't be. */
  get owes(): boolean {
    return !this.#stopped && this.#retry.error === null && this.parts.index.shares.owes();
  }

  /** Begins once nothing has been published for a while. */
  later(): void {
    if (this.#later !== null) clearTimeout(this.#later);
    this.#later = this.#stopped ? null : setTimeout(() => void this.wake(), QUIET_MS);
  }

  /** Begins, unless it is at work; settles when all are made, or publishing comes first: whoever publishes wakes it again. */
  wake(): Promise<void> {
    this.#running ??= this.#makeOwed()
      .then(
        () => {
          this.#retry.succeeded();
          this.parts.failures.over('share pictures');
        },
        (error: unknown) => {
          this.parts.failures.met('share pictures', error);
          if (!this.#stopped) this.#retry.failed(describe(error));
          this.parts.log.warn({ error: describe(error) }, 'share pictures could not be made, will try again');
        },
      )
      .finally(() => {
        this.#running = null;
      });
    return this.#running;
  }

  /** Settles when what is being made is on disk, or nothing is. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.later();
    this.#retry.stop();
    await this.#running;
  }

  async #makeOwed(): Promise<void> {
    const { index, releases } = this.parts;
    while (!this.#stopped && !this.publishing() && index.shares.owes()) {
      const from = performance.now();
      const made = await makeSome(this.parts, 1);
      const took = performance.now() - from;
      await this.exclusive(() => {
        if (!this.parts.leads()) return Promise.resolve();
        const wanted = made.flatMap((one) => {
          const page = index.shares.pageOf(one.path);
          return page === null ? [] : [{ ...one, page }];
        });
        // First the file, then the word that it is there: a failure in between makes it again, never loses it.
        releases.complete(wanted);
        for (const one of wanted) index.shares.keep(one);
        return Promise.resolve();
      });
      // The newsroom on the same machine works on an approval before the publisher hears of it.
      if (index.shares.owes()) await wait(took);
    }
  }
}
