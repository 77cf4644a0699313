import type { ArticleCommand, ArticleState, NoticeKind } from '@toasoan/contracts';
import type { Person, PersonId } from '../approval/article-facts.js';

/** One step of an article, as far as its notices speak of it. */
export interface NoticeStep {
  command: ArticleCommand;
  articleId: string;
  articleTitle: string;
  /** Readers saw some revision of it before the step. */
  live: boolean;
  to: ArticleState;
  /** The system has an id that no person has. */
  actor: Person;
  reasonCode: string | null;
  comment: string | null;
  /** What readers will read (`correct`), or why it could not go live (`unschedule_due`). */
  note: string | null;
  scheduledFor: Date | null;
  /** When the article comes off the site by itself, as it stood before the step. */
  withdrawalAt: Date | null;
}

/** Those whom a step may concern, as of the moment after it. Nobody needs to be left out here: `noticesFor` does. */
export interface NoticePeople {
  writer: PersonId | null;
  /** Who sent it to review last. */
  submitter: PersonId | null;
  assignee: PersonId | null;
  /** Those present at the desk where it lies after the step, or lay before it; delegates in the place of the absent. */
  desk: readonly PersonId[];
  deskLabel: string;
  /** The next level, which an overdue article is opened to. */
  escalationDesk: readonly PersonId[];
  escalationLabel: string;
  /** Those present at the desk that publishes by the rule. */
  lastDesk: readonly PersonId[];
  /** The approvers of the unit of origin. */
  unitApprovers: readonly PersonId[];
  board: readonly PersonId[];
  commenters: readonly PersonId[];
  /** Who timed a scheduled article. */
  scheduler: PersonId | null;
  /** Who set the time at which it comes off the site. */
  withdrawalScheduler: PersonId | null;
  emergencyPublisher: PersonId | null;
}

/** What one person is told. */
export interface DraftNotice {
  recipient: PersonId;
  kind: NoticeKind;
  /** Null for what is about no article. */
  articleId: string | null;
  /** Where to go instead, under the admin's root: `/cong-van-den?id=…`. */
  path?: string;
  /** One line; the subject of the mail. */
  title: string;
  text: string;
}
