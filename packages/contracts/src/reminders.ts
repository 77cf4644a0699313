import { z } from 'zod';

/** What the newsroom reminds of by itself: a quota before its period ends, silence, articles held too long. */
export const REMINDER_KINDS = ['behind', 'silent', 'held'] as const;
export const reminderKindSchema = z.enum(REMINDER_KINDS);
export type ReminderKind = z.infer<typeof reminderKindSchema>;

/** `GET /editorial/reminders`, for the Board: the rules in force, whether they run, and whom they reminded of what. */
export const reminderOverviewSchema = z.strictObject({
  rules: z.array(
    z.strictObject({
      kind: reminderKindSchema,
      /** The rule in words, with its numbers; that the regulation asks for none is said as well. */
      words: z.string(),
      /** The regulation asks for it. */
      ruled: z.boolean(),
      on: z.boolean(),
      /** Who switched it last and when; null where nobody did. */
      switchedBy: z.string().nullable(),
      switchedAt: z.iso.datetime().nullable(),
    }),
  ),
  sent: z.array(
    z.strictObject({
      id: z.int(),
      kind: reminderKindSchema,
      /** The unit, or the Board. */
      unit: z.string(),
      title: z.string(),
      text: z.string(),
      /** How many people. */
      told: z.int().nonnegative(),
      at: z.iso.datetime(),
    }),
  ),
});
export type ReminderOverview = z.infer<typeof reminderOverviewSchema>;

/** `PUT /editorial/reminders/:kind` */
export const reminderSwitchSchema = z.strictObject({ on: z.boolean() });
