import { formatDateTime } from '@toasoan/vietnamese';
import { blank, unnamed, type Finding, type QualityInput } from './quality-input.js';

/** Who wrote it, where it is from, and for a reprint when the original came out. */
export function checkOrigin(article: QualityInput, now: Date): Finding[] {
  const { byline, source, originalUrl, originalPublishedAt } = article;
  const found: Finding[] = [];
  if (unnamed(byline)) found.push({ code: 'byline_missing', message: 'Hãy ghi tên tác giả.', field: 'byline' });
  if (unnamed(source)) found.push({ code: 'source_missing', message: 'Hãy ghi nguồn tin.', field: 'source' });
  if (!blank(originalUrl) && originalPublishedAt === null) {
    const message = 'Bài đăng lại: hãy ghi thời gian đăng của bài gốc.';
    found.push({ code: 'original_time_missing', message, field: 'originalPublishedAt' });
  }
  if (originalPublishedAt !== null && originalPublishedAt > now) {
    const message = `Thời gian đăng của bài gốc (${formatDateTime(originalPublishedAt)}) ở tương lai: hãy xem lại.`;
    found.push({ code: 'original_time_future', message, field: 'originalPublishedAt' });
  }
  return found;
}
