import { formatDay } from '@toasoan/vietnamese';
import type { PersonId } from '../approval/article-facts.js';
import type { Day } from '../day.js';
import type { DraftNotice } from './notice-step.js';
import { noticeTitle, sentences } from './notice-words.js';

/** A dispatch as its notices speak of it. */
export interface DispatchTold {
  documentId: string;
  number: string;
  /** "V/v" left out. */
  subject: string;
  issuerName: string;
  deadline: Day | null;
}

/** The page of a dispatch at the units that it came to, under the admin's root. */
export const receivedPath = (documentId: string): string => `/cong-van-den?cong-van=${encodeURIComponent(documentId)}`;

/** Everybody of the addressed units hears once that a dispatch came, or that their unit has not confirmed it yet. */
export function dispatchNotices(
  dispatch: DispatchTold,
  people: readonly PersonId[],
  why: 'received' | 'unread',
): DraftNotice[] {
  const { documentId, number, subject, issuerName, deadline } = dispatch;
  const until = deadline === null ? null : `Hạn xác nhận: hết ngày ${formatDay(deadline)}.`;
  const text =
    why === 'received'
      ? sentences(
          `${issuerName} gửi công văn số ${number} về việc ${subject}.`,
          'Hãy mở đọc rồi bấm «Đã nhận và đọc»; mỗi đơn vị xác nhận một lần.',
          until,
        )
      : sentences(
          `Đơn vị của bạn chưa xác nhận đã đọc công văn số ${number} của ${issuerName} về việc ${subject}.`,
          'Hãy mở đọc rồi bấm «Đã nhận và đọc».',
          until,
        );
  return [...new Set(people)].map((recipient) => ({
    recipient,
    kind: why === 'received' ? 'dispatch_received' : 'dispatch_unread',
    articleId: null,
    path: receivedPath(documentId),
    title: noticeTitle(why === 'received' ? `Công văn đến ${number}` : `Chưa xác nhận công văn ${number}`, subject),
    text,
  }));
}
