import type { ArticleState } from '@toasoan/contracts';
import type { Actor, ArticleFacts, Command, DecisionContext, Person } from './article-facts.js';
import { ownPart } from './permissions.js';
import { deskKey, ruledDesk } from './reviewers.js';
import { isLastStage, stageOf } from './workflow.js';

/** Where an article stands after a step: all that a step may change besides the words. */
export interface NextState {
  state: ArticleState;
  live: boolean;
  stage: number;
  revision: number;
  /** The desk by the rule (`deskKey`), with whom it lies; null outside review. */
  deskKey: string | null;
  stageEnteredAt: Date | null;
  dueAt: Date | null;
  escalatedAt: Date | null;
  assignee: Person | null;
}

/** What happened, in the past tense; the glue writes the log and, for what is public, the outbox from it. */
export type ArticleEvent =
  | { type: 'article.submitted.v1'; workflowId: string; workflowVersion: number }
  | { type: 'article.taken_back.v1' }
  | { type: 'article.claimed.v1'; from: string | null }
  | { type: 'article.released.v1' }
  | { type: 'article.reassigned.v1'; from: string | null; to: string }
  | { type: 'article.returned.v1'; reasonCode: string; comment: string }
  | { type: 'article.stage_approved.v1'; stage: number; ownWork: boolean }
  | { type: 'article.published.v1'; stage: number; ownWork: boolean; how: 'approved' | 'due' | 'emergency' }
  | { type: 'article.scheduled.v1'; scheduledFor: string; ownWork: boolean }
  | { type: 'article.unscheduled.v1'; why: string | null }
  | { type: 'article.ratified.v1'; publishedBy: string }
  | { type: 'article.correction_begun.v1'; note: string }
  | { type: 'article.correction_dropped.v1' }
  | { type: 'article.withdrawn.v1'; reasonCode: string; note: string | null; redirectTo: string | null }
  | {
      type: 'article.withdrawal_scheduled.v1';
      scheduledFor: string;
      reasonCode: string;
      note: string | null;
      redirectTo: string | null;
    }
  | { type: 'article.withdrawal_unscheduled.v1'; scheduledFor: string }
  | { type: 'article.archived.v1' }
  | { type: 'article.restored.v1' }
  | { type: 'article.commented.v1' }
  | { type: 'article.escalated.v1'; from: string; to: string };

export interface Follow {
  next: NextState;
  event: ArticleEvent;
}

/** The article with another state or stage, one revision on, and with nobody's name on it. */
export function moved(
  article: ArticleFacts,
  state: ArticleState,
  stage: number,
  now: Date,
  context: DecisionContext,
): NextState {
  const bare = {
    state,
    stage,
    live: state === 'published' || (article.live && state !== 'withdrawn'),
    revision: article.revision + 1,
    stageEnteredAt: now,
    escalatedAt: null,
    assignee: null,
  };
  return { ...bare, ...lying({ ...article, ...bare }, now, context) };
}

/** With whom it lies and until when, if it is in review. */
function lying(article: ArticleFacts, now: Date, { units, workflow }: DecisionContext) {
  const held = article.state === 'in_review' || article.state === 'scheduled';
  const stage = held ? stageOf(article, workflow) : null;
  if (!stage) return { deskKey: null, dueAt: null };
  // What is timed waits for nobody, but whoever timed it may take the time away.
  const hours = article.state === 'in_review' ? stage.dueHours : null;
  return {
    deskKey: deskKey(ruledDesk(units, article, stage, now)),
    dueAt: hours === null ? null : new Date(now.getTime() + hours * 3_600_000),
  };
}

/** The same state, stage and revision; `change` says what is different about who has it. */
export function stays(
  article: ArticleFacts,
  context: DecisionContext,
  now: Date,
  change: Partial<Pick<NextState, 'assignee' | 'escalatedAt'>> = {},
): NextState {
  const { state, live, stage, revision, stageEnteredAt, dueAt, escalatedAt, assignee } = article;
  const { deskKey: key } = lying(article, now, context);
  return { state, live, stage, revision, deskKey: key, stageEnteredAt, dueAt, escalatedAt, assignee, ...change };
}

