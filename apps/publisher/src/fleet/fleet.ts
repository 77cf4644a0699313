import { describe } from '../describe.js';
import type { FleetOptions } from './fleet-options.js';
import { Follower } from './follow.js';
import { HeldLease } from './held-lease.js';
import { Housekeeping } from './housekeeping.js';
import { LeadLost, Shipper } from './ship.js';
import { meetStore } from './meet-store.js';
import { Recent } from './recent.js';
import { ShipPause } from './ship-pause.js';
import { writeSnapshot } from './snapshot.js';
import { mayServe } from './may-serve.js';

const TICK_MS = 1_000;
const LEFT_BEHIND_EVERY_MS = 60_000;
/** A machine with nothing to show leaves the first lead of all to one that has a site, if one comes. */
const EMPTY_WAITS_MS = 3_000;

/** This machine among the others: follows, and leads while the CMS says so and nobody else has written. */
export class Fleet {
  readonly #follower: Follower;
  readonly #shipper: Shipper;
  readonly #held: HeldLease;
  readonly #house: Housekeeping;
  #term = 0;
  #leading = false;
  /** The shared store is known to be the one that this machine has its place in. */
  #met = false;
  /** What a new leader does first has gone well. */
  #begun = true;
  readonly #began = performance.now();
  #error: string | null = null;
  #stopped = false;
  #tick: NodeJS.Timeout | null = null;
  #work: Promise<void> | null = null;
  #shipping: Promise<unknown> = Promise.resolve();
  #waiting: Promise<void> | null = null;
  readonly #recent = new Recent();
  readonly #pause = new ShipPause();
  #lookedBack = Date.now();

