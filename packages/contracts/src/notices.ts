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
] as const;
export const noticeKindSchema = z.enum(NOTICE_KINDS);
export type NoticeKind = z.infer<typeof noticeKindSchema>;

export const noticeSchema = z.strictObject({
  id: z.int(),
  kind: noticeKindSchema,
  /** The article it is about; null for a delegation and the like. */
  articleId: z.string().nullable(),
  title: z.string(),
  /** One or two sentences: what happened and what to do next; a return's reason and words stand here. */
  text: z.string(),
  at: z.string(),
  read: z.boolean(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** `GET /editorial/notices?page=`: newest first. `POST /editorial/notices/read` with `{ids}` or `{all: true}`. */
export const noticeListSchema = z.strictObject({
  notices: z.array(noticeSchema),
  unread: z.int().nonnegative(),
  page: z.int().min(1),
  pageCount: z.int().nonnegative(),
});
export type NoticeList = z.infer<typeof noticeListSchema>;

/** How a person wants mail: each notice at once, one digest a day at most, or none (the list in the newsroom stays). */
export const MAIL_CHOICES = ['each', 'daily', 'none'] as const;
/** `GET` and `PUT /editorial/notices/settings`. */
export const noticeSettingsSchema = z.strictObject({ mail: z.enum(MAIL_CHOICES) });
export type NoticeSettings = z.infer<typeof noticeSettingsSchema>;
