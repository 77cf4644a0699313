import type { Core } from '@strapi/strapi';
import type { Receipt } from '@toasoan/contracts';
import { type DraftNotice, whoPublished } from '@toasoan/newsroom';
import { readLog } from '../editorial/approval-log';
import { loadArticle } from '../editorial/article-row';
import { loadReviewers } from '../editorial/load-reviewers';
import { recordNotices } from './record-notices';
import { stillSeeing } from './still-seeing';

/** More steps than an article takes after it was published. */
const STEPS = 500;

/**
 * The site could not show an article that was published: whoever published or timed it, if it is still her business, and
 * the Board hear of it, inside the transaction that keeps the receipt. Other kinds stand on the Board's overview alone.
 */
export async function noticesOfQuarantine(strapi: Core.Strapi, receipt: Receipt, now: Date): Promise<void> {
  if (receipt.kind !== 'article' || receipt.outcome !== 'quarantined') return;
  const [log, row] = [await readLog(strapi, receipt.id, STEPS), await loadArticle(strapi, receipt.id)];
  const publisher = whoPublished(log);
  const seeing = row && publisher !== null ? await stillSeeing(strapi, row, [publisher], now) : [];
  const board = (await loadReviewers(strapi, [], now)).filter(({ unitId, present }) => unitId === null && present);
  const people = new Set([...seeing, ...board.map(({ id }) => id)]);
  const title = row?.title ?? log[0]?.articleTitle ?? '';
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
