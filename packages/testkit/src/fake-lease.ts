import { publisherLeaseOrderSchema, type PublisherLease } from '@toasoan/contracts';

/** The lead as the CMS gives it, without a database. */
export function fakeLease(): { order(body: unknown): PublisherLease; end(): void } {
  const held = { name: '', process: '', fence: 0, until: 0 };
  return {
    order: (body) => {
      const { name, process, forMs, want } = publisherLeaseOrderSchema.parse(body);
      const now = Date.now();
      const own = held.name === name && held.process === process;
      if (want === 'release' && own) held.until = 0;
      else if (want === 'hold' && own && held.until > now) held.until = now + forMs;
      else if (want === 'hold' && (held.until <= now || held.name === name))
        Object.assign(held, { name, process, fence: held.fence + 1, until: now + forMs });
      const left = Math.max(0, held.until - now);
      const mine = held.name === name && held.process === process && left > 0;
      return { mine, leader: left > 0 ? held.name : '', fence: held.fence, forMs: left };
    },
    end: () => {
      held.until = 0;
      held.name = '';
    },
  };
}
