import { formatDay } from '@toasoan/vietnamese';
import type { Person, PersonId } from '../approval/article-facts.js';
import type { Day } from '../day.js';
import type { DraftNotice } from './notice-step.js';
import { said, sentences } from './notice-words.js';

/** An absence with somebody in one's place. */
export interface DelegationTold {
  person: Person;
  /** Null: away, and nobody in her place. */
  delegate: PersonId | null;
  validFrom: Day;
  validTo: Day;
  note: string | null;
  /** Who wrote it down: the person, or the Board. */
  actor: Pick<Person, 'id'>;
}

/** The delegate learns for whom and from when to when, unless it was she who wrote it down. */
export function delegationNotices({
  person,
  delegate,
  validFrom,
  validTo,
  note,
  actor,
}: DelegationTold): DraftNotice[] {
  if (delegate === null || delegate === actor.id) return [];
  const days =
    validFrom === validTo
      ? `ngày ${formatDay(validFrom)}`
      : `từ ngày ${formatDay(validFrom)} đến hết ngày ${formatDay(validTo)}`;
  const text = sentences(
    `Bạn duyệt bài thay ${person.name} ${days}.`,
    said('Lời nhắn', note),
    'Trong những ngày đó, bài chờ duyệt của người này hiện ở bàn biên tập của bạn.',
  );
  const title = `Bạn được ủy quyền duyệt thay ${person.name}`.slice(0, 250);
  return [{ recipient: delegate, kind: 'delegated', articleId: null, title, text }];
}
