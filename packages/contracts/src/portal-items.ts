import { z } from 'zod';
import { qualityNoticeSchema } from './desk.js';
import { idempotencyKeySchema, portalIdSchema, portalNamedSchema, portalRefusalSchema } from './portal.js';
import { genreSchema, instantSchema } from './vocabulary.js';

const revision = z.int().nonnegative();

/**
 * `POST /api/portal/pictures`, multipart: `key`, then one `file`. A picture is its sender's alone, and waits to be named in
 * one of her items; unnamed it is cleared away after some days.
 */
export const portalPictureSchema = z.strictObject({
  id: portalIdSchema,
  width: z.int().positive(),
  height: z.int().positive(),
  /** As kept, after it was written anew. */
  bytes: z.int().positive(),
  /** Path to `GET` with the access token: the picture at no more than 960 pixels, for what the phone no longer has itself. */
  preview: z.string(),
});
export type PortalPicture = z.infer<typeof portalPictureSchema>;

export const CONSENTS = ['not_needed', 'obtained', 'missing'] as const;
/** A picture as an item names it, with its words. Empty words are allowed in a draft. */
export const itemPictureSchema = z.strictObject({
  id: portalIdSchema,
  caption: z.string().max(1000),
  /** Who took it. */
  credit: z.string().max(255),
  /** What is to be seen, for who can't see it. */
  alt: z.string().max(300),
  /** Consent of people who have to be asked: the sick, children, people in need. */
  consent: z.enum(CONSENTS),
});
export type ItemPicture = z.infer<typeof itemPictureSchema>;

/** Videos come by the newsroom. */
export const PORTAL_GENRES = ['news_brief', 'feature', 'photo_story'] as const;

/** What a contributor writes. All may be empty in a draft; the checklist says what has to be filled before it is sent. */
export const itemFieldsSchema = z.strictObject({
  genre: z.enum(PORTAL_GENRES),
  title: z.string().max(250),
  lead: z.string().max(2000),
  /** What happened, as plain text; an empty line parts paragraphs. */
  text: z.string().max(40_000),
  /** When the event ended: the clock of "on time" runs from there. */
  eventEndedAt: instantSchema.nullable(),
  /** Where, and who took part: for the editor, not printed as such. */
  place: z.string().max(255),
  people: z.string().max(1000),
  /** Whose name stands under it. */
  byline: z.string().max(255),
  pictures: z.array(itemPictureSchema).max(30),
});
export type ItemFields = z.infer<typeof itemFieldsSchema>;
const someFieldsSchema = itemFieldsSchema.partial();
/** Some of them: what is absent is not spoken of. */
export type SentFields = z.infer<typeof someFieldsSchema>;

/** `POST /api/portal/items`; what is absent begins empty, `genre` as a brief, `byline` with one's own name. */
export const createItemBodySchema = someFieldsSchema.extend({
  key: idempotencyKeySchema,
  /** One of `PortalMe.units`; absent: the first. */
  unit: portalIdSchema.optional(),
});
export type CreateItemBody = z.infer<typeof createItemBodySchema>;

/** `PUT /api/portal/items/:id`; what is absent stays. `revision` is the one that the phone's text grew from. */
export const saveItemBodySchema = someFieldsSchema.extend({ revision });
export type SaveItemBody = z.infer<typeof saveItemBodySchema>;

/** `POST /api/portal/items/:id/submit`; sent again after a lost answer, it answers with the item as it stands. */
export const submitItemBodySchema = z.strictObject({
  revision,
  /** A word to the reviewer. */
  note: z.string().max(2000).optional(),
});
export type SubmitItemBody = z.infer<typeof submitItemBodySchema>;

/** `POST /api/portal/items/:id/take-back` (as `submit` when sent again) and `POST /api/portal/items/:id/delete`. */
export const itemRevisionBodySchema = z.strictObject({ revision });

/** `POST /api/portal/items/:id/comments`: a word to those who review it, in every state. */
export const commentItemBodySchema = z.strictObject({
  key: idempotencyKeySchema,
  text: z.string().trim().min(1).max(4000),
});
export type CommentItemBody = z.infer<typeof commentItemBodySchema>;

