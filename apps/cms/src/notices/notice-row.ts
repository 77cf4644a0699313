import type { MAIL_CHOICES, NoticeKind } from '@toasoan/contracts';
import type { PersonId } from '@toasoan/newsroom';

export const NOTICE = 'api::notice.notice';
export const PREFERENCE = 'api::notice-preference.notice-preference';

/** `pending`: waits for its time; `failing`: given up after many tries, until somebody says "again"; `none`: no mail. */
type MailState = 'pending' | 'sending' | 'sent' | 'failing' | 'none';
export type MailChoice = (typeof MAIL_CHOICES)[number];

export interface NoticeRow {
  id: number;
  recipient: PersonId;
  kind: NoticeKind;
  articleId: string | null;
  path: string | null;
  title: string | null;
  text: string | null;
  at: string;
  readAt: string | null;
  mailState: MailState;
  mailAttempts: number | null;
  mailError: string | null;
}

export interface PreferenceRow {
  id: number;
  recipient: PersonId;
  mail: MailChoice | null;
  digestSentAt: string | null;
}
