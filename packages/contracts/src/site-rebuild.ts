import { z } from 'zod';

/**
 * What a signature of `GET /health`, which has no body, is made over (Standard Webhooks, with the key of events). Without one
 * only `status` is told, but for a process of the publisher's own machine: the rest names what is not public.
 */
export const HEALTH_BODY = 'GET /health';

/** What the publisher's `GET /health` says of a whole rebuild; it says more, which is nobody's concern but the operator's. */
export const rebuildHealthSchema = z.object({
  wholeRebuild: z.object({ owed: z.boolean(), error: z.string().nullable() }),
  rebuild: z.object({ done: z.int().nonnegative(), all: z.int().nonnegative() }).nullable(),
  journal: z.object({ waiting: z.int().nonnegative() }),
  receiptsWaiting: z.int().nonnegative(),
  quarantined: z.array(z.object({ kind: z.string() })),
});
export type RebuildHealth = z.infer<typeof rebuildHealthSchema>;

/**
 * `GET /editorial/site-rebuild`, for the Board: how far the whole site is rendered anew after a change that shows
 * everywhere. `refused`: it can't be shown, and the site shows what was before. `held`: it waits for the pin. `unknown`: the publisher does not answer.
 */
export const siteRebuildSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.enum(['even', 'waiting', 'failing', 'refused', 'held', 'unknown']) }),
  z.strictObject({ state: z.literal('running'), done: z.int().nonnegative(), all: z.int().nonnegative() }),
]);
export type SiteRebuild = z.infer<typeof siteRebuildSchema>;
