import { z } from 'zod';
import { instantSchema, publicKindSchema } from './publication.js';

/**
 * What the outbox relays, as a Standard Webhooks message (headers `webhook-id`, `webhook-timestamp`,
 * `webhook-signature`; body this JSON). An event is a hint: the receiver re-reads the document by id.
 * `published` and `withdrawn` are the only verbs: a document's public face changed, or went.
 */
export const publishEventSchema = z.strictObject({
  type: z.templateLiteral([publicKindSchema, '.', z.enum(['published', 'withdrawn']), '.v1']),
  timestamp: instantSchema,
  data: z.strictObject({
    kind: publicKindSchema,
    id: z.string().min(1).max(64),
    revision: z.int().nonnegative(),
    /** Follows one click from the request log to the receipt. */
    requestId: z.string().max(64).optional(),
  }),
});
export type PublishEvent = z.infer<typeof publishEventSchema>;

/**
 * What the publisher posts back, signed the same way, to `POST /api/internal/receipts`, after the public address has
 * answered with that revision (or has stopped answering, for a withdrawal), or when a document was quarantined.
 */
export const receiptSchema = z.strictObject({
  kind: publicKindSchema,
  id: z.string().min(1).max(64),
  revision: z.int().nonnegative(),
  outcome: z.enum(['live', 'gone', 'quarantined']),
  /** Public path, e.g. `/tin/…/`; null where the document has no page of its own. */
  path: z.string().nullable(),
  release: z.int().nonnegative(),
  at: instantSchema,
  /** For `quarantined`: what broke, one sentence in Vietnamese, then the technical message. */
  message: z.string().nullable(),
  /** Of the click that brought this about, where the event named one. */
  requestId: z.string().max(64).optional(),
});
export type Receipt = z.infer<typeof receiptSchema>;
