import type { RebuildProgress } from './site-builder.js';
import { bringFiles } from './bring-files.js';
import { reconcile, type ReconcileParts, type ReconcileReport } from './reconcile.js';

const RECONCILE_EVERY_MS = 5 * 60_000;
/** After the CMS could not be asked: it is probably starting. */
const RECONCILE_AGAIN_MS = 3_000;

/** Keeps the site level with the CMS: on being asked, and every few minutes once `keep` was called. */
export class KeepLevel {
  #last: ReconcileReport | null = null;
  #timer: NodeJS.Timeout | null = null;
  #asking: Promise<ReconcileReport> | null = null;
  #askedWith = false;
  #stopped = false;
  #progress: RebuildProgress | null = null;

  constructor(
    private readonly parts: ReconcileParts,
    /** False: another machine does it. */
    private readonly leads: () => boolean,
  ) {}

  /** How far the reading of very many documents is, before the site is made whole from them; null: none is under way. */
  get progress(): RebuildProgress | null {
    return this.#progress;
  }

  get last(): ReconcileReport | null {
    return this.#last;
  }

  level(confirmed: boolean): Promise<ReconcileReport> {
    // A sweep that began without a person's word cannot take things away: the word needs one of its own after it.
    if (this.#asking !== null && confirmed && !this.#askedWith)
      return this.#asking.catch(() => null).then(() => this.level(true));
    if (this.#asking !== null) return this.#asking;
    this.#askedWith = confirmed;
    const startedAt = Date.now();
    this.#asking = reconcile(this.parts, confirmed, (done, all) => {
      this.#progress = { done, all, startedAt };
    })
      .then((report) => {
        if (report.outcome !== 'even') this.parts.log.info(report, 'reconciled with the CMS');
        return (this.#last = report);
      })
      .finally(() => {
        this.#asking = null;
        this.#progress = null;
      });
    return this.#asking;
  }

  /** Begins, or begins anew: now, and then every so often. */
  keep(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    void this.#turn();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#asking?.catch(() => undefined);
  }

  async #turn(): Promise<void> {
    if (this.#stopped || !this.leads()) return;
    const report = await this.level(false).catch((error: unknown) => {
      this.parts.log.error({ err: error }, 'reconciliation failed');
      return null;
    });
    if (this.#stopped) return;
    const { publisher } = this.parts;
    if (report !== null && report.outcome !== 'unreachable')
      await bringFiles(publisher.parts, publisher.exclusive).catch((error: unknown) => {
        this.parts.log.warn({ err: error }, 'files that the site lacks could not be put beside it');
      });
    if (this.#stopped) return;
    const pause = report === null || report.outcome === 'unreachable' ? RECONCILE_AGAIN_MS : RECONCILE_EVERY_MS;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#turn(), pause);
  }
}
