import { z } from 'zod';
import { qualityNoticeSchema } from './desk.js';

/** Letters, digits and few signs: what a database can't read never comes near it. */
export const portalIdSchema = z.string().regex(/^[\w:-]{1,64}$/);
export const portalNamedSchema = z.strictObject({ id: portalIdSchema, name: z.string() });

/**
 * Made by the phone, once for each thing it sends: a request that is sent again with the same key is answered as the
 * first was and changes nothing. A UUID is meant; letters, digits and `-` pass.
 */
export const idempotencyKeySchema = z.string().regex(/^[A-Za-z0-9-]{16,64}$/);

/** Every refusal, of `/api/auth/…` too. `message` is a Vietnamese sentence to be shown as it is; `code` is for the program. */
export const portalRefusalSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    /** `quality_blocks`: what has to be mended before it can be sent. */
    checklist: z.array(qualityNoticeSchema).optional(),
    /** Seconds until it is worth another try (`too_many_requests`, `busy`). */
    retryAfter: z.int().positive().optional(),
  }),
});
export type PortalRefusal = z.infer<typeof portalRefusalSchema>;
