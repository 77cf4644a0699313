import type { Core } from '@strapi/strapi';
import { type NoticeList, NOTICES_PAGE_SIZE, type ReadNoticesBody } from '@toasoan/contracts';
import { NOTICE, type NoticeRow } from './notice-row';

/** One page of a person's notices: the unread first, each part newest first. */
export async function listNotices(strapi: Core.Strapi, recipient: string, page: number): Promise<NoticeList> {
  const query = strapi.db.query(NOTICE);
  const [unread, total] = await Promise.all([countUnread(strapi, recipient), query.count({ where: { recipient } })]);
  const offset = (page - 1) * NOTICES_PAGE_SIZE;
  const part = async (readAt: Record<string, boolean>, from: number, limit: number): Promise<NoticeRow[]> =>
    limit <= 0
      ? []
      : ((await query.findMany({
          where: { recipient, readAt },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
          offset: from,
          limit,
        })) as NoticeRow[]);
  // The databases disagree on where null sorts, so the two parts are read one after the other.
  const fresh = await part({ $null: true }, offset, Math.min(NOTICES_PAGE_SIZE, unread - offset));
  const old = await part({ $notNull: true }, Math.max(0, offset - unread), NOTICES_PAGE_SIZE - fresh.length);
  return {
    notices: [...fresh, ...old].map(({ id, kind, articleId, path, title, text, at, readAt }) => ({
      id,
      kind,
      articleId,
      path,
      title: title ?? '',
      text: text ?? '',
      at: new Date(at).toISOString(),
      read: readAt !== null,
    })),
    unread,
    page,
    pageCount: Math.ceil(total / NOTICES_PAGE_SIZE),
  };
}

/** By an index alone: every open screen asks for it twice a minute. */
export function countUnread(strapi: Core.Strapi, recipient: string): Promise<number> {
  return strapi.db.query(NOTICE).count({ where: { recipient, readAt: { $null: true } } });
}

/** Marks as read what is this person's; others' notices are not there for her. */
export async function markRead(
  strapi: Core.Strapi,
  recipient: string,
  which: ReadNoticesBody,
  now: Date,
): Promise<void> {
  const chosen =
    'ids' in which ? { id: { $in: which.ids } } : 'articleId' in which ? { articleId: which.articleId } : {};
  await strapi.db.query(NOTICE).updateMany({
    where: { ...chosen, recipient, readAt: { $null: true } },
    data: { readAt: now },
  });
}
