import type { ArticleCommand, ArticleState, DeskCommand, QualityNotice } from '@toasoan/contracts';
import type { UnitTree } from '../units/unit-tree.js';
import type { Workflow } from './workflow.js';

/** A person, opaque: `admin:7` for the newsroom, `user:7` for a contributor. */
export type PersonId = string;

export interface Person {
  id: PersonId;
  name: string;
}

/** A withdrawal whose time an approver has set. */
export interface WithdrawalPlan {
  at: Date;
  reasonCode: string;
  note: string | null;
  redirectTo: string | null;
  by: PersonId;
  byName: string;
}

/** What approval needs to know of an article. */
export interface ArticleFacts {
  id: string;
  state: ArticleState;
  /** Readers see some revision of it now. With another state than `published`, a correction is under way. */
  live: boolean;
  /** Index of the stage under review, from 0. */
  stage: number;
  revision: number;
  /** Unit of origin; null while the writer has not said. */
  unitId: string | null;
  writerId: PersonId | null;
  /** Who last changed the words of this revision. */
  lastEditorId: PersonId | null;
  /** Everybody who changed words since the last submission: four eyes look at each of them. */
  editorIds: readonly PersonId[];
  writerName: string | null;
  submittedAt: Date | null;
  /** Since when it is in its state, and in review at its stage. */
  stageEnteredAt: Date | null;
  /** Until when the stage should be done; null where the workflow asks for no haste, and outside review. */
  dueAt: Date | null;
  /** When it was overdue and the next level was told: that level may act as well since. */
  escalatedAt: Date | null;
  /** Who has taken it on, or was given it; only in review. */
  assignee: Person | null;
  scheduledFor: Date | null;
  /** What readers will read under the corrected article; only while a correction is under way. */
  correctionNote: string | null;
  /** When it comes off the site by itself, and what a withdrawal has to say; only while readers see it. */
  withdrawal: WithdrawalPlan | null;
  /** Published in an emergency, and no second person has approved it yet. */
  emergency: { by: PersonId; byName: string; at: Date } | null;
}

export const ROLES = ['writer', 'editor', 'approver', 'board', 'contributor'] as const;
export type Role = (typeof ROLES)[number];

/** A role at a unit; `onBehalfOf` where it is another's, handed over for the time of an absence. */
export interface HeldRole {
  unitId: string;
  role: Role;
  onBehalfOf?: Person | undefined;
}

export interface Actor extends Person {
  /** Those that hold at the moment of asking. */
  memberships: readonly HeldRole[];
  isBoard: boolean;
}

/** Somebody who may sit at a desk: an approver of a unit, or (`unitId` null) of the Editorial Board. */
export interface Reviewer extends Person {
  unitId: string | null;
  /** Not away today. Who is away and has named a delegate stands here as that delegate. */
  present: boolean;
}

interface WithRevision {
  /** The revision that the person saw. */
  revision: number;
  comment?: string | undefined;
}
interface Withdrawal {
  reasonCode?: string | undefined;
  note?: string | undefined;
  redirectTo?: string | undefined;
}
interface Words {
  /** `assignee`: from whom it is taken over, as the person saw it; absent: from nobody. */
  claim: { assignee?: PersonId | undefined };
  take_back: unknown;
  release: unknown;
  ratify: unknown;
  cancel_correction: unknown;
  archive: unknown;
  restore: unknown;
  approve: unknown;
  unschedule: unknown;
  comment: unknown;
  /** Needs its comment: why it can't wait. */
  emergency_publish: unknown;
  /** `note`: a changed correction note. */
  submit: { note?: string | undefined };
  /** `note`: what readers will read under the article. */
  correct: { note?: string | undefined };
  reassign: { assignee?: PersonId | undefined };
  return: { reasonCode?: string | undefined };
  schedule: { scheduledFor?: Date | undefined };
  withdraw: Withdrawal;
  schedule_withdrawal: Withdrawal & { scheduledFor?: Date | undefined };
  unschedule_withdrawal: unknown;
}
export type Command = { [C in DeskCommand]: WithRevision & { type: C } & Words[C] }[DeskCommand];

/** The newest step that made a new revision: tells the loser of a race who won. `revision` is the one it acted on. */
export interface LastStep {
  command: ArticleCommand;
  actorName: string;
  at: Date;
  revision: number;
}

export interface DecisionContext {
  units: UnitTree;
  /** Who may sit at the desks of the unit, of those above it, and of the Board. */
  reviewers: readonly Reviewer[];
  /** The workflow the article is under: fixed at submission, resolved anew before it. */
  workflow: Workflow | null;
  quality: readonly QualityNotice[];
  lastStep: LastStep | null;
}
