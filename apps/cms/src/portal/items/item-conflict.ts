import type { ItemConflict, SentFields } from '@toasoan/contracts';
import { formatDateTime } from '@toasoan/vietnamese';
import type { LoadedDecision } from '../../editorial/load-decision';
import { lastChange } from '../../revisions/last-change';
import { type PortalCall, type PortalReason, refused } from '../portal-call';
import { readItem } from './read-item';

/** Changed since the phone last read it: who and when, and both texts. */
export async function conflict(
  call: PortalCall,
  loaded: LoadedDecision,
  sent: SentFields,
): Promise<{ ok: false; reason: PortalReason }> {
  const { by, at } = await lastChange(call.strapi, loaded.facts.id);
  const who = by === null || by === call.actor.name ? 'bài này đã được sửa ở nơi khác' : `${by} đã sửa bài này`;
  const when = at === null ? '' : ` lúc ${formatDateTime(at)}`;
  const words = `Chưa lưu: ${who}${when}. Phần bạn viết vẫn còn trên máy; hãy so hai bản rồi chọn giữ bản nào.`;
  const both: ItemConflict['conflict'] = {
    by,
    at: at?.toISOString() ?? null,
    item: await readItem(call, loaded),
    sent,
  };
  return refused(409, 'stale_revision', words, { conflict: both });
}

/** What the guards throw when somebody was there in between. */
export function isStale(error: unknown): boolean {
  const { details } = error as { details?: { code?: unknown } };
  return details?.code === 'stale_revision';
}
