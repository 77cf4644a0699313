import type { Core } from '@strapi/strapi';
import type { FailingMail } from '@toasoan/contracts';
import { NOTICE, type NoticeRow } from './notice-row';
import { recipientOf } from './recipient';
import { wakeMailer } from './notices';

const MOST_ROWS = 1000;

/** Mail that was given up, one line per person: who is not reached, since when and why. Not what it said. */
export async function failingMail(strapi: Core.Strapi): Promise<FailingMail> {
  const rows = (await strapi.db.query(NOTICE).findMany({
    where: { mailState: 'failing' },
    select: ['id', 'recipient', 'at', 'mailError'],
    orderBy: { id: 'asc' },
    limit: MOST_ROWS,
  })) as Pick<NoticeRow, 'recipient' | 'at' | 'mailError'>[];
  const byPerson = new Map<string, typeof rows>();
  for (const row of rows) byPerson.set(row.recipient, [...(byPerson.get(row.recipient) ?? []), row]);
  const failing = [...byPerson].map(async ([recipient, theirs]) => ({
    name: (await recipientOf(strapi, recipient))?.name ?? recipient,
    count: theirs.length,
    since: new Date(theirs[0]?.at ?? 0).toISOString(),
    error: theirs.at(-1)?.mailError ?? '',
  }));
  return { failing: await Promise.all(failing) };
}

/** Another full round of tries for all of it. */
export async function retryFailingMail(strapi: Core.Strapi, now: Date): Promise<void> {
  await strapi.db.query(NOTICE).updateMany({
    where: { mailState: 'failing' },
    data: { mailState: 'pending', mailAttempts: 0, mailDueAt: now },
  });
  wakeMailer(strapi);
}
