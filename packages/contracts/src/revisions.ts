import { z } from 'zod';
import { editLockSchema } from './desk.js';

/** One saved revision's place in the history; `GET /editorial/articles/:documentId/revisions`, newest first. */
export const revisionEntrySchema = z.strictObject({
  revision: z.int().nonnegative(),
  author: z.string().nullable(),
  at: z.string(),
  /** Somebody returned, approved or published these very words: what a reviewer wants to compare with. */
  decided: z.boolean(),
});
export const revisionListSchema = z.strictObject({ revisions: z.array(revisionEntrySchema) });
export type RevisionEntry = z.infer<typeof revisionEntrySchema>;
export type RevisionList = z.infer<typeof revisionListSchema>;

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
 * `POST /editorial/articles/:documentId/revisions/:revision/restore`: brings the words of that revision back as a new
 * one. `revision` of the body is the one the person saw; of the answer, the new one.
 */
export const restoreBodySchema = z.strictObject({ revision: z.int().nonnegative() });
export const restoreAnswerSchema = z.strictObject({ revision: z.int().nonnegative() });
export type RestoreAnswer = z.infer<typeof restoreAnswerSchema>;

/**
 * `details` of a refused save with the code `stale_revision`: who changed the article since, when, and where it stands.
 * `by` and `at` are null where the change left no name (articles from before the history was kept).
 */
export const staleDetailsSchema = z.object({
  code: z.literal('stale_revision'),
  by: z.string().nullable(),
  at: z.string().nullable(),
  seen: z.int().nonnegative(),
  current: z.int().nonnegative(),
});
export type StaleDetails = z.infer<typeof staleDetailsSchema>;

/**
 * `POST /editorial/articles/:documentId/lock` with `{takeover}` renews or takes the lease (90 s); `DELETE` gives it back; `GET` only looks.
 * The answer says who holds it, and at which revision the article stands: a form filled from an older one must not save.
 */
export const lockBodySchema = z.strictObject({ takeover: z.boolean().optional() });
export const lockAnswerSchema = z.strictObject({ lock: editLockSchema.nullable(), revision: z.int().nonnegative() });
export type LockAnswer = z.infer<typeof lockAnswerSchema>;
