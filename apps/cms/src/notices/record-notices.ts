import type { Core } from '@strapi/strapi';
import { type DraftNotice, nextDigest } from '@toasoan/newsroom';
import { toLine, toNfc } from '@toasoan/vietnamese';
import { GATHER_MS } from './mail-timing';
import { type MailChoice, NOTICE, PREFERENCE, type PreferenceRow } from './notice-row';
import { wakeMailer } from './notices';

/**
 * Writes notices in the transaction of the step they tell of: either both are there or neither. Mail goes out after the
 * commit, which wakes the mailer.
 * @throws Error outside a transaction: the promise above would be empty.
 */
export async function recordNotices(strapi: Core.Strapi, notices: readonly DraftNotice[], now: Date): Promise<void> {
  if (!strapi.db.inTransaction()) throw new Error('recordNotices needs the transaction of the step');
  if (notices.length === 0) return;
  const choices = await mailChoices(strapi, [...new Set(notices.map(({ recipient }) => recipient))]);
  await strapi.db.query(NOTICE).createMany({
    data: notices.map(({ recipient, kind, articleId, path, title, text }) => ({
      recipient,
      kind,
      articleId,
      path: path ?? null,
      title: toLine(title).slice(0, 255),
      text: toNfc(text),
      at: now,
      ...firstMail(choices.get(recipient) ?? 'each', now),
    })),
  });
  await strapi.db.transaction(({ onCommit }) => {
    onCommit(() => {
      wakeMailer(strapi);
    });
  });
}

/** When a notice is to be mailed, by the person's choice. */
export function firstMail(choice: MailChoice, now: Date): { mailState: 'pending' | 'none'; mailDueAt: Date | null } {
  switch (choice) {
    case 'each':
      return { mailState: 'pending', mailDueAt: new Date(now.getTime() + GATHER_MS) };
    case 'daily':
      return { mailState: 'pending', mailDueAt: nextDigest(now) };
    case 'none':
      return { mailState: 'none', mailDueAt: null };
  }
}

/** What each of these persons chose; who never chose is not in the map. */
async function mailChoices(strapi: Core.Strapi, recipients: string[]): Promise<Map<string, MailChoice>> {
  const rows = (await strapi.db
    .query(PREFERENCE)
    .findMany({ where: { recipient: { $in: recipients } } })) as PreferenceRow[];
  return new Map(rows.map(({ recipient, mail }) => [recipient, mail ?? 'each']));
}
