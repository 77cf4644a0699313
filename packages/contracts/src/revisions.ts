import { z } from 'zod';
import { editLockSchema } from './desk.js';

/** One saved revision's place in the history; `GET /editorial/articles/:documentId/revisions`, newest first. */
export const revisionEntrySchema = z.strictObject({
  revision: z.int().nonnegative(),
  author: z.string().nullable(),
  at: z.string(),
});
export const revisionListSchema = z.strictObject({ revisions: z.array(revisionEntrySchema) });
export type RevisionEntry = z.infer<typeof revisionEntrySchema>;

/**
 * `GET /editorial/articles/:documentId/revisions/:revision`: the words that held at that revision, field by field in
 * the order of the form, as plain text to be compared. `revision` of the answer is the saved one that then held.
 */
export const revisionWordsSchema = z.strictObject({
  revision: z.int().nonnegative(),
  author: z.string().nullable(),
  at: z.string(),
  fields: z.array(z.strictObject({ name: z.string(), label: z.string(), text: z.string() })),
});
export type RevisionWords = z.infer<typeof revisionWordsSchema>;

/**
 * `POST /editorial/articles/:documentId/lock` with `{takeover}` renews or takes the lease (90 s); `DELETE` gives it back.
 * The answer says who holds it, and at which revision the article stands: a form filled from an older one must not save.
 */
export const lockBodySchema = z.strictObject({ takeover: z.boolean().optional() });
export const lockAnswerSchema = z.strictObject({ lock: editLockSchema.nullable(), revision: z.int().nonnegative() });
export type LockAnswer = z.infer<typeof lockAnswerSchema>;
