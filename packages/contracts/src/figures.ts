import { z } from 'zod';

/** What a signature of `GET /metrics` is made over, as `HEALTH_BODY` is for `/health`. */
export const METRICS_BODY = 'GET /metrics';

/** `GET /api/internal/figures`: what the CMS knows of itself for `/metrics`, which the publisher answers for both. */
export const cmsFiguresSchema = z.object({
  outbox: z.object({
    /** Rows for the publisher that are not delivered: waiting or on their way, and those that have failed before. */
    waiting: z.int().nonnegative(),
    failing: z.int().nonnegative(),
    /** Of the oldest of all these; null where there is none. */
    oldestSeconds: z.number().nonnegative().nullable(),
  }),
  /** Changes of the last day without a receipt after a minute. */
  late: z.int().nonnegative(),
  residentBytes: z.int().nonnegative(),
});
export type CmsFigures = z.infer<typeof cmsFiguresSchema>;
