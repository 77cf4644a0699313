import type { Core } from '@strapi/strapi';
import type { Receipt } from '@toasoan/contracts';
import type { DraftNotice } from '@toasoan/newsroom';
import { readLog } from '../editorial/approval-log';
import { loadReviewers } from '../editorial/load-reviewers';
import { recordNotices } from './record-notices';

/**
 * The site could not show an article that was published: whoever took the last step and the Board hear of it, inside the
 * transaction that keeps the receipt. Other kinds stand on the Board's overview alone.
 */
export async function noticesOfQuarantine(strapi: Core.Strapi, receipt: Receipt, now: Date): Promise<void> {
  if (receipt.kind !== 'article' || receipt.outcome !== 'quarantined') return;
  const [last] = await readLog(strapi, receipt.id, 1);
  const actor: unknown = last?.details?.['actorId'];
  const board = (await loadReviewers(strapi, [], now)).filter(({ unitId, present }) => unitId === null && present);
  const people = new Set(board.map(({ id }) => id));
  if (typeof actor === 'string' && actor.startsWith('admin:')) people.add(actor);
  const title = last?.articleTitle ?? '';
  const notice: Omit<DraftNotice, 'recipient'> = {
    kind: 'publication_failed',
    articleId: receipt.id,
    title: `Chưa lên trang được: ${title}`,
    text: `Trang tin không dựng được bản mới của bài này; bản đã đăng trước đó, nếu có, vẫn còn trên trang. Hãy mở bài, xem lại chỗ vừa sửa rồi đăng lại. Nếu vẫn lỗi, báo người quản trị kèm dòng này: ${receipt.message ?? 'không có chi tiết'}`,
  };
  await recordNotices(
    strapi,
    [...people].map((recipient) => ({ ...notice, recipient })),
    now,
  );
}
