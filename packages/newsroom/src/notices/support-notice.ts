import type { PersonId } from '../approval/article-facts.js';
import type { DraftNotice } from './notice-step.js';
import { noticeTitle, said, sentences } from './notice-words.js';

export interface SupportWord {
  requestId: string;
  subject: string;
  /** Who said it. */
  by: { id: PersonId; name: string };
  unitName: string | null;
  text: string;
  /** The first word of the question. */
  opens: boolean;
}

/** The page of the question, under the admin's root. */
const SUPPORT_PAGE = '/hoi-ban-bien-tap?cau=';
export const supportPath = (requestId: string): string => `${SUPPORT_PAGE}${encodeURIComponent(requestId)}`;
/** The question that such a path leads to; null where it leads elsewhere. */
export const supportIdIn = (path: string): string | null =>
  path.startsWith(SUPPORT_PAGE) ? decodeURIComponent(path.slice(SUPPORT_PAGE.length)) : null;

/** Those who answer hear of a question and of what the asker adds; never of their own words. */
export function questionNotices(word: SupportWord, answerers: readonly PersonId[]): DraftNotice[] {
  const { requestId, subject, by, unitName, text, opens } = word;
  const from = unitName === null ? by.name : `${by.name} (${unitName})`;
  const title = noticeTitle(opens ? 'Câu hỏi mới' : 'Hỏi thêm', subject);
  const words = sentences(opens ? `${from} hỏi Ban Biên tập.` : `${from} viết thêm.`, said('Lời hỏi', text));
  return [...new Set(answerers)]
    .filter((recipient) => recipient !== by.id)
    .map((recipient) => ({
      recipient,
      kind: 'support_asked' as const,
      articleId: null,
      path: supportPath(requestId),
      title,
      text: words,
    }));
}

/** Whom a question is handed to hears of it, unless she took it herself. */
export function handoverNotices(
  { requestId, subject, by }: Pick<SupportWord, 'requestId' | 'subject' | 'by'>,
  askerName: string,
  assignee: PersonId,
): DraftNotice[] {
  if (assignee === by.id) return [];
  return [
    {
      recipient: assignee,
      kind: 'support_asked',
      articleId: null,
      path: supportPath(requestId),
      title: noticeTitle('Câu hỏi giao cho bạn', subject),
      text: `${by.name} giao cho bạn trả lời câu hỏi của ${askerName}.`,
    },
  ];
}

/** The asker hears of an answer. */
export function answerNotices(word: SupportWord, asker: PersonId): DraftNotice[] {
  if (asker === word.by.id) return [];
  const { requestId, subject, by, text } = word;
  return [
    {
      recipient: asker,
      kind: 'support_answered',
      articleId: null,
      path: supportPath(requestId),
      title: noticeTitle('Ban Biên tập trả lời', subject),
      text: sentences(`${by.name} đã trả lời câu hỏi của bạn.`, said('Trả lời', text)),
    },
  ];
}
