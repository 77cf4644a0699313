import type { Genre } from '@toasoan/contracts';
import type { Day } from '../day.js';
import type { UnitRecord } from '../units/unit-tree.js';

/** An instant in milliseconds since 1970: a ledger holds tens of thousands, and numbers are what databases give fastest. */
export type Instant = number;

/** A unit as the ledger needs it. Members, cluster and order are those of today: no history of them is kept. */
export interface LedgerUnit extends UnitRecord {
  memberCount: number | null;
  cluster: string | null;
  order: number;
}
export type LedgerUnits = ReadonlyMap<string, LedgerUnit>;

/** A step that the two clocks look at: it went to an approver, or came back to whoever sent it. */
export interface ClockStep {
  at: Instant;
  step: 'submitted' | 'returned';
}

/** An article that was published at least once. */
export interface LedgerArticle {
  id: string;
  title: string;
  /** The unit of origin, and the one above it, as recorded at publication. */
  unitId: string | null;
  superiorId: string | null;
  /** What the unit of origin was called then; null: the ledger asks the tree. */
  unitName: string | null;
  genre: Genre;
  firstPublishedAt: Instant;
  eventEndedAt: Instant | null;
  /** Steps before the first publication, in any order; empty where none are known or wanted. */
  steps: readonly ClockStep[];
  /** Set while the article is taken down; an archived article stands. */
  withdrawnAt: Instant | null;
  /** Times that it was corrected: it counts once all the same. */
  corrections: number;
  /** The first report of the same event, by its document id. */
  sameEventAs: string | null;
  grade: number | null;
  reprint: boolean;
  category: { id: string; name: string } | null;
  /** Who wrote it: `admin:7`, `user:7`, or `byline:Nguyễn Văn A` where no account is known. */
  author: { id: string; name: string } | null;
}

export type NotCounted = 'withdrawn' | 'same_event' | 'reprint' | 'unknown_unit';

/** What one article is worth, and to whom; the same for every period and grouping. */
export interface Contribution {
  article: LedgerArticle;
  /** Day of the first publication, in Viet Nam. */
  day: Day;
  /** Credit in hundredths, 1 to 100; 0 where it does not count. */
  share: number;
  /** Weight of the grade in hundredths; 100 for an ungraded article. */
  weight: number;
  notCounted: NotCounted | null;
  /** Directly above on that day: as recorded, else by the tree of that day. */
  superiorId: string | null;
  timeliness: 'on_time' | 'late' | 'undated';
  /** All reports of the event that share the credit, this one among them; empty where it is not shared. */
  sharedAmong: readonly string[];
  /** From the end of the event to the first submission; null where either is unknown. */
  contributorDelayMs: number | null;
  /** From the first submission to publication, without the time it lay returned; null where it was never submitted. */
  approvalDelayMs: number | null;
}
