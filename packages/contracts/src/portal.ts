import { z } from 'zod';
import { qualityNoticeSchema } from './desk.js';

/**
 * What crosses between the contributors' pages under `/gui-bai/` and the CMS: `/api/portal/…`, and Strapi's own
 * `/api/auth/…`. The person is named by `Authorization: Bearer <access token>`; the token comes from a sign-in, from
 * `accept` or from `POST /api/auth/refresh`, lives ten minutes and is kept in memory alone. What keeps the session is a
 * cookie that no script reads (path `/api/auth`).
 */
export const PORTAL_API = '/api/portal';

/** Pages of the portal that mail leads to. What is secret or names a record stands behind `#`, where no server reads it. */
export const PORTAL_PAGES = {
  home: '/gui-bai/',
  /** `#<token>` */
  invitation: '/gui-bai/loi-moi/',
  /** `#<code>` */
  newPassword: '/gui-bai/mat-khau-moi/',
  /** `#<item id>` */
  item: '/gui-bai/bai/',
  /** `#<question id>` */
  support: '/gui-bai/hoi-dap/',
  notices: '/gui-bai/thong-bao/',
} as const;

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
