import { z } from 'zod';
import { noticeKindSchema } from './notices.js';
import { idempotencyKeySchema, portalIdSchema } from './portal.js';
import { supportStateSchema } from './support.js';
import { instantSchema } from './vocabulary.js';

/** `GET /api/portal/notices?page=`: what is unread first, each part newest first. */
export const portalNoticesSchema = z.strictObject({
  notices: z.array(
    z.strictObject({
      id: z.int(),
      kind: noticeKindSchema,
      /** What it is about: an item of one's own, a question, or neither. */
      item: z.string().nullable(),
      question: z.string().nullable(),
      title: z.string(),
      text: z.string(),
      at: instantSchema,
      read: z.boolean(),
    }),
  ),
  unread: z.int().nonnegative(),
  page: z.int().min(1),
  pageCount: z.int().nonnegative(),
});
export type PortalNotices = z.infer<typeof portalNoticesSchema>;

/** `POST /api/portal/notices/read`; answers `{unread}`, as `GET /api/portal/notices/unread` does. */
export const readPortalNoticesBodySchema = z.union([
  z.strictObject({ ids: z.array(z.int().positive()).min(1).max(200) }),
  z.strictObject({ item: portalIdSchema }),
  z.strictObject({ all: z.literal(true) }),
]);
export type ReadPortalNoticesBody = z.infer<typeof readPortalNoticesBodySchema>;

const questionLineSchema = z.strictObject({
  id: portalIdSchema,
  subject: z.string(),
  state: supportStateSchema,
  askedAt: instantSchema,
  lastAt: instantSchema,
  /** Something was said since one looked last. */
  unread: z.boolean(),
});

/** `GET /api/portal/support?page=` */
export const questionListSchema = z.strictObject({
  questions: z.array(questionLineSchema),
  page: z.int().min(1),
  pageCount: z.int().nonnegative(),
});
export type QuestionList = z.infer<typeof questionListSchema>;

/** `GET /api/portal/support/:id`; the answer to what is said as well. Oldest word first. */
export const portalQuestionSchema = questionLineSchema.extend({
  item: z.strictObject({ id: portalIdSchema, title: z.string() }).nullable(),
  messages: z.array(
    z.strictObject({
      id: z.int(),
      name: z.string(),
      /** Said by those who answer. */
      fromBoard: z.boolean(),
      text: z.string(),
      at: instantSchema,
    }),
  ),
});
export type PortalQuestion = z.infer<typeof portalQuestionSchema>;

/** `POST /api/portal/support` */
export const askPortalBodySchema = z.strictObject({
  key: idempotencyKeySchema,
  subject: z.string().trim().min(1).max(200),
  question: z.string().trim().min(1).max(5000),
  /** The item that it is about. */
  item: portalIdSchema.optional(),
});
export type AskPortalBody = z.infer<typeof askPortalBodySchema>;

/** `POST /api/portal/support/:id/reply` */
export const replyPortalBodySchema = z.strictObject({
  key: idempotencyKeySchema,
  text: z.string().trim().min(1).max(5000),
});
export type ReplyPortalBody = z.infer<typeof replyPortalBodySchema>;
