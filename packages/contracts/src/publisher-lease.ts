import { z } from 'zod';

/** `POST /api/internal/publisher-lease`: a publisher asks to lead, to go on leading, or gives the lead back. */
export const publisherLeaseOrderSchema = z.strictObject({
  /** The machine, as people name it: unique among the publishers. */
  name: z.string().min(1).max(100),
  /** The process: another one of the same name takes the lead over at once, since the former is gone. */
  process: z.string().min(8).max(64),
  forMs: z.number().int().min(500).max(600_000),
  want: z.enum(['hold', 'release']),
});
export type PublisherLeaseOrder = z.infer<typeof publisherLeaseOrderSchema>;

/** Who leads. `fence` grows with every change of the leader and never goes back. */
export const publisherLeaseSchema = z.strictObject({
  mine: z.boolean(),
  leader: z.string(),
  fence: z.number().int(),
  forMs: z.number().int(),
});
export type PublisherLease = z.infer<typeof publisherLeaseSchema>;

/** `POST /api/internal/publisher-handback`: events that a publisher took while it led and has not carried out. */
export const publisherHandbackSchema = z.strictObject({ events: z.array(z.string().min(1).max(100)).max(500) });
export type PublisherHandback = z.infer<typeof publisherHandbackSchema>;
