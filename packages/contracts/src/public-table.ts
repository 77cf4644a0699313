import { z } from 'zod';
import { summaryTableSchema } from './summary-table.js';
import { daySchema, instantSchema, slugSchema } from './vocabulary.js';

const cellSchema = z.union([z.number(), z.string()]).nullable();

/** A row, or the total, that differs from an earlier version; `fields` are columns in the order of the table. */
export const tableRowChangeSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  fields: z.array(z.strictObject({ label: z.string(), before: cellSchema, now: cellSchema })),
});
export type TableRowChange = z.infer<typeof tableRowChangeSchema>;

/**
 * A summary table that the Board has made public, in its newest public version, as it was issued: names of units are those of
 * then. Neither the articles behind the numbers nor the remarks to editors go out: both may name what was withdrawn since.
 */
export const publicTableSchema = z.strictObject({
  /** Follows from the number, which never changes; the versions of a table share it. */
  slug: slugSchema,
  /** e.g. `01/BTH-2018`. */
  number: z.string(),
  version: z.int().positive(),
  title: z.string(),
  issuedAt: instantSchema,
  /** Over the whole issued table (`IssuedTable`), in hex. */
  checksum: z.string(),
  /** Why this version was issued; empty for the first. */
  because: z.string(),
  /** The versions before it that the public had, newest first. */
  earlier: z.array(z.strictObject({ version: z.int().positive(), issuedAt: instantSchema })),
  /** How it differs from the newest of `earlier`. */
  changes: z.array(tableRowChangeSchema),
  /** When a version of this table became public first. */
  publishedAt: instantSchema,
  /** First and last day. */
  from: daySchema,
  to: daySchema,
  ...summaryTableSchema.pick({ periodName: true, grouping: true, regulations: true, groups: true, total: true }).shape,
});
export type PublicTable = z.infer<typeof publicTableSchema>;
