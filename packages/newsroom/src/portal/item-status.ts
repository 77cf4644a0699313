import type { ArticleState, ItemStatus, ItemStatusCode, ReceiptPhase } from '@toasoan/contracts';
import { formatDateTime } from '@toasoan/vietnamese';
import { dayOf } from '../day.js';

/** Where an item of a contributor stands, as the newsroom keeps it. */
export interface ItemStanding {
  state: ArticleState;
  /** Readers see some revision of it. */
  live: boolean;
  /** Index of the stage under review, from 0. */
  stage: number;
  /** The person who has taken it on; null where nobody has. */
  assigneeName: string | null;
  /** The desk at which it lies (`Người duyệt của …`); null outside review. */
  desk: string | null;
  stageEnteredAt: Date | null;
  dueAt: Date | null;
  scheduledFor: Date | null;
  /** How far the last publication or withdrawal has come; null where nothing is under way or it is long past. */
  receipt: { phase: ReceiptPhase; at: Date | null } | null;
  /** When it was published last. */
  publishedAt: Date | null;
  /** Where it stands on the site; null where it does not. Held, with an address: readers have an earlier revision there. */
  url: string | null;
}

const LABELS: Readonly<Record<ItemStatusCode, string>> = {
  draft: 'Bản nháp',
  sent: 'Đã gửi',
  in_review: 'Đang duyệt',
  returned: 'Trả lại',
  scheduled: 'Đã duyệt, chờ giờ đăng',
  approved: 'Đã duyệt',
  publishing: 'Đang lên trang',
  live: 'Đã lên trang',
  withdrawn: 'Đã gỡ',
  archived: 'Đã lưu trữ',
};

/** Where it stands, as its sender reads it: a word, then who has it, since when and what comes next. */
export function itemStatus(item: ItemStanding, now: Date): ItemStatus {
  const code = codeOf(item);
  const seen = code === 'live' && item.receipt?.phase !== 'held' ? (item.receipt?.at ?? item.publishedAt) : null;
  const inReview = code === 'sent' || code === 'in_review';
  return {
    code,
    label: seen ? `${LABELS.live} ${clock(seen, now)}` : LABELS[code],
    text: TEXTS[code](item, now),
    since: iso(seen ?? item.stageEnteredAt),
    holder: inReview ? (item.assigneeName ?? item.desk) : null,
    dueAt: inReview ? iso(item.dueAt) : null,
    scheduledFor: code === 'scheduled' ? iso(item.scheduledFor) : null,
    url: item.live && code === 'live' ? item.url : null,
  };
}

function codeOf({ state, live, stage, assigneeName, receipt, url }: ItemStanding): ItemStatusCode {
  if (live && receipt?.phase === 'held') return url === null ? 'approved' : 'live';
  // A correction runs through all states while readers go on reading what was published.
  if (live && state !== 'published') return 'live';
  switch (state) {
    case 'in_review':
      return stage === 0 && assigneeName === null ? 'sent' : 'in_review';
    case 'published':
      return receipt ? PUBLISHED[receipt.phase] : 'live';
    default:
      return state;
  }
}

/** What the site has not confirmed is never called live; what it could not take waits for the newsroom, not for the sender. */
const PUBLISHED: Readonly<Record<ReceiptPhase, ItemStatusCode>> = {
  approved: 'approved',
  publishing: 'publishing',
  live: 'live',
  late: 'publishing',
  quarantined: 'publishing',
  gone: 'publishing',
  held: 'approved',
};

type Words = (item: ItemStanding, now: Date) => string;

const TEXTS: Readonly<Record<ItemStatusCode, Words>> = {
  draft: () => 'Bài còn ở bạn. Viết xong, hãy bấm Gửi.',
  sent: (item, now) =>
    sentences(`Bài đang chờ ${inSentence(item.desk)}${since(item, now)}, chưa ai nhận.`, due(item, now)),
  in_review: ({ assigneeName, ...item }, now) =>
    sentences(
      assigneeName === null
        ? `Bài đã qua một bước duyệt, đang ở ${inSentence(item.desk)}${since(item, now)}.`
        : `${assigneeName} đang xem bài của bạn.`,
      due(item, now),
    ),
  returned: () => 'Người duyệt trả lại kèm góp ý. Hãy sửa theo góp ý rồi gửi lại.',
  scheduled: ({ scheduledFor }, now) =>
    `Bài đã được duyệt và sẽ lên trang${scheduledFor ? ` lúc ${clock(scheduledFor, now)}` : ' đúng giờ hẹn'}. Bạn chưa phải làm gì.`,
  approved: ({ receipt }) =>
    receipt?.phase === 'held'
      ? 'Bài đã được duyệt. Trang tin đang tạm giữ ở một bản cũ; bài tự lên trang khi tòa soạn cho trang chạy tiếp. Bạn chưa phải làm gì.'
      : 'Bài đã được duyệt và sắp lên trang.',
  publishing: ({ receipt }) =>
    receipt?.phase === 'publishing'
      ? 'Bài đang lên trang, thường trong vài giây.'
      : 'Bài đã được duyệt nhưng lên trang chậm hơn thường lệ. Tòa soạn đã được báo; bạn chưa phải làm gì.',
  live: ({ live, state, receipt }) =>
    live && state !== 'published'
      ? 'Bài đang có trên trang; tòa soạn đang sửa lại một bản mới.'
      : receipt?.phase === 'held'
        ? 'Bản trước của bài đang có trên trang. Bản mới đã được duyệt và tự lên trang khi tòa soạn cho trang chạy tiếp. Bạn chưa phải làm gì.'
        : 'Ai cũng đọc được bài của bạn trên trang. Nếu thấy sai sót, hãy nhắn cho người duyệt.',
  withdrawn: () => 'Bài đã được gỡ khỏi trang. Lý do ghi ở phần Quá trình.',
  archived: () => 'Tòa soạn đã cất bài này. Muốn dùng lại, hãy nhắn cho người duyệt.',
};

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
/** `14:05` today, `14:05, 09/07/2018` else. */
function clock(at: Date, now: Date): string {
  const said = formatDateTime(at);
  return dayOf(at) === dayOf(now) ? said.slice(0, 5) : said;
}
const inSentence = (desk: string | null): string => desk?.replace(/^Người/, 'người') ?? 'người duyệt';
const since = ({ stageEnteredAt }: Pick<ItemStanding, 'stageEnteredAt'>, now: Date): string =>
  stageEnteredAt ? ` từ ${clock(stageEnteredAt, now)}` : '';
const due = ({ dueAt }: Pick<ItemStanding, 'dueAt'>, now: Date): string => {
  if (!dueAt) return '';
  return dueAt < now ? 'Đã quá hạn trả lời; cấp trên đã được báo.' : `Thường có kết quả trước ${clock(dueAt, now)}.`;
};
const sentences = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ');
