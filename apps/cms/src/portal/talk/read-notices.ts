import type { PortalNotices, ReadPortalNoticesBody } from '@toasoan/contracts';
import { supportIdIn } from '@toasoan/newsroom';
import { countUnread, listNotices, markRead } from '../../notices/notice-list';
import type { PortalCall } from '../portal-call';

/** One page of a contributor's notices, each leading to her item or her question. */
export async function portalNotices({ strapi, actor }: PortalCall, page: number): Promise<PortalNotices> {
  const { notices, ...rest } = await listNotices(strapi, actor.id, page);
  return {
    ...rest,
    notices: notices.map(({ articleId, path, ...notice }) => ({
      ...notice,
      item: articleId,
      question: path === null ? null : supportIdIn(path),
    })),
  };
}

export async function markPortalNotices(
  { strapi, actor, now }: PortalCall,
  which: ReadPortalNoticesBody,
): Promise<{ unread: number }> {
  await markRead(strapi, actor.id, 'item' in which ? { articleId: which.item } : which, now);
  return { unread: await countUnread(strapi, actor.id) };
}
