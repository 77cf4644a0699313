import { reconcile, type ReconcileParts, type ReconcileReport } from './reconcile.js';

const RECONCILE_EVERY_MS = 5 * 60_000;
/** After the CMS could not be asked: it is probably starting. */
const RECONCILE_AGAIN_MS = 3_000;

/** Compares with the CMS every few minutes; one sweep at a time. */
export class KeepLevel {
  #last: ReconcileReport | null = null;
  #timer: NodeJS.Timeout | null = null;
  #asking: Promise<ReconcileReport> | null = null;
  #askedWith = false;
  #stopped = false;

  constructor(private readonly parts: ReconcileParts) {}

  get last(): ReconcileReport | null {
    return this.#last;
  }

  /** Now. `confirmed`: a person has agreed to removals. */
  level(confirmed: boolean): Promise<ReconcileReport> {
    // A sweep that began without a person's word cannot take things away: the word needs one of its own after it.
    if (this.#asking !== null && confirmed && !this.#askedWith)
      return this.#asking.catch(() => null).then(() => this.level(true));
    if (this.#asking !== null) return this.#asking;
    this.#askedWith = confirmed;
    this.#asking = reconcile(this.parts, confirmed)
      .then((report) => {
        if (report.outcome !== 'even') this.parts.log.info(report, 'reconciled with the CMS');
        return (this.#last = report);
      })
      .finally(() => {
        this.#asking = null;
      });
    return this.#asking;
  }

  async start(): Promise<void> {
    const report = await this.level(false).catch((error: unknown) => {
      this.parts.log.error({ err: error }, 'reconciliation failed');
      return null;
    });
    if (this.#stopped) return;
    this.#timer = setTimeout(
      () => void this.start(),
      report === null || report.outcome === 'unreachable' ? RECONCILE_AGAIN_MS : RECONCILE_EVERY_MS,
    );
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#asking?.catch(() => undefined);
  }
}
