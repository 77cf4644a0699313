import type { Logger } from 'pino';
import { describe } from '../describe.js';
import type { Publisher } from '../publish/publisher.js';
import type { ReconcileReport } from '../publish/reconcile.js';
import type { CheckRows, SelfCheckReport } from './check-rows.js';
import { type ClockTime, nextDue } from './due-time.js';
import { findDifferences, type CheckParts } from './find-differences.js';

/** The clock is looked at, not waited for: it may be set while the process sleeps. */
const LOOK_EVERY_MS = 30_000;
const AGAIN_MS = 60 * 60_000;
const NAMED = 20;

export interface SelfCheckParts extends Omit<CheckParts, 'exclusive'> {
  rows: CheckRows;
  publisher: Publisher;
  reconcile: () => Promise<ReconcileReport>;
  /** Forgets what was made of bodies that were not whole. */
  forgetCopies: () => void;
  log: Logger;
}

/**
 * Once a night: is every page what the index makes of it, and the index what the CMS says? What is not is reported and
 * repaired by the whole rebuild that is then owed. One at a time; publications go on meanwhile.
 */
export class SelfCheck {
  #running: Promise<SelfCheckReport> | null = null;
  #timer: NodeJS.Timeout | null = null;
  readonly #stopping = new AbortController();

  constructor(
    private readonly parts: SelfCheckParts,
    /** Null: only when it is asked for. */
    private readonly at: ClockTime | null,
  ) {}

  /** What the last one found, also before the last restart. */
  get last(): SelfCheckReport | null {
    return this.parts.rows.report();
  }

  /** Keeps to its hour from now on. */
  start(): void {
    const { rows } = this.parts;
    if (this.at === null) return;
    if (rows.dueAt() === null) rows.setDue(nextDue(new Date(), this.at));
    this.#timer = setInterval(() => void this.look(new Date()), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** Runs it if its time has come, or went by while nothing ran. */
  async look(now: Date): Promise<SelfCheckReport | null> {
    const { rows, log } = this.parts;
    const due = rows.dueAt();
    if (this.at === null || due === null || due.getTime() > now.getTime() || this.#running !== null) return null;
    try {
      const next = nextDue(now, this.at);
      rows.setDue(next);
      const report = await this.run();
      // Not the night for it: once more soon, and tomorrow as ever.
      const again = new Date(now.getTime() + AGAIN_MS);
      if ((report.outcome === 'put-off' || report.outcome === 'failed') && again < next) rows.setDue(again);
      return report;
    } catch (error) {
      log.error({ err: error }, 'the self-check could not be noted');
      return null;
    }
  }

  /** Now; one that is under way is the answer to whoever asks meanwhile. */
  run(): Promise<SelfCheckReport> {
    this.#running ??= this.#check().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#stopping.abort();
    await this.#running?.catch(() => undefined);
  }

  async #check(): Promise<SelfCheckReport> {
    const { rows, publisher, log, reconcile } = this.parts;
    const began = performance.now();
    const report: SelfCheckReport = {
      ...{ at: new Date().toISOString(), outcome: 'even', pages: 0, count: 0, paths: [], repaired: false },
      ...{ reconciliation: null, seconds: 0, message: null },
    };
    try {
      // A machine that follows shows what the leading one has checked, and repairs nothing by itself.
      const leads = publisher.parts.leads();
      if (!leads || publisher.waitsForCms || publisher.parts.releases.current().pinned) report.outcome = 'put-off';
      else await this.#compare(report);
      // Compared while another machine's releases came in: neither finding nor repair is this machine's.
      if (leads && !publisher.parts.leads()) Object.assign(report, { outcome: 'put-off', count: 0, paths: [] });
      else if (leads && !this.#stopping.signal.aborted) report.reconciliation = (await reconcile()).outcome;
    } catch (error) {
      Object.assign(report, { outcome: 'failed', message: describe(error) });
    }
    report.seconds = Math.round((performance.now() - began) / 100) / 10;
    if (this.#stopping.signal.aborted) return report;
    // Of one that was put off nothing is known: what the last real one found stands.
    if (report.outcome !== 'put-off' || rows.report() === null) rows.keep(report);
    log[report.outcome === 'even' || report.outcome === 'put-off' ? 'info' : 'error'](report, 'self-check');
    if (report.outcome === 'drift') await this.#repair(report);
    return report;
  }

  async #compare(report: SelfCheckReport): Promise<void> {
    const { publisher } = this.parts;
    const { pages, paths } = await findDifferences(
      { ...this.parts, exclusive: publisher.exclusive },
      this.#stopping.signal,
    );
    Object.assign(report, { pages, count: paths.length, paths: paths.slice(0, NAMED) });
    if (paths.length > 0) report.outcome = 'drift';
  }

  /** Owed from here on, whatever becomes of this process. */
  async #repair(report: SelfCheckReport): Promise<void> {
    const { rows, publisher, forgetCopies } = this.parts;
    forgetCopies();
    const release = await publisher.rebuild('tự kiểm tra').catch(() => null);
    report.repaired = release !== null && publisher.wholeError === null;
    rows.keep(report);
  }
}
