import { isWaiting, type PhoneItem } from '../phone/phone-item.js';
import type { OutboxState } from '../phone/outbox.js';
import { sayTime } from '../words/say-time.js';

const STORE_FAILS = 'Điện thoại đang không cho đọc và ghi bài. Hãy xóa bớt ảnh hoặc ứng dụng, rồi mở lại trang.';

/** What stands on the screen and nowhere on the phone; the newsroom may have it. */
function unkeptWords(item: PhoneItem): string {
  return isWaiting(item)
    ? 'Điện thoại hết chỗ chứa, chữ vừa viết CHƯA được lưu. Đừng đóng trang: hãy xóa bớt ảnh hoặc ứng dụng, hoặc chép chữ ra chỗ khác. Trang tự thử lại.'
    : 'Điện thoại hết chỗ chứa, nhưng chữ đã lên tòa soạn. Hãy xóa bớt ảnh hoặc ứng dụng rồi viết tiếp.';
}

/** Where what was typed is kept now, in words. */
export function savedWords(item: PhoneItem, outbox: OutboxState, expired: boolean, now: number): string {
  if (item.conflict !== null) return 'Bài có hai bản khác nhau. Hãy chọn bản giữ lại.';
  if (!isWaiting(item)) {
    if (outbox.rests === 'store') return STORE_FAILS;
    const at = item.server?.updatedAt;
    return at === undefined ? 'Viết đến đâu, lưu đến đó.' : `Đã lưu lên tòa soạn lúc ${sayTime(at, now)}.`;
  }
  if (outbox.rests === 'store') return STORE_FAILS;
  if (expired) return 'Đã lưu trên điện thoại. Hãy đăng nhập lại để gửi lên tòa soạn.';
  if (!navigator.onLine || outbox.rests === 'offline')
    return 'Chưa có mạng. Đã lưu trên điện thoại, sẽ tự gửi lên tòa soạn khi có mạng.';
  if (outbox.rests === 'busy') return 'Tòa soạn đang bận. Đã lưu trên điện thoại, ít phút nữa sẽ tự gửi lại.';
  if (item.trouble !== null) return 'Đã lưu trên điện thoại. Tòa soạn chưa nhận được bản này.';
  return 'Đã lưu trên điện thoại, đang gửi lên tòa soạn…';
}

interface SavedProps {
  item: PhoneItem;
  outbox: OutboxState;
  expired: boolean;
  now: number;
  /** The phone's store does not take what is written. */
  unkept?: boolean;
}

export function SavedState({ item, outbox, expired, now, unkept = false }: SavedProps) {
  if (unkept)
    return (
      <div class="gb-problem" role="alert">
        <p>{unkeptWords(item)}</p>
      </div>
    );
  const safe = !isWaiting(item);
  return (
    <p class={safe ? 'gb-saved' : 'gb-saved gb-saved-here'} role="status">
      {savedWords(item, outbox, expired, now)}
    </p>
  );
}
