import { z } from 'zod';

/**
 * What crosses from the CMS to its own screens: `GET /editorial/articles/:documentId` and the answers to commands.
 * The same decision draws the buttons and guards the server, so the screen never guesses what is allowed.
 */
export const ARTICLE_STATES = [
  'draft',
  'in_review',
  'returned',
  'scheduled',
  'published',
  'withdrawn',
  'archived',
] as const;
export const articleStateSchema = z.enum(ARTICLE_STATES);
export type ArticleState = z.infer<typeof articleStateSchema>;

export const DESK_COMMANDS = ['submit', 'return', 'approve', 'withdraw'] as const;
export const deskCommandSchema = z.enum(DESK_COMMANDS);
export type DeskCommand = z.infer<typeof deskCommandSchema>;

/** Body of `POST /editorial/articles/:documentId/:command`. `revision` is the one the person saw. */
export const commandBodySchema = z.strictObject({
  revision: z.int().nonnegative(),
  /** Words to the sender (return), or a remark for the log. */
  comment: z.string().max(4000).optional(),
  /** One of `ArticleDesk.reasons`; required by `return` and `withdraw`. */
  reasonCode: z.string().max(64).optional(),
  /** What the public may read at the address of a withdrawn article. */
  note: z.string().max(1000).optional(),
});
export type CommandBody = z.infer<typeof commandBodySchema>;

/** A point of the quality checklist. `block` keeps the article from being published, `warn` is advice. */
export const qualityNoticeSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['block', 'warn']),
  message: z.string(),
});
export type QualityNotice = z.infer<typeof qualityNoticeSchema>;

/** Where a publication stands on its way to the public address; `late` after 60 s without a receipt. */
export const receiptPhaseSchema = z.enum(['approved', 'publishing', 'live', 'gone', 'quarantined', 'late']);
export type ReceiptPhase = z.infer<typeof receiptPhaseSchema>;

export const articleDeskSchema = z.strictObject({
  documentId: z.string(),
  title: z.string(),
  state: articleStateSchema,
  /** Index of the stage under review, from 0. */
  stage: z.int().nonnegative(),
  stageName: z.string().nullable(),
  revision: z.int().nonnegative(),
  publishedRevision: z.int().nonnegative().nullable(),
  /** Who has to act next. */
  holder: z.strictObject({ label: z.string() }).nullable(),
  allowed: z.array(
    z.strictObject({
      command: deskCommandSchema,
      label: z.string(),
      needsComment: z.boolean(),
      needsReason: z.boolean(),
    }),
  ),
  /** Why a command is not allowed to this person now, and what to do next. */
  refusals: z.partialRecord(deskCommandSchema, z.strictObject({ code: z.string(), message: z.string() })),
  quality: z.array(qualityNoticeSchema),
  receipt: z
    .strictObject({
      phase: receiptPhaseSchema,
      revision: z.int().nonnegative(),
      at: z.string().nullable(),
      /** Public address, absolute. */
      url: z.string().nullable(),
      message: z.string().nullable(),
    })
    .nullable(),
  /** Absolute address of the published page where nothing is under way (imported, or told long ago); else null. */
  publicUrl: z.string().nullable(),
  /** Newest first, at most 50. `label` is the step in words. */
  log: z.array(
    z.strictObject({
      at: z.string(),
      actor: z.string(),
      command: z.string(),
      label: z.string(),
      fromState: z.string().nullable(),
      toState: z.string(),
      comment: z.string().nullable(),
    }),
  ),
  /** Reason codes for `return` and for `withdraw`. */
  reasons: z.array(z.strictObject({ code: z.string(), label: z.string(), command: z.enum(['return', 'withdraw']) })),
});
export type ArticleDesk = z.infer<typeof articleDeskSchema>;

export const outboxStateSchema = z.enum(['pending', 'delivering', 'delivered', 'failing']);
export type OutboxState = z.infer<typeof outboxStateSchema>;

/** One row of `GET /editorial/outbox?state=`. */
export const outboxItemSchema = z.strictObject({
  id: z.int(),
  type: z.string(),
  kind: z.string(),
  documentId: z.string(),
  title: z.string(),
  revision: z.int().nonnegative(),
  state: outboxStateSchema,
  subscriber: z.string(),
  attempts: z.int().nonnegative(),
  nextAttemptAt: z.string().nullable(),
  lastError: z.string().nullable(),
  createdAt: z.string(),
});
export type OutboxItem = z.infer<typeof outboxItemSchema>;

/** A person, opaque: `admin:7` for the newsroom, `user:7` for a contributor. */
export const personIdSchema = z.string().regex(/^(?:admin|user):\d+$/);

/** Who has an article open for editing: a lease that ends by itself. `mine`: it is the asking person's own. */
export const editLockSchema = z.strictObject({ name: z.string(), until: z.string(), mine: z.boolean() });
export type EditLock = z.infer<typeof editLockSchema>;
