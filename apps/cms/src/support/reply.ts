import type { Core } from '@strapi/strapi';
import { afterHandover, afterWord, answerNotices, handoverNotices, questionNotices } from '@toasoan/newsroom';
import { toNfc } from '@toasoan/vietnamese';
import { recordNotices } from '../notices/record-notices';
import { type Speaker, SUPPORT_MESSAGE, SUPPORT_REQUEST, type SupportRow } from './support-row';
import { answerers } from './who-answers';

const query = (strapi: Core.Strapi) => strapi.db.query(SUPPORT_REQUEST);
const time = (at: string | null): Date | null => (at === null ? null : new Date(at));

/** A word of the asker, or of somebody who answers; the other side is told. `row` was seen by the speaker. */
export async function reply(
  strapi: Core.Strapi,
  row: SupportRow,
  speaker: Speaker,
  said: string,
  now: Date,
): Promise<void> {
  const fromBoard = speaker.id !== row.asker;
  const text = toNfc(said);
  const people = await answerers(strapi, now);
  // Whoever had it and answers no longer would leave the asker unheard.
  const keeper = people.all.find(({ id }) => id === row.assignee);
  const told = keeper ? [keeper.id] : people.told;
  const standing = { state: row.state, waitingSince: time(row.waitingSince), assigned: row.assignee !== null };
  await strapi.db.transaction(async () => {
    const { documentId: requestId, subject, asker } = row;
    await strapi.db
      .query(SUPPORT_MESSAGE)
      .create({ data: { requestId, person: speaker.id, personName: speaker.name, fromBoard, text, at: now } });
    // Whoever answers what is nobody's has it from then on: what the asker adds comes back to one who knows.
    const taken = fromBoard && row.assignee === null ? { assignee: speaker.id, assigneeName: speaker.name } : {};
    const seen = fromBoard ? {} : { askerSeenAt: now };
    await query(strapi).update({
      where: { id: row.id },
      data: { ...afterWord(standing, fromBoard, now), ...taken, ...seen, lastAt: now },
    });
    const word = { requestId, subject, by: speaker, unitName: null, text, opens: false };
    await recordNotices(strapi, fromBoard ? answerNotices(word, asker) : questionNotices(word, told), now);
  });
}

/** Hands a question to somebody who may answer it, and who is told; or to nobody. */
export async function assign(
  strapi: Core.Strapi,
  row: SupportRow,
  to: Speaker | null,
  by: Speaker,
  now: Date,
): Promise<void> {
  await strapi.db.transaction(async () => {
    await query(strapi).update({
      where: { id: row.id },
      data: { assignee: to?.id ?? null, assigneeName: to?.name ?? null, state: afterHandover(row.state, to !== null) },
    });
    const { documentId: requestId, subject, askerName } = row;
    if (to && to.id !== row.assignee) {
      await recordNotices(strapi, handoverNotices({ requestId, subject, by }, askerName ?? '', to.id), now);
    }
  });
}

/** Settled: by its asker, or by those who answer. */
export async function close(strapi: Core.Strapi, row: SupportRow): Promise<void> {
  await query(strapi).update({ where: { id: row.id }, data: { state: 'closed', waitingSince: null } });
}