export const ITEM_STATUSES = [
  /** Bản nháp: with its writer. */
  'draft',
  /** Đã gửi: nobody has taken it on yet. */
  'sent',
  /** Đang duyệt: somebody has, or a first stage is passed. */
  'in_review',
  /** Trả lại: with its writer again, with words. */
  'returned',
  /** Đã duyệt, hẹn giờ đăng. */
  'scheduled',
  /** Đã duyệt: the site has not been told yet. */
  'approved',
  /** Đang lên trang. */
  'publishing',
  /** Đã lên trang: seen at its public address. */
  'live',
  /** Đã gỡ. */
  'withdrawn',
  /** Đã lưu trữ. */
  'archived',
] as const;
export type ItemStatusCode = (typeof ITEM_STATUSES)[number];

export const itemStatusSchema = z.strictObject({
  code: z.enum(ITEM_STATUSES),
  /** `Đang duyệt`; `Đã lên trang 14:05` */
  label: z.string(),
  /** The same with who has it, since when and what comes next, as one or two sentences. */
  text: z.string(),
  since: instantSchema.nullable(),
  /** Who has to act now, as a desk or a unit; null where nobody has. */
  holder: z.string().nullable(),
  /** By when an answer is due; only in review. */
  dueAt: instantSchema.nullable(),
  /** Only `scheduled`. */
  scheduledFor: instantSchema.nullable(),
  /** Absolute address; only while readers see it. */
  url: z.string().nullable(),
});
export type ItemStatus = z.infer<typeof itemStatusSchema>;

/** One row of `GET /api/portal/items?page=`, the last touched first. Nobody's but the asking person's. */
export const itemLineSchema = z.strictObject({
  id: portalIdSchema,
  title: z.string(),
  genre: genreSchema,
  unit: portalNamedSchema.nullable(),
  status: itemStatusSchema,
  revision,
  updatedAt: instantSchema,
  /** The key that it was made with, by which a phone finds what it had sent; null for what came otherwise. */
  key: z.string().nullable(),
});
export type ItemLine = z.infer<typeof itemLineSchema>;

export const PORTAL_PAGE_SIZE = 20;
export const itemListSchema = z.strictObject({
  items: z.array(itemLineSchema),
  page: z.int().min(1),
  pageCount: z.int().nonnegative(),
});
export type ItemList = z.infer<typeof itemListSchema>;

export const ITEM_ACTIONS = ['save', 'submit', 'take_back', 'delete', 'comment'] as const;
export type ItemAction = (typeof ITEM_ACTIONS)[number];

/** `GET /api/portal/items/:id`; the answer to every change of it as well. */
export const portalItemSchema = itemLineSchema.extend({
  fields: itemFieldsSchema.extend({ genre: genreSchema }),
  /**
   * The body holds more than paragraphs (an editor's headings, links, tables): saved with an unchanged `text` it stays, a
   * changed one takes its place. `html` is the body as it would be printed, sanitised.
   */
  rich: z.boolean(),
  html: z.string(),
  /** By the picture's id: the path of its preview. */
  previews: z.record(z.string(), z.string()),
  /** What the newsroom's rules say of it as it stands. */
  checklist: z.array(qualityNoticeSchema),
  /** What this person may do with it now. */
  actions: z.array(z.enum(ITEM_ACTIONS)),
  /** The last return, while it stands: the reason in words and what the reviewer wrote. */
  returned: z.strictObject({ by: z.string(), at: instantSchema, reason: z.string(), words: z.string() }).nullable(),
  /** Newest first: each step in a sentence; `words` is what was said with it. `mine`: by the asking person. */
  history: z.array(
    z.strictObject({
      at: instantSchema,
      who: z.string(),
      what: z.string(),
      words: z.string().nullable(),
      mine: z.boolean(),
      /** A remark of the conversation, and no step. */
      remark: z.boolean(),
    }),
  ),
});
export type PortalItem = z.infer<typeof portalItemSchema>;

/**
 * 409 `stale_revision`: the item was changed since. `item` is it as it stands, `sent` is what came in, so that both texts can
 * be shown; to keep one's own, save again with `item.revision`.
 */
export const itemConflictSchema = portalRefusalSchema.extend({
  conflict: z.strictObject({
    by: z.string().nullable(),
    at: instantSchema.nullable(),
    item: portalItemSchema,
    sent: someFieldsSchema,
  }),
});
export type ItemConflict = z.infer<typeof itemConflictSchema>;

/** `POST /api/portal/word`, multipart: `key`, then one `.docx` as `file`: the fields of an item, nothing saved yet. */
export const wordItemSchema = z.strictObject({
  fields: someFieldsSchema,
  pictures: z.array(portalPictureSchema),
  /** What was left out or changed, in sentences. */
  remarks: z.array(z.string()),
});
export type WordItem = z.infer<typeof wordItemSchema>;
