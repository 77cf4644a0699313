import { z } from 'zod';
import { instantSchema } from './publication.js';

/** One release of the site, as the publisher lists it. */
export const siteReleaseSchema = z.strictObject({
  id: z.int().positive(),
  createdAt: instantSchema,
  /** What was published, in the publisher's words: `article abc`, `12 tài liệu`, `theo lệnh`. */
  reason: z.string(),
  /** Files that differ from the release before. */
  changed: z.int().nonnegative(),
});

/** How far longer work is. */
const farSchema = z.strictObject({
  done: z.int().nonnegative(),
  all: z.int().nonnegative(),
  seconds: z.number().nonnegative(),
});

/** Which release readers see, and how far longer work is: the publisher's answer to the command `releases`. */
export const siteReleasesSchema = z.strictObject({
  current: z.int().nonnegative(),
  newest: z.int().nonnegative(),
  /** Rolled back on purpose: readers see `current` until it is unpinned, whatever is published. */
  pinned: z.boolean(),
  /** Events that the publisher has taken and not carried out. */
  waiting: z.int().nonnegative(),
  /** A whole rebuild under way. */
  rebuild: farSchema.nullable(),
  /** Very many documents that the site has missed are being read; then it is made whole. */
  catchingUp: farSchema.nullable(),
  /** One is owed and has not begun. */
  rebuildOwed: z.boolean(),
  /** The newest first. */
  releases: z.array(siteReleaseSchema),
});
export type SiteReleases = z.infer<typeof siteReleasesSchema>;

/** `GET /editorial/releases` and what rolling back and unpinning answer; the Board reads, administrators act. */
export const releasesPageSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('known'),
    ...siteReleasesSchema.shape,
    /** `title`: of the one document that it published, where it was one. */
    releases: z.array(z.strictObject({ ...siteReleaseSchema.shape, title: z.string().nullable() })),
    /** Changes that the CMS has not delivered yet. */
    undelivered: z.int().nonnegative(),
    mayChange: z.boolean(),
  }),
  /** The publisher does not answer. */
  z.strictObject({ state: z.literal('unknown'), undelivered: z.int().nonnegative() }),
]);
export type ReleasesPage = z.infer<typeof releasesPageSchema>;
export type KnownReleases = Extract<ReleasesPage, { state: 'known' }>;

/** `GET /editorial/releases/:id/pages`: pages that readers find now, and that they would find in that release. */
export const releasePagesSchema = z.strictObject({ now: z.int().nonnegative(), then: z.int().nonnegative() });
export type ReleasePages = z.infer<typeof releasePagesSchema>;

/** The release that readers are shown on purpose, and when it was made. */
export const pinnedReleaseSchema = z.strictObject({ release: z.int().nonnegative(), createdAt: instantSchema });
export type PinnedRelease = z.infer<typeof pinnedReleaseSchema>;

/** `GET /editorial/site-pin`, for everybody in the newsroom: whether what is approved now will show. */
export const sitePinSchema = z.strictObject({
  pinned: pinnedReleaseSchema.nullable(),
  /** This person may open the list of releases. */
  seesReleases: z.boolean(),
});
export type SitePin = z.infer<typeof sitePinSchema>;

/** What the publisher answers to the commands `roll-back` and `unpin`. */
export const pinAnswerSchema = z.object({ rolledBack: z.boolean().optional() });

/** What its `GET /health` says of the pin. */
export const pinHealthSchema = z.object({
  release: z.object({ id: z.int().nonnegative(), pinned: z.boolean(), createdAt: instantSchema }),
});
