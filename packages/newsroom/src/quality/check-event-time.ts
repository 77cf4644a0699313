import { formatDateTime } from '@toasoan/vietnamese';
import { blank, type Finding, type QualityInput } from './quality-input.js';

const finding = (code: Finding['code'], message: string): Finding => ({ code, message, field: 'eventEndedAt' });

/** When the event ended: punctuality is counted from it, so a slip of the year shows here. A reprint needs none. */
export function checkEventTime({ eventEndedAt, submittedAt, originalUrl }: QualityInput, now: Date): Finding[] {
  if (eventEndedAt === null) {
    if (!blank(originalUrl)) return [];
    return [
      finding('event_time_missing', 'Nên ghi giờ sự kiện kết thúc: không có giờ này thì không tính được đúng hạn.'),
    ];
  }
  const when = formatDateTime(eventEndedAt);
  if (eventEndedAt > now) {
    return [
      finding('event_time_future', `Giờ sự kiện kết thúc (${when}) còn ở phía trước: hãy xem lại ngày, tháng, năm.`),
    ];
  }
  if (submittedAt !== null && eventEndedAt > submittedAt) {
    const sent = formatDateTime(submittedAt);
    return [
      finding('event_after_submission', `Giờ sự kiện kết thúc (${when}) sau lúc gửi bài (${sent}): hãy xem lại.`),
    ];
  }
  return [];
}
