import { SUMMARY_COLUMNS, summaryColumnSchema, summaryGroupingSchema } from '@toasoan/contracts';
import { z } from 'zod';

/** Which table: days of a period, both included, and how its rows are put together. */
export const summaryQuerySchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  grouping: summaryGroupingSchema.default('level'),
});
export type SummaryQuery = z.infer<typeof summaryQuerySchema>;

/** Which number of it: of one row, of a group, else of the whole table. */
export const cellQuerySchema = z.object({
  unit: z.string().max(64).optional(),
  group: z.string().max(200).optional(),
  column: summaryColumnSchema.default(SUMMARY_COLUMNS[3]),
});
export type CellQuery = z.infer<typeof cellQuerySchema>;
