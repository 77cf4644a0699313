import type { ArticleState, DeskCommand, QualityNotice } from '@toasoan/contracts';
import type { UnitTree } from '../units/unit-tree.js';
import type { Workflow } from './workflow.js';

/** A person, opaque: `admin:7` for the newsroom, `user:7` for a contributor. */
export type PersonId = string;

/** What approval needs to know of an article. */
export interface ArticleFacts {
  id: string;
  state: ArticleState;
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
}

export const ROLES = ['writer', 'editor', 'approver', 'board', 'contributor'] as const;
export type Role = (typeof ROLES)[number];

export interface Actor {
  id: PersonId;
  name: string;
  /** Those that hold at the moment of asking. */
  memberships: readonly { unitId: string; role: Role }[];
  isBoard: boolean;
}

interface WithRevision {
  /** The revision that the person saw. */
  revision: number;
  comment?: string | undefined;
}
export type Command = WithRevision &
  (
    | { type: 'submit' }
    | { type: 'approve' }
    | { type: 'return'; reasonCode?: string | undefined }
    | { type: 'withdraw'; reasonCode?: string | undefined; note?: string | undefined }
  );

/** The newest row of the approval log: tells the loser of a race who won. `revision` is the one it acted on. */
export interface LastStep {
  command: DeskCommand;
  actorName: string;
  at: Date;
  revision: number;
}

export interface DecisionContext {
  units: UnitTree;
  /** The workflow the article is under: fixed at submission, resolved anew before it. */
  workflow: Workflow | null;
  quality: readonly QualityNotice[];
  lastStep: LastStep | null;
}
