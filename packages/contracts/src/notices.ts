import { z } from 'zod';

export const NOTICE_KINDS = [
  'to_review',
  'returned',
  'stage_approved',
  'published',
  'scheduled',
  'schedule_failed',
  'withdrawn',
  'correction',
  'assigned',
  'overdue',
  'emergency',
  'ratified',
  'comment',
  'delegated',
  'publication_failed',
  'dispatch_received',
  'dispatch_unread',
  'quota_behind',
  'unit_silent',
  'held_long',
  'support_asked',
  'support_answered',
] as const;
export const noticeKindSchema = z.enum(NOTICE_KINDS);
export type NoticeKind = z.infer<typeof noticeKindSchema>;

export const noticeSchema = z.strictObject({
  id: z.int(),
  kind: noticeKindSchema,
  /** The article it is about; null for a delegation and the like. */
  articleId: z.string().nullable(),
  /** Where to go for what is about no article, under the admin's root: `/cong-van-den?id=…`. */
  path: z.string().nullable(),
  title: z.string(),
  /** One or two sentences: what happened and what to do next; a return's reason and words stand here. */
  text: z.string(),
  at: z.string(),
  read: z.boolean(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const NOTICES_PAGE_SIZE = 25;

/** `GET /editorial/notices?page=`: what is unread first, each part newest first. */
export const noticeListSchema = z.strictObject({
  notices: z.array(noticeSchema),
  unread: z.int().nonnegative(),
  page: z.int().min(1),
  pageCount: z.int().nonnegative(),
});
export type NoticeList = z.infer<typeof noticeListSchema>;

/** `GET /editorial/notices/unread`, for the counter in the menu; the answer to `POST /editorial/notices/read` as well. */
export const unreadSchema = z.strictObject({ unread: z.int().nonnegative() });
export type Unread = z.infer<typeof unreadSchema>;

/** `POST /editorial/notices/read`: some, those of an article that was opened, or all; always one's own alone. */
export const readNoticesBodySchema = z.union([
  z.strictObject({ ids: z.array(z.int().positive()).min(1).max(200) }),
  z.strictObject({ articleId: z.string().min(1).max(64) }),
  z.strictObject({ all: z.literal(true) }),
]);
export type ReadNoticesBody = z.infer<typeof readNoticesBodySchema>;

/** How a person wants mail: each notice at once, one digest a day at most, or none (the list in the newsroom stays). */
export const MAIL_CHOICES = ['each', 'daily', 'none'] as const;
/** `GET` and `PUT /editorial/notices/settings`. */
export const noticeSettingsSchema = z.strictObject({ mail: z.enum(MAIL_CHOICES) });
export type NoticeSettings = z.infer<typeof noticeSettingsSchema>;

/**
 * `GET /editorial/notices/failing`, for the Board and the administrators: mail that was given up after many tries, by
 * person and without its words. `POST /editorial/notices/failing/retry` tries all of it again.
 */
export const failingMailSchema = z.strictObject({
  failing: z.array(
    z.strictObject({ name: z.string(), count: z.int().positive(), since: z.string(), error: z.string() }),
  ),
});
export type FailingMail = z.infer<typeof failingMailSchema>;
