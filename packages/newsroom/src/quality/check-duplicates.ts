import { dayOf, formatDay } from '@toasoan/vietnamese';
import { type EventReport, likenessTo } from './event-likeness.js';
import type { Finding, QualityInput } from './quality-input.js';

/** Routine titles of one unit are much alike, so a copy has to be nearly the same. */
const COPY = 0.7;
const SAME_EVENT = 0.45;
const MOST = 3;

/** The same event by another unit, and the writer's own second copy, the likeliest first. */
export function checkDuplicates(article: QualityInput): Finding[] {
  const likeness = likenessTo(article);
  return article.others
    .filter(({ documentId }) => documentId !== article.sameEventAs)
    .map((other) => ({ other, likeness: likeness(other), own: other.unitId === article.unitId }))
    .filter(({ likeness, own }) => likeness >= (own ? COPY : SAME_EVENT))
    .sort((a, b) => b.likeness - a.likeness || (a.other.documentId < b.other.documentId ? -1 : 1))
    .slice(0, MOST)
    .map(({ other, own }) => finding(other, own));
}

function finding(other: EventReport, own: boolean): Finding {
  const { documentId, title, unitName, eventEndedAt, published } = other;
  const day = eventEndedAt === null ? '' : `, ngày ${formatDay(dayOf(eventEndedAt))}`;
  const article = { documentId, title };
  if (own) {
    const where = published ? 'đã đăng' : 'chưa đăng';
    const message = `Đơn vị đã có bài gần như thế này (${where}${day}): “${title}”. Nếu là bản thứ hai, hãy giữ một bài.`;
    return { code: 'second_copy', message, field: 'title', article };
  }
  const by = unitName === '' ? 'Đơn vị khác' : unitName;
  const message = `${by} đã đăng bài có vẻ cùng sự kiện${day}: “${title}”. Hãy xem bài đó; nếu cùng sự kiện thì viết thêm điều mới.`;
  return { code: 'same_event', message, field: 'title', article };
}
