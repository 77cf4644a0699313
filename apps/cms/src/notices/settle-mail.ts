import type { Core } from '@strapi/strapi';
import { letGo, type MailClaim } from './claim-mail';
import { mailBackoffMs, MOST_TRIES } from './mail-timing';
import { NOTICE, PREFERENCE } from './notice-row';

export const mailSent = (strapi: Core.Strapi, claim: MailClaim, now: Date): Promise<void> =>
  letGo(strapi, claim, { mailState: 'sent', mailSentAt: now, mailError: null, mailDueAt: null });

/** Tries again later; what has been tried too often waits for an administrator. A digest of today is owed again. */
export async function mailFailed(strapi: Core.Strapi, claim: MailClaim, error: string, now: Date): Promise<void> {
  const { recipient, digest, rows } = claim;
  if (digest) {
    await strapi.db.query(PREFERENCE).updateMany({
      where: { recipient, digestSentAt: digest.sentAt },
      data: { digestSentAt: digest.before },
    });
  }
  const most = Math.max(...rows.map(({ mailAttempts }) => mailAttempts ?? 0)) + 1;
  const mailDueAt = new Date(now.getTime() + mailBackoffMs(most));
  for (const { id, mailAttempts } of rows) {
    const attempts = (mailAttempts ?? 0) + 1;
    const next =
      attempts >= MOST_TRIES ? { mailState: 'failing', mailDueAt: null } : { mailState: 'pending', mailDueAt };
    await strapi.db.query(NOTICE).updateMany({
      where: { id, mailClaim: claim.token, mailState: 'sending' },
      data: {
        ...next,
        mailAttempts: attempts,
        mailError: error.slice(0, 500),
        mailClaim: null,
        mailLeaseUntil: null,
      },
    });
  }
}