  constructor(private readonly options: FleetOptions) {
    this.#follower = new Follower(options.parts, (paths) => {
      this.#recent.changed(paths);
    });
    this.#shipper = new Shipper(options.parts, options.onStanding);
    const failed = (error: unknown): void => {
      this.#fail(error);
    };
    const lost = (): void => {
      this.#lose();
    };
    this.#held = new HeldLease(options.lease, { lost, failed });
    this.#house = new Housekeeping(options.parts, {
      ...{ leads: () => this.leads, term: () => this.#term, failed },
      name: (base) => this.#name(base),
    });
  }

  /** True: this machine may change the site. */
  get leads(): boolean {
    return this.#leading && this.#held.holds;
  }

  standing(): { leads: boolean; leader: string; step: number; error: string | null } {
    return {
      leads: this.leads,
      leader: this.#held.leader,
      step: this.options.parts.book.place().n,
      error: this.#error,
    };
  }

  /** Takes what the others have; then goes on by itself. @throws ObjectsFault, OtherFormat: nothing can be served from here */
  async start(): Promise<void> {
    try {
      await this.#catchUp();
    } catch (error) {
      if (!mayServe(error, this.options.parts.book.db)) throw error;
      this.#fail(error);
    }
    this.#sleep(0);
  }

  /** Settles when everything changed here is what all machines have. @throws LeadLost, ObjectsFault */
  stands(): Promise<void> {
    this.#waiting ??= this.#shipping.then(async () => {
      this.#waiting = null;
      await this.#ship();
    });
    this.#shipping = this.#waiting.catch(() => undefined);
    return this.#waiting;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#tick !== null) clearTimeout(this.#tick);
    await this.#work;
    await this.#house.running;
    const led = this.leads;
    if (led) await this.stands().catch(() => undefined);
    this.#lose();
    if (led) await this.options.lease.release().catch(() => undefined);
    this.options.parts.objects.close();
  }

  async #ship(): Promise<void> {
    if (!this.leads) throw new LeadLost(this.options.parts.book.place().n + 1);
    try {
      await this.#shipper.ship(this.#held.fence);
      this.#error = null;
      if (this.#pause.ended()) this.options.onHealed();
    } catch (error) {
      if (error instanceof LeadLost) this.#lose();
      this.#pause.failed(Date.now());
      this.#fail(error);
      throw error;
    }
  }

  #sleep(ms = TICK_MS): void {
    if (this.#stopped) return;
    this.#tick = setTimeout(() => {
      this.#work = this.#turn()
        .catch((error: unknown) => {
          this.#fail(error);
        })
        .finally(() => {
          this.#work = null;
          this.#sleep();
        });
    }, ms);
  }

  async #turn(): Promise<void> {
    if (this.#leading && !this.leads) this.#lose();
    if (this.#leading) {
      if (!this.#begun) await this.#begin();
      // What no event waits for: a roll-back, a rebuild, a picture for sharing.
      if (this.options.parts.book.differs && this.#pause.over(Date.now())) await this.stands();
      this.#house.look();
      return;
    }
    await this.#catchUp();
    this.#error = null;
    await this.#handBack();
    if (this.options.mayLead) await this.#tryToLead();
  }

  async #catchUp(): Promise<void> {
    if (!this.#met) await meetStore(this.options.parts);
    this.#met = true;
    await this.#shipper.recover();
    const afresh = Date.now() - this.#lookedBack > LEFT_BEHIND_EVERY_MS && (await this.#leftBehind());
    this.#recent.came(await this.#follower.follow(afresh));
  }

  /** At least once: the CMS sends them anew to whoever leads, and that may be this machine again. */
  async #handBack(): Promise<void> {
    const events = this.options.unfinished();
    if (events.length === 0) return;
    await this.options.lease.handBack(events);
    this.options.handedBack(events);
  }

  async #leftBehind(): Promise<boolean> {
    this.#lookedBack = Date.now();
    return this.#follower.wasLeftBehind();
  }

  async #tryToLead(): Promise<void> {
    if (this.#isFirstWithNothing() && performance.now() - this.#began < EMPTY_WAITS_MS) return;
    if (!(await this.#held.take())) return;
    try {
      this.#leading = await this.#take();
    } finally {
      if (!this.#leading) this.#held.letGo();
    }
    if (!this.#leading) return;
    const { book, log } = this.options.parts;
    log.info({ fence: this.#held.fence, step: book.place().n }, 'this machine leads');
    this.#term += 1;
    this.#begun = false;
    await this.#begin();
  }

  /** Tried again each turn until it went well: a full disk at that moment must not leave a leader that never reconciles. */
  async #begin(): Promise<void> {
    const paths = this.#recent.paths();
    if (paths.length > 0) this.options.onStanding(paths);
    await this.options.onLead(this.#recent.documents());
    this.#recent.forget();
    this.#begun = true;
  }

  /** The log is empty, and so is this machine: one that has a site may have the first word. */
  #isFirstWithNothing(): boolean {
    const { book } = this.options.parts;
    return book.place().n === 0 && book.db.prepare('SELECT release FROM pointer').pluck().get() === 0;
  }

  /** Plays the log to its end and puts the entry that makes this machine the one that leads; false: somebody else has. */
  async #take(): Promise<boolean> {
    const { book, index } = this.options.parts;
    this.#recent.came(await this.#follower.follow());
    const place = book.place();
    if (place.fence > this.#held.fence) return false;
    // The first of all: what this machine has shown alone is where everybody begins.
    const hasItems = index.db.prepare('SELECT 1 FROM item LIMIT 1').get() !== undefined;
    const alone = place.n === 0 && (hasItems || !this.#isFirstWithNothing());
    const base = alone ? await writeSnapshot(this.options.parts) : place.base;
    if (!this.#held.holds) return false;
    try {
      await this.#shipper.ship(this.#held.fence, { always: true, base });
    } catch (error) {
      // Somebody was quicker by one step: that step is played first.
      if (error instanceof LeadLost) return false;
      throw error;
    }
    // Somebody else may have the lease by now, though not yet a word in the log.
    if (!this.#held.holds) return false;
    if (book.indexIsAhead) {
      index.owed.wantWhole();
      book.setAhead(false);
    }
    return true;
  }

  #lose(): void {
    if (!this.#leading) return;
    this.#leading = false;
    this.#held.letGo();
    this.options.onLost();
    this.options.parts.log.warn({ fence: this.#held.fence, leader: this.#held.leader }, 'this machine leads no more');
  }

  async #name(base: string): Promise<void> {
    const named = this.#shipping.then(() =>
      this.leads ? this.#shipper.ship(this.#held.fence, { always: true, base }) : undefined,
    );
    this.#shipping = named.catch(() => undefined);
    await named;
  }

  #fail(error: unknown): void {
    const message = describe(error);
    if (message !== this.#error) this.options.parts.log.error({ error: message }, 'the shared releases are in trouble');
    this.#error = message;
  }
}
