import { z } from 'zod';
import { daySchema } from './vocabulary.js';

/**
 * The parts of a regulation that the CMS keeps as JSON. All are data that the Board writes; what is absent is neutral, and
 * the parser (`parseRules` of the newsroom) says what that means.
 */

/** At most two decimals, so that sums are exact in hundredths. */
const hundredthsSchema = z.number().nonnegative().max(1000).multipleOf(0.01);
const nameSchema = z.string().trim().min(1).max(100);

/** "Đạt" from 100 percent of the quota on. */
export const bandSchema = z.strictObject({ from: z.int().min(0).max(100_000), name: nameSchema });
export type Band = z.infer<typeof bandSchema>;
export const bandsSchema = z.array(bandSchema).max(20);

/** What an approver may give an article. `weight` enters the percent of the quota, `royalty` is the coefficient paid. */
export const gradeSchema = z.strictObject({
  grade: z.int().min(0).max(100),
  name: nameSchema,
  weight: hundredthsSchema,
  royalty: hundredthsSchema.nullish().transform((value) => value ?? null),
});
export type Grade = z.infer<typeof gradeSchema>;
export const gradesSchema = z.array(gradeSchema).max(20);

export const SAME_EVENT_RULES = ['each', 'split', 'first'] as const;
export const creditRulesSchema = z.strictObject({
  /** The unit that sent the article; there is no other choice yet, the word keeps the record readable. */
  credited: z.literal('origin').default('origin'),
  /** false: what grassroots unions send counts in their superior's total instead of a column of its own. */
  superiorInOwnColumn: z.boolean().default(true),
  /** Several reports of one event: each in full, one credit divided, or the earliest alone. */
  sameEvent: z.enum(SAME_EVENT_RULES).default('each'),
  /** Credit of a reprint, 0 (none) to 1. */
  reprintShare: z.number().min(0).max(1).multipleOf(0.01).default(1),
  /** Does an article that was taken down still count? */
  withdrawnCounts: z.boolean().default(false),
});
export type CreditRules = z.infer<typeof creditRulesSchema>;

const coefficientSchema = hundredthsSchema.nullish().transform((value) => value ?? null);
export const royaltySchema = z.strictObject({
  enabled: z.boolean().default(false),
  unitValuePercentOfBaseSalary: hundredthsSchema.max(100).default(0),
  /** Base salary in đồng from a day on. */
  baseSalary: z
    .array(z.strictObject({ from: daySchema, dong: z.int().positive() }))
    .max(100)
    .default([]),
  /** `media`: photo stories and videos; null: nothing is paid by that rule. */
  coefficients: z
    .strictObject({
      reprint: coefficientSchema,
      media: coefficientSchema,
      newsBrief: coefficientSchema,
      feature: coefficientSchema,
    })
    .prefault({}),
});
export type RoyaltyRules = z.infer<typeof royaltySchema>;

const limitSchema = (most: number) =>
  z
    .int()
    .positive()
    .max(most)
    .nullish()
    .transform((value) => value ?? null);
/** When to remind; null switches a reminder off. */
export const reminderRulesSchema = z.strictObject({
  /** Days before the end of a quota's period at which a unit behind it is told. */
  daysBeforePeriodEnd: limitSchema(60),
  /** Days without anything sent or published. */
  silentDays: limitSchema(366),
  /** Hours that an article lies at a desk. */
  heldHours: limitSchema(2000),
  /** At most one reminder of a kind to a unit in so many days. */
  atMostEveryDays: z.int().min(1).max(366).default(7),
});
export type ReminderRules = z.infer<typeof reminderRulesSchema>;
