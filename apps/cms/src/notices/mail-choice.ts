import type { Core } from '@strapi/strapi';
import { type MailChoice, NOTICE, PREFERENCE, type PreferenceRow } from './notice-row';
import { firstMail } from './record-notices';

export async function mailChoiceOf(strapi: Core.Strapi, recipient: string): Promise<MailChoice> {
  const row = (await strapi.db.query(PREFERENCE).findOne({ where: { recipient } })) as PreferenceRow | null;
  return row?.mail ?? 'each';
}

/** Keeps the choice, and holds what waits to be mailed to it. */
export async function chooseMail(strapi: Core.Strapi, recipient: string, mail: MailChoice, now: Date): Promise<void> {
  await strapi.db.transaction(async () => {
    // The first digest is the next morning's, whenever the choice was made.
    const data = mail === 'daily' ? { mail, digestSentAt: now } : { mail };
    const query = strapi.db.query(PREFERENCE);
    const { count } = await query.updateMany({ where: { recipient }, data });
    if (count === 0) await query.create({ data: { recipient, ...data } });
    await strapi.db.query(NOTICE).updateMany({
      where: { recipient, mailState: { $in: ['pending', 'failing'] } },
      data: firstMail(mail, now),
    });
  });
}
