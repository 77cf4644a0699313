import type { ArticleCommand, ArticleState, COMMAND_NEEDS } from '@toasoan/contracts';

/**
 * Every state and every command on one page. Who may give a command stands in `permissions.ts`, apart; what follows
 * from it in `follow.ts`. "live" is apart from the state: a published article under correction stays live while its new
 * revision runs through draft, in_review and returned.
 *
 *            submit ┌───────────┐ approve (a stage that is not the last): in_review again, one stage on
 *  draft ──────────►│ in_review │ approve (the last) ───────────────► published ── withdraw ──► withdrawn ──┐
 *  returned ───────►│           │ schedule ──► scheduled ── due ─────►   │  ▲                               │
 *  withdrawn ──────►└───────────┘◄── unschedule ──┘       correct: draft,│  │cancel_correction              │
 *     ▲                   │                               still live  ◄──┘  └── draft, returned (live)      │
 *     └────── return ─────┘            emergency_publish: draft, in_review, returned ──► published ◄─ ratify│
 *     draft ◄── take_back, while nobody has it                                                           │
 *                                      archive: draft, returned, withdrawn ──► archived ── restore ──► draft┘
 * schedule_withdrawal, unschedule_withdrawal: wherever it is live, the same; at its time withdraw_due, as withdraw.
 */
export type CommandNeed = (typeof COMMAND_NEEDS)[number];

export interface Transition {
  from: readonly ArticleState[];
  /** Must readers see it now? */
  live: 'yes' | 'no' | 'either';
  /** `next_stage`: the following stage of the workflow, or `published` after the last. `same`: no other state. */
  to: ArticleState | 'next_stage' | 'same';
  /** The button. */
  label: string;
  required: readonly CommandNeed[];
  optional: readonly CommandNeed[];
  /** Refused while the quality checklist has a point that blocks. */
  needsQuality: boolean;
}

const row = (
  label: string,
  from: readonly ArticleState[],
  to: Transition['to'],
  more: Partial<Omit<Transition, 'label' | 'from' | 'to'>> = {},
): Transition => ({ label, from, to, live: 'either', required: [], optional: [], needsQuality: false, ...more });

const REVIEW = ['in_review'] as const;
const IN_HAND = ['draft', 'returned'] as const;
/** Published, or under correction: where readers may see it. */
const LIVE = ['published', ...IN_HAND, 'in_review', 'scheduled'] as const;

export const TRANSITIONS: Record<ArticleCommand, Transition> = {
  submit: row('Gửi duyệt', ['draft', 'returned', 'withdrawn'], 'in_review', { optional: ['comment'] }),
  take_back: row('Lấy lại để sửa', REVIEW, 'draft'),
  claim: row('Nhận xử lý', REVIEW, 'same'),
  release: row('Nhả bài', REVIEW, 'same'),
  reassign: row('Chuyển người xử lý', REVIEW, 'same', { required: ['assignee'], optional: ['comment'] }),
  return: row('Trả lại', REVIEW, 'returned', { required: ['reason', 'comment'] }),
  approve: row('Duyệt', REVIEW, 'next_stage', { optional: ['comment'], needsQuality: true }),
  schedule: row('Duyệt và hẹn giờ đăng', REVIEW, 'scheduled', {
    required: ['time'],
    optional: ['comment'],
    needsQuality: true,
  }),
  unschedule: row('Bỏ hẹn giờ', ['scheduled'], 'in_review', { optional: ['comment'] }),
  emergency_publish: row('Đăng khẩn', [...IN_HAND, 'in_review'], 'published', {
    required: ['comment'],
    needsQuality: true,
  }),
  ratify: row('Duyệt lại bài đăng khẩn', ['published'], 'same', { live: 'yes', optional: ['comment'] }),
  correct: row('Đính chính', ['published'], 'draft', { live: 'yes', required: ['note'], optional: ['comment'] }),
  cancel_correction: row('Bỏ bản đính chính', IN_HAND, 'published', { live: 'yes' }),
  withdraw: row('Gỡ bài', LIVE, 'withdrawn', {
    live: 'yes',
    required: ['reason'],
    optional: ['note', 'redirect', 'comment'],
  }),
  schedule_withdrawal: row('Hẹn giờ gỡ', LIVE, 'same', {
    live: 'yes',
    required: ['time', 'reason'],
    optional: ['note', 'redirect', 'comment'],
  }),
  unschedule_withdrawal: row('Bỏ giờ hẹn gỡ', LIVE, 'same', { live: 'yes', optional: ['comment'] }),
  archive: row('Lưu trữ', [...IN_HAND, 'withdrawn'], 'archived', { live: 'no', optional: ['comment'] }),
  restore: row('Đưa về bản nháp', ['archived'], 'draft', { live: 'no' }),
  comment: row(
    'Gửi ý kiến',
    ['draft', 'in_review', 'returned', 'scheduled', 'published', 'withdrawn', 'archived'],
    'same',
    { required: ['comment'] },
  ),
  publish_due: row('Đăng theo giờ hẹn', ['scheduled'], 'published', { needsQuality: true }),
  unschedule_due: row('Không đăng được theo giờ hẹn', ['scheduled'], 'in_review'),
  withdraw_due: row('Gỡ theo giờ hẹn', LIVE, 'withdrawn', { live: 'yes' }),
  escalate: row('Chuyển lên cấp trên vì quá hạn', REVIEW, 'same'),
};

/** A step that changes state or stage makes a new revision, so that of two on one revision one wins. */
export const makesRevision = (command: ArticleCommand): boolean => TRANSITIONS[command].to !== 'same';

/** The button of the last stage says that it publishes. */
export const APPROVE_AND_PUBLISH = 'Duyệt và đăng';

/** States in which the words may be changed; a published article is changed by a correction. */
export const EDITABLE_STATES: readonly ArticleState[] = ['draft', 'returned', 'withdrawn', 'in_review'];
