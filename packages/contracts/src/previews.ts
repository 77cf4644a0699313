import { z } from 'zod';
import { articleSchema, instantSchema } from './publication.js';

/** Where previews stand: nothing below it is in a release, a sitemap or a feed, and crawlers are asked to stay away. */
export const PREVIEW_FOLDER = '/xem-truoc/';

/**
 * `POST /previews` of the publisher, signed like an event: a draft as it would stand on its page. Pictures and files keep
 * their CMS path; what the draft lacks is filled in so that it fits, and named in `missing`.
 */
export const previewRequestSchema = z.strictObject({
  type: z.literal('article.preview.v1'),
  timestamp: instantSchema,
  data: z.strictObject({
    id: z.string().min(1).max(64),
    revision: z.int().nonnegative(),
    /** Readers see exactly this revision already. */
    published: z.boolean(),
    article: articleSchema,
    /** What keeps it from being published, a sentence each. */
    missing: z.array(z.string()).max(20),
  }),
});
export type PreviewRequest = z.infer<typeof previewRequestSchema>;

/** The answer, from the publisher and on to the screen: where the preview can be read, and until when. */
export const previewAnswerSchema = z.strictObject({ url: z.url(), expiresAt: instantSchema });
export type PreviewAnswer = z.infer<typeof previewAnswerSchema>;

/** What the publisher hands to the template (`Astro.locals.preview`): addresses of pictures are those under the token. */
export interface PreviewPage {
  id: string;
  revision: number;
  published: boolean;
  article: z.infer<typeof articleSchema>;
  missing: readonly string[];
  expiresAt: string;
}
