import { z } from 'zod';
import { articleStateSchema } from './desk.js';
import { genreSchema } from './publication.js';

/** The lists of *Bàn biên tập*: what waits for me, came back to me, I am writing, is timed, is late. */
export const INBOX_VIEWS = ['review', 'returned', 'writing', 'scheduled', 'overdue'] as const;
export const inboxViewSchema = z.enum(INBOX_VIEWS);
export type InboxView = z.infer<typeof inboxViewSchema>;

/** `GET /editorial/inbox?view=…&page=…&unit=…&genre=…&q=…`; everything but `view` may be left out. */
export const inboxQuerySchema = z.object({
  view: inboxViewSchema.default('review'),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  /** Document id of the unit of origin. */
  unit: z.string().max(64).optional(),
  genre: genreSchema.optional(),
  /** Part of a title. */
  q: z.string().trim().max(100).optional(),
});
export type InboxQuery = z.infer<typeof inboxQuerySchema>;

export const INBOX_PAGE_SIZE = 25;

export const inboxItemSchema = z.strictObject({
  documentId: z.string(),
  title: z.string(),
  genre: genreSchema,
  unit: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  writer: z.string().nullable(),
  state: articleStateSchema,
  /** A correction of what readers see now. */
  live: z.boolean(),
  revision: z.int().nonnegative(),
  stageName: z.string().nullable(),
  /** Who has taken it on; `mine` where it is the asking person. */
  assignee: z.strictObject({ name: z.string(), mine: z.boolean() }).nullable(),
  /** At the stage (or, outside review, in the state) since. */
  since: z.string(),
  /** Whole days since then, in Viet Nam. */
  days: z.int().nonnegative(),
  dueAt: z.string().nullable(),
  overdue: z.boolean(),
  scheduledFor: z.string().nullable(),
  /** When it comes off the site by itself. */
  withdrawalDueAt: z.string().nullable(),
  /** The newest return's words, for what came back. */
  returnedWith: z.string().nullable(),
});
export type InboxItem = z.infer<typeof inboxItemSchema>;

export const inboxSchema = z.strictObject({
  items: z.array(inboxItemSchema),
  page: z.int().min(1),
  pageCount: z.int().nonnegative(),
  total: z.int().nonnegative(),
  /** How many stand in each list, whatever the filters. */
  counts: z.record(inboxViewSchema, z.int().nonnegative()),
  /** The units to filter by: those of the articles that this person may see. */
  units: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
export type Inbox = z.infer<typeof inboxSchema>;

/** `GET /editorial/overview`, for the Board: oversight by exception. Each list holds at most 50, `total` says how many. */
const listOf = <T extends z.ZodType>(item: T) => z.strictObject({ total: z.int().nonnegative(), items: z.array(item) });
const unitRowSchema = z.strictObject({ id: z.string(), name: z.string() });

export const overviewSchema = z.strictObject({
  emergencies: listOf(
    z.strictObject({
      documentId: z.string(),
      title: z.string(),
      unit: z.string().nullable(),
      by: z.string(),
      at: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  overdue: listOf(
    z.strictObject({
      documentId: z.string(),
      title: z.string(),
      unit: z.string().nullable(),
      desk: z.string(),
      dueAt: z.string(),
      days: z.int().nonnegative(),
      escalated: z.boolean(),
    }),
  ),
  /** Units with a quota that sent and published nothing for `silentDays`. */
  silentDays: z.int().positive(),
  silentUnits: listOf(unitRowSchema.extend({ lastAt: z.string().nullable() })),
  /** Units whose workflow asks for an approver of their own or that stand above others, and have none present today. */
  unitsWithoutApprover: listOf(unitRowSchema.extend({ waiting: z.int().nonnegative(), actsInstead: z.string() })),
  failedPublications: listOf(
    z.strictObject({
      documentId: z.string(),
      kind: z.string(),
      title: z.string(),
      /** `lingering`: withdrawn a minute ago or refused, and readers may see it still. */
      phase: z.enum(['late', 'lingering', 'quarantined', 'failing', 'held']),
      since: z.string(),
      message: z.string().nullable(),
    }),
  ),
});
export type Overview = z.infer<typeof overviewSchema>;
