import { z } from 'zod';

/** A question to the Board: nobody has looked, somebody is at it, answered, closed. */
export const SUPPORT_STATES = ['new', 'in_progress', 'answered', 'closed'] as const;
export const supportStateSchema = z.enum(SUPPORT_STATES);
export type SupportState = z.infer<typeof supportStateSchema>;

/** One's own questions; the queue of those who answer; what of it is done. */
export const SUPPORT_VIEWS = ['mine', 'queue', 'done'] as const;
export const supportViewSchema = z.enum(SUPPORT_VIEWS);
export type SupportView = z.infer<typeof supportViewSchema>;

const named = z.strictObject({ id: z.string(), name: z.string() });

export const supportLineSchema = z.strictObject({
  documentId: z.string(),
  subject: z.string(),
  state: supportStateSchema,
  askedBy: z.string(),
  unit: named.nullable(),
  askedAt: z.iso.datetime(),
  /** When the last word was said, by either side. */
  lastAt: z.iso.datetime(),
  assignee: named.nullable(),
  /** Whole days, in Viet Nam, that the asker has been waiting for a word; null while none is owed. */
  waitingDays: z.int().nonnegative().nullable(),
  /** Said since the asking person was here last; for the asker alone. */
  unread: z.boolean(),
});
export type SupportLine = z.infer<typeof supportLineSchema>;

export const SUPPORT_PAGE_SIZE = 20;

/** `GET /editorial/support?view=&page=`. `queue` and `done` are for those who answer. */
export const supportListSchema = z.strictObject({
  requests: z.array(supportLineSchema),
  page: z.int().min(1),
  pageCount: z.int().nonnegative(),
  /** May this person see the queue and answer? */
  answers: z.boolean(),
  /** Questions that wait for a word; 0 for those who don't answer. */
  waiting: z.int().nonnegative(),
  /** The units in whose name this person may ask. */
  units: z.array(named),
});
export type SupportList = z.infer<typeof supportListSchema>;

export const supportRequestSchema = supportLineSchema.extend({
  /** The question first, then every word of both sides, oldest first. */
  messages: z.array(
    z.strictObject({
      id: z.int(),
      name: z.string(),
      fromBoard: z.boolean(),
      text: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  article: z.strictObject({ documentId: z.string(), title: z.string() }).nullable(),
  /** The screen on which it was asked, as people know it. */
  screen: z.string().nullable(),
  mine: z.boolean(),
  /** May the asking person answer, hand out and close it? */
  answers: z.boolean(),
  /** Whom it may be handed to; empty for those who don't answer. */
  people: z.array(named),
  /** The entry of the guide that grew out of it. */
  guideEntryId: z.string().nullable(),
});
export type SupportRequest = z.infer<typeof supportRequestSchema>;

/** `POST /editorial/support` */
export const askBodySchema = z.strictObject({
  subject: z.string().trim().min(1).max(200),
  question: z.string().trim().min(1).max(5000),
  unitId: z.string().max(64).optional(),
  articleId: z.string().max(64).optional(),
  screen: z.string().max(200).optional(),
});
export type AskBody = z.infer<typeof askBodySchema>;

/** `POST /editorial/support/:documentId/reply` */
export const replyBodySchema = z.strictObject({ text: z.string().trim().min(1).max(5000) });
/** `POST /editorial/support/:documentId/assign`; null hands it to nobody. */
export const assignBodySchema = z.strictObject({ person: z.string().max(40).nullable() });

export const GUIDE_CATEGORIES = ['sending', 'approving', 'pictures', 'accounts', 'reporting', 'other'] as const;
export const guideCategorySchema = z.enum(GUIDE_CATEGORIES);
export type GuideCategory = z.infer<typeof guideCategorySchema>;

export const guideEntrySchema = z.strictObject({
  documentId: z.string(),
  question: z.string(),
  /** Sanitised HTML. */
  answer: z.string(),
  category: guideCategorySchema,
  /** How many said that it helped, and whether the asking person did. */
  helpful: z.int().nonnegative(),
  thanked: z.boolean(),
});
export type GuideEntry = z.infer<typeof guideEntrySchema>;

/** `GET /editorial/guide`: in order, all of it; it is searched where it is shown. */
export const guideSchema = z.strictObject({ entries: z.array(guideEntrySchema) });
export type Guide = z.infer<typeof guideSchema>;

/** `POST /editorial/support/:documentId/guide` */
export const guideBodySchema = z.strictObject({
  question: z.string().trim().min(1).max(255),
  /** Plain text; an empty line parts paragraphs. */
  answer: z.string().trim().min(1).max(10_000),
  category: guideCategorySchema,
});
export type GuideBody = z.infer<typeof guideBodySchema>;
