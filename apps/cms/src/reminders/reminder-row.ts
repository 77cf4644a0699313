import type { ReminderKind } from '@toasoan/contracts';

export const SENT_REMINDER = 'api::sent-reminder.sent-reminder';
export const REMINDER_SWITCH = 'api::reminder-switch.reminder-switch';

export interface SentRow {
  id: number;
  key: string;
  kind: ReminderKind;
  /** Null: the Board. */
  unitId: string | null;
  title: string | null;
  text: string | null;
  told: number | null;
  at: string;
}

export interface SwitchRow {
  kind: ReminderKind;
  on: boolean | null;
  byName: string | null;
  at: string | null;
}
