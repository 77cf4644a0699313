import type { Core } from '@strapi/strapi';
import type { AskBody } from '@toasoan/contracts';
import { questionNotices } from '@toasoan/newsroom';
import { toLine, toNfc } from '@toasoan/vietnamese';
import { recordNotices } from '../notices/record-notices';
import { type Speaker, SUPPORT_MESSAGE, SUPPORT_REQUEST, type SupportRow } from './support-row';
import { answerers } from './who-answers';

/** A question as it is about to be written: who may name which unit and article was asked before. */
export type Question = Pick<AskBody, 'subject' | 'question' | 'screen'> & {
  unit: { id: string; name: string } | null;
  articleId: string | null;
};

/**
 * Writes a question down and tells those who answer; in one transaction. Knows nothing of sessions, so that the portal may
 * call it as well.
 * @returns the question's document id
 */
export async function askQuestion(
  strapi: Core.Strapi,
  asker: Speaker,
  { subject, question, screen, unit, articleId }: Question,
  now: Date,
): Promise<string> {
  const { told } = await answerers(strapi, now);
  return strapi.db.transaction(async () => {
    const row = (await strapi.db.query(SUPPORT_REQUEST).create({
      data: {
        subject: toLine(subject),
        asker: asker.id,
        askerName: asker.name,
        unitId: unit?.id ?? null,
        articleId,
        screen: screen === undefined ? null : toLine(screen),
        state: 'new',
        askedAt: now,
        lastAt: now,
        waitingSince: now,
        askerSeenAt: now,
      },
    })) as SupportRow;
    const { documentId: requestId } = row;
    const text = toNfc(question);
    await strapi.db
      .query(SUPPORT_MESSAGE)
      .create({ data: { requestId, person: asker.id, personName: asker.name, fromBoard: false, text, at: now } });
    const word = { requestId, subject: row.subject, by: asker, unitName: unit?.name ?? null, text, opens: true };
    await recordNotices(strapi, questionNotices(word, told), now);
    return requestId;
  });
}
