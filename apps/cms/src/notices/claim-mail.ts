import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { digestSlot, nextDigest } from '@toasoan/newsroom';
import { BETWEEN_MAILS_MS, LEASE_MS } from './mail-timing';
import { NOTICE, type NoticeRow, PREFERENCE, type PreferenceRow } from './notice-row';

const BATCH = 16;

/** The notices of one person that go into one mail, held by this claim alone. */
export interface MailClaim {
  token: string;
  recipient: string;
  rows: NoticeRow[];
  /** For a digest: what `digestSentAt` was before, should the mail fail. */
  digest: { sentAt: Date; before: string | null } | null;
}

/** Persons with something due that nobody holds, who waits longest first. */
export async function dueRecipients(strapi: Core.Strapi, now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - BETWEEN_MAILS_MS);
  const db = strapi.db.connection;
  const rows: unknown = await strapi.db
    .getConnection('notices as due')
    .select('due.recipient')
    .whereRaw(
      "((due.mail_state = 'pending' and due.mail_due_at <= ?) or (due.mail_state = 'sending' and due.mail_lease_until < ?))",
      [now, now],
    )
    .whereNotExists(
      strapi.db
        .getConnection('notices as sent')
        .select(db.raw('1'))
        .whereRaw("sent.recipient = due.recipient and sent.mail_state = 'sent' and sent.mail_sent_at > ?", [since]),
    )
    .groupBy('due.recipient')
    .orderByRaw('min(due.mail_due_at)')
    .limit(BATCH);
  return (rows as { recipient: string }[]).map(({ recipient }) => recipient);
}

/**
 * Takes all that waits for one person, due or not, by compare-and-set: of two mailers one gets it. Null where there is
 * nothing to send: another was first, the person wants no mail, or had today's digest.
 */
export async function claimMail(strapi: Core.Strapi, recipient: string, now: Date): Promise<MailClaim | null> {
  const query = strapi.db.query(NOTICE);
  const token = randomUUID();
  await query.updateMany({
    where: {
      recipient,
      $or: [{ mailState: 'pending' }, { mailState: 'sending', mailLeaseUntil: { $lt: now } }],
    },
    data: { mailState: 'sending', mailClaim: token, mailLeaseUntil: new Date(now.getTime() + LEASE_MS) },
  });
  const rows = (await query.findMany({ where: { mailClaim: token }, orderBy: { id: 'asc' } })) as NoticeRow[];
  if (rows.length === 0) return null;
  const preference = (await strapi.db.query(PREFERENCE).findOne({ where: { recipient } })) as PreferenceRow | null;
  const claim: MailClaim = { token, recipient, rows, digest: null };
  if (preference?.mail === 'none') {
    await letGo(strapi, claim, { mailState: 'none', mailDueAt: null });
    return null;
  }
  if (preference?.mail !== 'daily') return claim;
  const digest = { sentAt: now, before: preference.digestSentAt };
  if (await takeDigest(strapi, recipient, now)) return { ...claim, digest };
  await letGo(strapi, claim, { mailState: 'pending', mailDueAt: nextDigest(now) });
  return null;
}

/**
 * One digest a day, whatever happens: it is counted before it is sent. A mailer that dies in between leaves it to the
 * next day's, for nobody knows whether it went out.
 */
async function takeDigest(strapi: Core.Strapi, recipient: string, now: Date): Promise<boolean> {
  const { count } = await strapi.db.query(PREFERENCE).updateMany({
    where: {
      recipient,
      mail: 'daily',
      $or: [{ digestSentAt: { $null: true } }, { digestSentAt: { $lt: digestSlot(now) } }],
    },
    data: { digestSentAt: now },
  });
  return count === 1;
}

/** Writes what became of the claimed notices, if they are still ours. */
export async function letGo(
  strapi: Core.Strapi,
  { token }: Pick<MailClaim, 'token'>,
  data: Record<string, unknown>,
): Promise<void> {
  await strapi.db.query(NOTICE).updateMany({
    where: { mailClaim: token, mailState: 'sending' },
    data: { mailClaim: null, mailLeaseUntil: null, ...data },
  });
}
