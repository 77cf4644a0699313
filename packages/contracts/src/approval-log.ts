import { z } from 'zod';
import { daySchema } from './vocabulary.js';

/** The greatest number that the column `sequence` holds; PostgreSQL refuses to compare it with a greater one. */
export const LAST_SEQUENCE = 2_147_483_647;

/**
 * One row of the approval log as it leaves the CMS, with everything that its hash covers: whoever holds an export can
 * compute the chain anew (`npm run verify-log -- --file`). Instants are UTC. States and commands are plain text here,
 * for a log outlives the program that wrote it.
 */
export const logRecordSchema = z.strictObject({
  sequence: z.int(),
  previousHash: z.string().nullable(),
  hash: z.string(),
  at: z.iso.datetime(),
  command: z.string(),
  /** `admin:7`, `user:7`. */
  actorId: z.string(),
  actorName: z.string(),
  unitName: z.string().nullable(),
  articleId: z.string(),
  articleTitle: z.string(),
  /** Null where the step is about no article, as an absence is. */
  fromState: z.string().nullable(),
  toState: z.string().nullable(),
  fromStage: z.int(),
  toStage: z.int(),
  revision: z.int(),
  comment: z.string().nullable(),
  reasonCode: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
});
export type LogRecord = z.infer<typeof logRecordSchema>;

export const LOG_EXPORT_FORMAT = 'toasoan.approval-log.v1';

/** `GET /editorial/log/export?format=json`: rows without a gap, the oldest first. */
export const logExportSchema = z.strictObject({
  format: z.literal(LOG_EXPORT_FORMAT),
  exportedAt: z.iso.datetime(),
  rows: z.array(logRecordSchema),
});
export type LogExport = z.infer<typeof logExportSchema>;

/** `GET /editorial/log?…`: the newest first; `before` is the `next` of the page before. */
export const logQuerySchema = z.object({
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** Part of a name. */
  person: z.string().trim().max(100).optional(),
  /** Part of a title. */
  title: z.string().trim().max(250).optional(),
  command: z.string().max(64).optional(),
  before: z.coerce.number().int().positive().max(LAST_SEQUENCE).optional(),
});
export type LogQuery = z.infer<typeof logQuerySchema>;

export const logExportQuerySchema = logQuerySchema
  .pick({ from: true, to: true })
  .extend({ format: z.enum(['csv', 'json']) });

export const LOG_PAGE_SIZE = 50;

const logLineSchema = logRecordSchema.omit({ details: true, previousHash: true, actorId: true });
export type LogLine = z.infer<typeof logLineSchema>;

export const logPageSchema = z.strictObject({ items: z.array(logLineSchema), next: z.int().nullable() });
export type LogPage = z.infer<typeof logPageSchema>;

/** `GET /editorial/log/head`, to be written down elsewhere: `verify-log --since-hash` then proves that nothing is gone. */
export const logHeadSchema = z.strictObject({
  sequence: z.int().nonnegative(),
  hash: z.string().nullable(),
  at: z.iso.datetime().nullable(),
});
export type LogHead = z.infer<typeof logHeadSchema>;

/** `POST /editorial/log/check`, and the last one's result in `GET`; null where this CMS has not checked since it started. */
export const logCheckSchema = z.strictObject({
  checkedAt: z.iso.datetime(),
  rows: z.int().nonnegative(),
  lastHash: z.string().nullable(),
  faultCount: z.int().nonnegative(),
  /** The first of them. */
  faults: z.array(z.strictObject({ sequence: z.int(), articleId: z.string(), words: z.string() })),
});
export type LogCheck = z.infer<typeof logCheckSchema>;