/** What a withdrawal, at once or timed, says: blanks are nothing. */
const withdrawalWords = (command: Extract<Command, { type: 'withdraw' | 'schedule_withdrawal' }>) => ({
  reasonCode: command.reasonCode ?? '',
  note: command.note?.trim() || null,
  redirectTo: command.redirectTo?.trim() || null,
});

/** What follows from a command that was not refused. */
export function follow(
  article: ArticleFacts,
  command: Command,
  actor: Actor,
  now: Date,
  context: DecisionContext,
): Follow {
  const to = (state: ArticleState, stage = 0): NextState => moved(article, state, stage, now, context);
  const same = (change?: Partial<Pick<NextState, 'assignee'>>): NextState => stays(article, context, now, change);
  const ownWork = ownPart(article, actor) !== null;
  const { stage } = article;
  const { workflow } = context;
  switch (command.type) {
    case 'submit': {
      const submitted = { ...article, submittedAt: now };
      return {
        next: moved(submitted, 'in_review', 0, now, context),
        event: {
          type: 'article.submitted.v1',
          workflowId: workflow?.id ?? '',
          workflowVersion: workflow?.version ?? 0,
        },
      };
    }
    case 'claim':
      return {
        next: same({ assignee: { id: actor.id, name: actor.name } }),
        event: { type: 'article.claimed.v1', from: article.assignee?.id ?? null },
      };
    case 'release':
      return { next: same({ assignee: null }), event: { type: 'article.released.v1' } };
    case 'reassign': {
      const found = context.reviewers.find(({ id }) => id === command.assignee);
      const assignee = found ? { id: found.id, name: found.name } : null;
      const event = { from: article.assignee?.id ?? null, to: assignee?.id ?? '' };
      return { next: same({ assignee }), event: { type: 'article.reassigned.v1', ...event } };
    }
    case 'take_back':
      return { next: to('draft'), event: { type: 'article.taken_back.v1' } };
    case 'return': {
      const event = { reasonCode: command.reasonCode ?? '', comment: command.comment?.trim() ?? '' };
      return { next: to('returned', stage), event: { type: 'article.returned.v1', ...event } };
    }
    case 'approve':
      if (isLastStage(article, workflow)) {
        return {
          next: to('published', stage),
          event: { type: 'article.published.v1', stage, ownWork, how: 'approved' },
        };
      }
      return { next: to('in_review', stage + 1), event: { type: 'article.stage_approved.v1', stage, ownWork } };
    case 'schedule': {
      const scheduledFor = command.scheduledFor?.toISOString() ?? '';
      return { next: to('scheduled', stage), event: { type: 'article.scheduled.v1', scheduledFor, ownWork } };
    }
    case 'unschedule':
      return { next: to('in_review', stage), event: { type: 'article.unscheduled.v1', why: null } };
    case 'emergency_publish':
      return { next: to('published'), event: { type: 'article.published.v1', stage: 0, ownWork, how: 'emergency' } };
    case 'ratify':
      return { next: same(), event: { type: 'article.ratified.v1', publishedBy: article.emergency?.by ?? '' } };
    case 'correct':
      return { next: to('draft'), event: { type: 'article.correction_begun.v1', note: command.note?.trim() ?? '' } };
    case 'cancel_correction':
      return { next: to('published'), event: { type: 'article.correction_dropped.v1' } };
    case 'withdraw':
      return { next: to('withdrawn'), event: { type: 'article.withdrawn.v1', ...withdrawalWords(command) } };
    case 'schedule_withdrawal': {
      const event = { scheduledFor: command.scheduledFor?.toISOString() ?? '', ...withdrawalWords(command) };
      return { next: same(), event: { type: 'article.withdrawal_scheduled.v1', ...event } };
    }
    case 'unschedule_withdrawal': {
      const scheduledFor = article.withdrawal?.at.toISOString() ?? '';
      return { next: same(), event: { type: 'article.withdrawal_unscheduled.v1', scheduledFor } };
    }
    case 'archive':
      return { next: to('archived'), event: { type: 'article.archived.v1' } };
    case 'restore':
      return { next: to('draft'), event: { type: 'article.restored.v1' } };
    case 'comment':
      return { next: same(), event: { type: 'article.commented.v1' } };
  }
}
