import { z } from 'zod';
import { instantSchema } from './publication.js';
import { qualityNoticeSchema } from './quality.js';

export { qualityNoticeSchema, type QualityNotice } from './quality.js';

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

/** What a person can do with an article. */
export const DESK_COMMANDS = [
  'submit',
  'take_back',
  'claim',
  'release',
  'reassign',
  'return',
  'approve',
  'schedule',
  'unschedule',
  'emergency_publish',
  'ratify',
  'correct',
  'cancel_correction',
  'withdraw',
  'schedule_withdrawal',
  'unschedule_withdrawal',
  'archive',
  'restore',
  'comment',
] as const;
export const deskCommandSchema = z.enum(DESK_COMMANDS);
export type DeskCommand = z.infer<typeof deskCommandSchema>;

/** What the system does by itself when a time has come. */
export const SYSTEM_COMMANDS = ['publish_due', 'unschedule_due', 'withdraw_due', 'escalate'] as const;
export type SystemCommand = (typeof SYSTEM_COMMANDS)[number];
export type ArticleCommand = DeskCommand | SystemCommand;

/** A person, opaque: `admin:7` for the newsroom, `user:7` for a contributor. */
export const personIdSchema = z.string().regex(/^(?:admin|user):\d+$/);

/** Body of `POST /editorial/articles/:documentId/:command`. `revision` is the one the person saw. */
export const commandBodySchema = z.strictObject({
  revision: z.int().nonnegative(),
  /** Words to the sender (return), why (emergency_publish, reassign), the remark itself (comment), else for the log. */
  comment: z.string().max(4000).optional(),
  /** One of `ArticleDesk.reasons`; required by `return`, `withdraw` and `schedule_withdrawal`. */
  reasonCode: z.string().max(64).optional(),
  /** What the public may read: at the address of a withdrawn article; under a corrected one (`correct`, `submit`). */
  note: z.string().max(1000).optional(),
  /** `withdraw`, `schedule_withdrawal`: where the old address leads instead of a note; a path of the site or an https address. */
  redirectTo: z.string().max(1000).optional(),
  /** `schedule`: when it is to go live; `schedule_withdrawal`: when it is to come off the site. */
  scheduledFor: instantSchema.optional(),
  /** `reassign`: who gets it; `claim`: from whom it is taken over, absent where nobody seemed to have it. */
  assignee: personIdSchema.optional(),
});
export type CommandBody = z.infer<typeof commandBodySchema>;

/**
 * Where a publication stands on its way to the public address; `late` after 60 s without a receipt, `held` while readers are
 * shown an earlier release on purpose.
 */
export const receiptPhaseSchema = z.enum(['approved', 'publishing', 'live', 'gone', 'quarantined', 'late', 'held']);
export type ReceiptPhase = z.infer<typeof receiptPhaseSchema>;

/** What a command's form asks for. */
export const COMMAND_NEEDS = ['comment', 'reason', 'note', 'redirect', 'time', 'assignee'] as const;

const personSchema = z.strictObject({ id: personIdSchema, name: z.string() });

/** Who has an article open for editing: a lease that ends by itself. `mine`: it is the asking person's own. */
export const editLockSchema = z.strictObject({ name: z.string(), until: z.string(), mine: z.boolean() });
export type EditLock = z.infer<typeof editLockSchema>;

export const articleDeskSchema = z.strictObject({
  documentId: z.string(),
  title: z.string(),
  state: articleStateSchema,
  /** Readers see some revision of it now; with a state other than `published` a correction is under way. */
  live: z.boolean(),
  /** Index of the stage under review, from 0. */
  stage: z.int().nonnegative(),
  stageName: z.string().nullable(),
  /** The names of all stages, in order: those before `stage` are passed. Empty where no workflow holds. */
  stages: z.array(z.string()),
  revision: z.int().nonnegative(),
  publishedRevision: z.int().nonnegative().nullable(),
  /** Who has to act next. */
  holder: z.strictObject({ label: z.string() }).nullable(),
  /** Who has taken it on, or was given it. */
  assignee: personSchema.nullable(),
  /** Since when it lies at this stage, and until when it should be done; both only while in review. */
  stageEnteredAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  overdue: z.boolean(),
  /** Where it went when it was overdue, in words. */
  escalatedTo: z.string().nullable(),
  scheduledFor: z.string().nullable(),
  /** When it comes off the site by itself, who said so and why (in words), and what readers will find. */
  withdrawal: z
    .strictObject({
      at: z.string(),
      by: z.string(),
      reason: z.string(),
      note: z.string().nullable(),
      redirectTo: z.string().nullable(),
    })
    .nullable(),
  /** What readers will read under the corrected article; only while a correction is under way. */
  correctionNote: z.string().nullable(),
  /** Published in an emergency and not yet approved by a second person. */
  emergency: z.strictObject({ by: z.string(), at: z.string(), reason: z.string().nullable() }).nullable(),
  lock: editLockSchema.nullable(),
  /** Why this person can't change the words now, and what to do instead; null where she can. */
  readOnly: z.string().nullable(),
  allowed: z.array(
    z.strictObject({
      command: deskCommandSchema,
      label: z.string(),
      /** What must be said, and what may be. */
      required: z.array(z.enum(COMMAND_NEEDS)),
      optional: z.array(z.enum(COMMAND_NEEDS)),
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
      /** Public address, absolute; with `held`, where readers find an earlier revision. */
      url: z.string().nullable(),
      /** With `held`: whether readers find an earlier revision. Null where the publisher has not said, and with every other phase. */
      shown: z.boolean().nullable(),
      message: z.string().nullable(),
    })
    .nullable(),
  /** Absolute address of the published page where nothing is under way (imported, or told long ago); else null. */
  publicUrl: z.string().nullable(),
  /** Newest first, at most 50. `label` is the step in words; `revision` the one it acted on. Remarks (`comment`) too. */
  log: z.array(
    z.strictObject({
      at: z.string(),
      actor: z.string(),
      command: z.string(),
      label: z.string(),
      fromState: z.string().nullable(),
      toState: z.string(),
      revision: z.int().nonnegative(),
      comment: z.string().nullable(),
      /** The step was taken for somebody who is away. */
      onBehalfOf: z.string().nullable(),
    }),
  ),
  /** Reason codes for `return` and for `withdraw`; those of a timed withdrawal are the same. */
  reasons: z.array(z.strictObject({ code: z.string(), label: z.string(), command: z.enum(['return', 'withdraw']) })),
  /** Who may be given the article by `reassign`; empty where this person may not. */
  candidates: z.array(z.strictObject({ id: personIdSchema, name: z.string(), desk: z.string() })),
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
  /** Delivered, and readers are shown an earlier release on purpose: it waits for the end of that. */
  held: z.boolean(),
  subscriber: z.string(),
  attempts: z.int().nonnegative(),
  nextAttemptAt: z.string().nullable(),
  lastError: z.string().nullable(),
  createdAt: z.string(),
});
export type OutboxItem = z.infer<typeof outboxItemSchema>;
