import type { ArticleState, DeskCommand } from '@toasoan/contracts';

/**
 * Every state and every command on one page. Who may give a command stands in `permissions.ts`, apart.
 * Later verbs (schedule, correct, archive, emergency publish, delegate) are new rows here.
 *
 *            submit ┌───────────┐ approve (a stage that is not the last): in_review again, one stage on
 *  draft ──────────►│ in_review │ approve (the last stage) ──► published ── withdraw ──► withdrawn
 *  returned ───────►│           │                                                            │
 *     ▲             └───────────┘◄──────────────────────── submit ───────────────────────────┘
 *     └── return ────────┘
 */
export interface Transition {
  from: readonly ArticleState[];
  /** `next_stage`: the following stage of the workflow, or `published` after the last. */
  to: ArticleState | 'next_stage';
  /** The button. */
  label: string;
  needsComment: boolean;
  needsReason: boolean;
  /** Refused while the quality checklist has a point that blocks. */
  needsQuality: boolean;
}

export const TRANSITIONS: Record<DeskCommand, Transition> = {
  submit: {
    from: ['draft', 'returned', 'withdrawn'],
    to: 'in_review',
    label: 'Gửi duyệt',
    needsComment: false,
    needsReason: false,
    needsQuality: false,
  },
  return: {
    from: ['in_review'],
    to: 'returned',
    label: 'Trả lại',
    needsComment: true,
    needsReason: true,
    needsQuality: false,
  },
  approve: {
    from: ['in_review'],
    to: 'next_stage',
    label: 'Duyệt',
    needsComment: false,
    needsReason: false,
    needsQuality: true,
  },
  withdraw: {
    from: ['published'],
    to: 'withdrawn',
    label: 'Gỡ bài',
    needsComment: false,
    needsReason: true,
    needsQuality: false,
  },
};

/** The button of the last stage says that it publishes. */
export const APPROVE_AND_PUBLISH = 'Duyệt và đăng';

/** States in which the words may be changed; a published article is changed by a correction (a later verb). */
export const EDITABLE_STATES: readonly ArticleState[] = ['draft', 'returned', 'withdrawn', 'in_review'];
