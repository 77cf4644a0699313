import type { KnownReleases, PinnedRelease, ReleasePages } from '@toasoan/contracts';
import { formatDateTime } from '@toasoan/vietnamese';

type Listed = KnownReleases['releases'][number];

const KIND_WORDS: Readonly<Record<string, string>> = {
  article: 'Tin bài',
  unit: 'Đơn vị',
  category: 'Chuyên mục',
  document: 'Văn bản',
  table: 'Bảng tổng hợp',
  page: 'Trang',
  redirect: 'Chuyển hướng',
  settings: 'Thông tin trang',
};

/** From here on a person waits for more than a moment. */
const MANY = 100;

const counted = (value: number): string => value.toLocaleString('vi-VN');

/** What a release brought: `Tin bài «Trao nhà mái ấm»`, `12 tài liệu`. */
export function reasonWords({ reason, title }: Pick<Listed, 'reason' | 'title'>): string {
  const kind = KIND_WORDS[/^[a-z]+(?= \S)/.exec(reason)?.[0] ?? ''];
  if (kind !== undefined) return title === null ? kind : `${kind} «${title}»`;
  return reason.charAt(0).toLocaleUpperCase('vi') + reason.slice(1);
}

/** `Trang tin đang ghim ở bản 118 (lúc 09:10, 16/03/2018)` */
export const pinnedWords = ({ release, createdAt }: PinnedRelease): string =>
  `Trang tin đang ghim ở bản ${String(release)} (lúc ${formatDateTime(createdAt)})`;

/** What readers will see, and what waits: said before anything is done. */
export function rollBackWords(release: Listed, { releases, pinned }: KnownReleases): string[] {
  const later = releases.filter(({ id }) => id > release.id).length;
  return [
    `Bạn đọc sẽ thấy trang như lúc ${formatDateTime(release.createdAt)} (bản ${String(release.id)}).`,
    later === 0
      ? 'Đây là bản mới nhất: trang giữ nguyên ở đó.'
      : `${counted(later)} bản đăng sau đó tạm ẩn; bài đã gỡ từ đó đến nay vẫn không hiện lại.`,
    'Tin duyệt từ bây giờ vẫn được nhận nhưng chờ, và chỉ lên trang khi bỏ ghim.',
    ...(pinned ? ['Trang đang được ghim ở một bản khác; bản này thay cho bản đó.'] : []),
  ];
}

/** What becomes of readers and of what waits, when they are shown the newest again. */
export function unpinWords({ releases, newest, waiting, undelivered }: KnownReleases): string[] {
  const made = releases.find(({ id }) => id === newest)?.createdAt;
  const when = made === undefined ? '' : `, làm lúc ${formatDateTime(made)}`;
  const owed = waiting + undelivered;
  return [
    `Bạn đọc sẽ thấy bản mới nhất (bản ${String(newest)}${when}).`,
    owed === 0 ? 'Không có thay đổi nào đang chờ.' : `${counted(owed)} thay đổi đang chờ sẽ lên trang ngay.`,
  ];
}

/** From this share of pages on, what readers lose is no everyday roll-back. */
const MUCH = 0.2;

export const losesMuch = ({ now, then }: ReleasePages): boolean => then < now * (1 - MUCH);

/** `Bạn đọc đang có 150 trang, sau đó còn 30 trang: mất 120 trang (80 %).` */
export function pagesWords({ now, then }: ReleasePages): string {
  const sentence = `Bạn đọc đang có ${counted(now)} trang, sau đó ${then < now ? 'còn' : 'có'} ${counted(then)} trang`;
  if (then === now) return `${sentence}.`;
  const difference = counted(Math.abs(now - then));
  const share = now === 0 ? '' : ` (${String(Math.round((Math.abs(now - then) / now) * 100))} %)`;
  return `${sentence}: ${then < now ? 'mất' : 'thêm'} ${difference} trang${share}.`;
}

/** `Còn khoảng 3 phút`; empty while there is nothing to reckon from. */
export function timeLeftWords(done: number, all: number, seconds: number): string {
  if (done <= 0 || seconds <= 0 || all <= done) return '';
  const left = (seconds * (all - done)) / done;
  if (left < 60) return 'Còn chưa đầy một phút.';
  return `Còn khoảng ${counted(Math.round(left / 60))} phút.`;
}

/** What is under way, in one sentence; null where nothing is. */
export function progressWords({
  rebuild,
  rebuildOwed,
  catchingUp,
}: Pick<KnownReleases, 'rebuild' | 'rebuildOwed' | 'catchingUp'>): string | null {
  if (rebuild === null && catchingUp !== null) {
    const { done, all, seconds } = catchingUp;
    const read = `Đang nhận nhiều thay đổi một lúc: ${counted(done)}/${counted(all)} tài liệu.`;
    return `${read} ${timeLeftWords(done, all, seconds)} Sau đó toàn bộ trang được dựng lại.`.replace(/ {2}/, ' ');
  }
  if (rebuild === null) return rebuildOwed ? 'Sắp dựng lại toàn bộ trang.' : null;
  const { done, all, seconds } = rebuild;
  const pages = `Đang dựng lại toàn bộ trang: ${counted(done)}/${counted(all)} trang.`;
  return `${pages} ${timeLeftWords(done, all, seconds)} Tin bài vẫn lên trang như thường.`.replace(/ {2}/, ' ');
}

/** A backlog since it was seen at its largest. */
export interface Backlog {
  most: number;
  /** Since then, in seconds. */
  seconds: number;
}

/** What waits on either side of the line between the CMS and the site; of many also how long it will take. */
export function backlogWords(undelivered: number, waiting: number, { most, seconds }: Backlog): string | null {
  const all = undelivered + waiting;
  if (all === 0) return null;
  if (most >= MANY && all < most) {
    const left = timeLeftWords(most - all, most, seconds);
    return `Đang đưa lên trang: ${counted(most - all)}/${counted(most)} thay đổi. ${left}`.trimEnd();
  }
  return `${counted(all)} thay đổi đang chờ lên trang${undelivered > 0 && waiting > 0 ? ` (${counted(undelivered)} chưa gửi, ${counted(waiting)} trang tin đang xử lý)` : ''}.`;
}
