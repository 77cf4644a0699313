import {
  publisherLeaseSchema,
  type PublisherHandback,
  type PublisherLease,
  type PublisherLeaseOrder,
} from '@toasoan/contracts';
import { ask } from '../project/ask.js';

const TIMEOUT_MS = 3_000;

export interface LeaseOptions {
  cmsUrl: string;
  internalToken: string;
  name: string;
  /** Unlike that of an earlier process of the same machine, which is gone: its lease need not run out. */
  process: string;
  forMs: number;
}

/** The lead, as the CMS's database gives it: to one publisher at a time, for a while, with a number that only grows. */
export class Lease {
  constructor(private readonly options: LeaseOptions) {}

  /** Takes it if nobody holds it, or holds it longer. @throws Error: the CMS gives no usable answer. */
  async hold(): Promise<PublisherLease> {
    const lease = await this.#order('hold');
    // By a clock that was set back it would seem to hold for hours, and not be renewed for as long.
    return { ...lease, forMs: Math.min(lease.forMs, this.options.forMs) };
  }

  /** Another may have it at once. */
  async release(): Promise<void> {
    await this.#order('release');
  }

  /** Events that were taken and not carried out: the CMS sends them to whoever leads now. */
  async handBack(events: string[]): Promise<void> {
    await this.#post('publisher-handback', { events } satisfies PublisherHandback, 204);
  }

  async #order(want: PublisherLeaseOrder['want']): Promise<PublisherLease> {
    const { name, process, forMs } = this.options;
    const order: PublisherLeaseOrder = { name, process, forMs, want };
    return publisherLeaseSchema.parse(JSON.parse((await this.#post('publisher-lease', order, 200)).toString('utf8')));
  }

  async #post(route: string, order: unknown, expected: number): Promise<Buffer> {
    const { cmsUrl, internalToken } = this.options;
    const { status, body } = await ask(`${cmsUrl}/api/internal/${route}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${internalToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(order),
      timeoutMs: TIMEOUT_MS,
      maxBytes: 16 * 1024,
    });
    if (status !== expected) throw new Error(`CMS trả lời ${String(status)} cho ${route}`);
    return body;
  }
}
