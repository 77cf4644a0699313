import type { Core } from '@strapi/strapi';
import { isCollision, pause } from '../editorial/collision';

const SENT = 'api::portal-sent.portal-sent';
const KEPT_DAYS = 90;
const MOST_TRIES = 20;

export type SentKind = 'item' | 'comment' | 'question' | 'reply';

/** What a phone sent under a key that it made itself. */
export interface Sent {
  person: string;
  key: string;
  kind: SentKind;
}

/** What came of it when it was first sent: the id of the record; null where it never arrived. */
export async function alreadySent(strapi: Core.Strapi, { person, key }: Sent): Promise<string | null> {
  const row = (await strapi.db.query(SENT).findOne({ where: { person, sentKey: key }, select: ['subjectId'] })) as {
    subjectId: string | null;
  } | null;
  return row ? (row.subjectId ?? '') : null;
}

/** To be called in the transaction of what was sent: of two at once, the unique index lets one through. */
export async function noteSent(
  strapi: Core.Strapi,
  { person, key, kind }: Sent,
  subjectId: string,
  now: Date,
): Promise<void> {
  await strapi.db.query(SENT).create({ data: { person, sentKey: key, kind, subjectId, at: now } });
}

/**
 * Does `work` once per key, however often it is sent; `work` answers the id of the record that it made.
 * @returns that id, and whether it had been there
 */
export async function sentOnce(
  strapi: Core.Strapi,
  sent: Sent,
  now: Date,
  work: () => Promise<string>,
): Promise<{ id: string; again: boolean }> {
  for (let attempt = 1; ; attempt += 1) {
    const known = await alreadySent(strapi, sent);
    if (known !== null) return { id: known, again: true };
    try {
      const id = await strapi.db.transaction(async () => {
        const made = await work();
        await noteSent(strapi, sent, made, now);
        return made;
      });
      return { id, again: false };
    } catch (error) {
      if (attempt >= MOST_TRIES || !isCollision(error)) throw error;
      await pause(Math.random() * 5 * attempt);
    }
  }
}

/** The keys with which these items were made, by the item's id. */
export async function keysOf(
  strapi: Core.Strapi,
  person: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = (await strapi.db.query(SENT).findMany({
    where: { person, kind: 'item', subjectId: { $in: [...ids] } },
    select: ['subjectId', 'sentKey'],
  })) as { subjectId: string; sentKey: string }[];
  return new Map(rows.map(({ subjectId, sentKey }) => [subjectId, sentKey]));
}

/** No phone sends again after three months. */
export async function forgetOldKeys(strapi: Core.Strapi, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await strapi.db.query(SENT).deleteMany({ where: { at: { $lt: before } } });
}

export async function forgetKeysOf(strapi: Core.Strapi, person: string): Promise<void> {
  await strapi.db.query(SENT).deleteMany({ where: { person } });
}
