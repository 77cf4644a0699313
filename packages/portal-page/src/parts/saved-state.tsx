import { isWaiting, type PhoneItem } from '../phone/phone-item.js';
import type { OutboxState } from '../phone/outbox.js';
import { sayTime } from '../words/say-time.js';

/** Where what was typed is kept now, in words. */
export function savedWords(item: PhoneItem, outbox: OutboxState, expired: boolean, now: number): string {
  if (item.conflict !== null) return 'Bài có hai bản khác nhau. Hãy chọn bản giữ lại.';
  if (!isWaiting(item)) {
    const at = item.server?.updatedAt;
    return at === undefined ? 'Viết đến đâu, lưu đến đó.' : `Đã lưu lên tòa soạn lúc ${sayTime(at, now)}.`;
  }
  if (expired) return 'Đã lưu trên điện thoại. Hãy đăng nhập lại để gửi lên tòa soạn.';
  if (!navigator.onLine || outbox.rests === 'offline')
    return 'Chưa có mạng. Đã lưu trên điện thoại, sẽ tự gửi lên tòa soạn khi có mạng.';
  if (item.trouble !== null) return 'Đã lưu trên điện thoại. Tòa soạn chưa nhận được bản này.';
  return 'Đã lưu trên điện thoại, đang gửi lên tòa soạn…';
}

export function SavedState(props: { item: PhoneItem; outbox: OutboxState; expired: boolean; now: number }) {
  const { item, outbox, expired, now } = props;
  const safe = !isWaiting(item);
  return (
    <p class={safe ? 'gb-saved' : 'gb-saved gb-saved-here'} role="status">
      {savedWords(item, outbox, expired, now)}
    </p>
  );
}
