import type { Core } from '@strapi/strapi';
import type { LogCheck } from '@toasoan/contracts';
import { FAULT_WORDS } from './fault-words';
import { verifyLog } from './verify-log';

const SHOWN = 20;

/** One check at a time, and the result of the last one for whoever opens the page. */
export class LogChecks {
  #running: Promise<LogCheck> | null = null;
  #last: LogCheck | null = null;

  get last(): LogCheck | null {
    return this.#last;
  }

  /** Joins the check that is under way, if there is one. */
  async run(strapi: Core.Strapi): Promise<LogCheck> {
    this.#running ??= check(strapi).finally(() => {
      this.#running = null;
    });
    return (this.#last = await this.#running);
  }
}

async function check(strapi: Core.Strapi): Promise<LogCheck> {
  const { rows, last, faultCount, faults } = await verifyLog(strapi);
  return {
    checkedAt: new Date().toISOString(),
    rows,
    lastHash: last?.hash ?? null,
    faultCount,
    faults: faults
      .slice(0, SHOWN)
      .map(({ sequence, articleId, fault }) => ({ sequence, articleId, words: FAULT_WORDS[fault] })),
  };
}
