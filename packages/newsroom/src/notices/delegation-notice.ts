import { formatDay } from '@toasoan/vietnamese';
import type { Person, PersonId } from '../approval/article-facts.js';
import type { Day } from '../day.js';
import type { DraftNotice } from './notice-step.js';
import { said, sentences } from './notice-words.js';

/** An absence with somebody in one's place. */
export interface DelegationTold {
  person: Person;
  delegate: PersonId;
  from: Day;
  to: Day;
  note: string | null;
  /** Who wrote it down: the person, or the Board. */
  actor: Person;
}

/** The delegate learns for whom and from when to when; nobody who delegated to oneself on the Board's behalf. */
export function delegationNotices({ person, delegate, from, to, note, actor }: DelegationTold): DraftNotice[] {
  if (delegate === actor.id) return [];
  const days = from === to ? `ngày ${formatDay(from)}` : `từ ngày ${formatDay(from)} đến hết ngày ${formatDay(to)}`;
  const text = sentences(
    `Bạn duyệt bài thay ${person.name} ${days}.`,
    said('Lời nhắn', note),
    'Trong những ngày đó, bài chờ duyệt của người này hiện ở bàn biên tập của bạn.',
  );
  const title = `Bạn được ủy quyền duyệt thay ${person.name}`.slice(0, 250);
  return [{ recipient: delegate, kind: 'delegated', articleId: null, title, text }];
}
