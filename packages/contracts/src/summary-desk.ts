import { z } from 'zod';
import { daySchema } from './publication.js';
import { summaryColumnSchema, summaryGroupingSchema } from './summary-table.js';

/** What the admin's screens ask of the summary table's routes (`/editorial/summary`, `/editorial/summary-tables`). */

/** Which table: days of a period, both included, and how its rows are put together. */
export const summaryQuerySchema = z.object({
  from: daySchema,
  to: daySchema,
  grouping: summaryGroupingSchema.default('level'),
});
export type SummaryQuery = z.infer<typeof summaryQuerySchema>;

/** Which number of it: of one row, of a group, else of the whole table. */
export const cellQuerySchema = z.object({
  unit: z.string().max(64).optional(),
  group: z.string().max(255).optional(),
  column: summaryColumnSchema.default('total'),
});
export type CellQuery = z.infer<typeof cellQuerySchema>;

export const TABLE_FORMATS = ['xlsx', 'docx', 'pdf'] as const;
export const tableFormatSchema = z.enum(TABLE_FORMATS);
export type TableFormat = z.infer<typeof tableFormatSchema>;

/** `POST /editorial/summary-tables/:id/amend`: why a new version is issued. */
export const amendBodySchema = z.strictObject({ because: z.string().trim().min(1).max(4000) });
/** `POST /editorial/summary-tables/:id/public`. */
export const publicBodySchema = z.strictObject({ public: z.boolean() });

/** The royalty statement as a file. */
export const royaltyFormatSchema = z.enum(['xlsx', 'csv']).default('csv');

export const STATISTICS_PARTS = ['units', 'genres', 'categories', 'people', 'months', 'clusters'] as const;
/** One table of the statistics, as CSV. */
export const statisticsPartSchema = z.enum(STATISTICS_PARTS);
export type StatisticsPart = z.infer<typeof statisticsPartSchema>;

/** `GET /editorial/unit-dashboard`: which unit, and which year; absent, the person's first unit and this year. */
export const dashboardQuerySchema = z.object({
  unit: z.string().max(64).optional(),
  on: daySchema.optional(),
});

/** `PUT /editorial/articles/:documentId/assessment`. */
export const assessmentBodySchema = z.strictObject({
  /** One of the regulation's grades; null takes a grade back. */
  grade: z.int().min(0).max(100).nullable(),
  /** Document id of an article that reported the same event first; null: none did. */
  sameEventAs: z.string().min(1).max(40).nullable(),
});
export type AssessmentBody = z.infer<typeof assessmentBodySchema>;
