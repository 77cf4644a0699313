import type { DeskCommand } from '@toasoan/contracts';
import type { Actor, ArticleFacts, Command, DecisionContext, Person } from './article-facts.js';
import { type ArticleEvent, follow, type NextState } from './follow.js';
import { PERMISSIONS, standsInFor } from './permissions.js';
import { isReturnReason, isWithdrawReason } from './reasons.js';
import type { Refusal } from './refusals.js';
import { candidatesFor } from './reviewers.js';
import { TRANSITIONS, type Transition } from './transitions.js';
import { stageOf } from './workflow.js';

export interface Agreed {
  ok: true;
  next: NextState;
  events: ArticleEvent[];
  /** In whose place the step was taken; null where in one's own. */
  onBehalfOf: Person | null;
}
export type Decision = Agreed | { ok: false; reason: Refusal };

/** May the command be given at all by this person now? Draws the buttons; null is yes. */
export function whyNot(
  article: ArticleFacts,
  command: DeskCommand,
  actor: Actor,
  now: Date,
  context: DecisionContext,
): Refusal | null {
  const transition = TRANSITIONS[command];
  return (
    outOfPlace(article, transition) ??
    PERMISSIONS[command](article, actor, now, context) ??
    qualityBlocks(transition, context)
  );
}

/** Is the article in a state, and on or off the site, from which the step starts? */
export function outOfPlace({ state, live }: ArticleFacts, transition: Transition): Refusal | null {
  if (!transition.from.includes(state)) return { code: 'illegal_transition', state };
  if (transition.live === 'yes' && !live) return { code: 'not_live' };
  return transition.live === 'no' && live ? { code: 'still_live' } : null;
}

export function qualityBlocks(transition: Transition, { quality }: DecisionContext): Refusal | null {
  const blocks = transition.needsQuality ? quality.filter(({ severity }) => severity === 'block') : [];
  return blocks.length > 0 ? { code: 'quality_blocks', notices: blocks } : null;
}

/**
 * The one answer to "can this be done, and what follows?". Guards the server with the same `whyNot` that draws the
 * buttons. A command names the exact revision that was seen; a step that changes the state makes a new one, so two
 * people who act on one revision can't both succeed.
 */
export function decide(
  article: ArticleFacts,
  command: Command,
  actor: Actor,
  now: Date,
  context: DecisionContext,
): Decision {
  // A remark is about the article, whatever has become of it meanwhile.
  if (command.type !== 'comment' && command.revision !== article.revision) {
    return { ok: false, reason: overtaken(article, command, context) };
  }
  const refusal = whyNot(article, command.type, actor, now, context) ?? incomplete(article, command, now, context);
  if (refusal) return { ok: false, reason: refusal };
  const { next, event } = follow(article, command, actor, now, context);
  return { ok: true, next, events: [event], onBehalfOf: standsInFor(article, command.type, actor, now, context) };
}

/** Somebody's step took the revision away: say who and when; a mere edit: say that the words changed. */
function overtaken(article: ArticleFacts, command: Command, { lastStep }: DecisionContext): Refusal {
  if (lastStep && lastStep.revision >= command.revision) {
    return { code: 'already_done', by: lastStep.actorName, at: lastStep.at };
  }
  return { code: 'stale_revision', seen: command.revision, current: article.revision };
}

const MINUTE = 60_000;
const YEAR = 366 * 24 * 60 * MINUTE;

/** What the command itself still has to say. */
function incomplete(article: ArticleFacts, command: Command, now: Date, context: DecisionContext): Refusal | null {
  const needsWords = TRANSITIONS[command.type].required.includes('comment');
  const lacksWords: Refusal | null =
    needsWords && !command.comment?.trim() ? { code: 'comment_missing', command: command.type } : null;
  switch (command.type) {
    case 'return':
      return isReturnReason(command.reasonCode ?? '') ? lacksWords : { code: 'reason_missing' };
    case 'withdraw':
      return unsaid(command);
    case 'schedule_withdrawal':
      return unsaid(command) ?? unfitTime(command, now);
    case 'correct':
      return command.note?.trim() ? null : { code: 'note_missing' };
    case 'submit':
      return article.live && !(command.note ?? article.correctionNote)?.trim() ? { code: 'note_missing' } : null;
    case 'schedule':
      return unfitTime(command, now);
    case 'claim': {
      // Taken on by a colleague since the person looked: she is told, and may take it over knowingly.
      const { assignee } = article;
      return assignee && assignee.id !== command.assignee ? { code: 'claimed', by: assignee.name } : null;
    }
    case 'reassign': {
      if (!command.assignee) return { code: 'assignee_missing' };
      const stage = stageOf(article, context.workflow);
      const candidates = stage ? candidatesFor(context, article, stage, now) : [];
      return candidates.some(({ id }) => id === command.assignee) ? null : { code: 'not_candidate' };
    }
    default:
      return lacksWords;
  }
}

type Timed = Extract<Command, { type: 'schedule' | 'schedule_withdrawal' }>;

/** A time is at least a minute and at most a year ahead. */
function unfitTime({ type, scheduledFor }: Timed, now: Date): Refusal | null {
  if (!scheduledFor) return { code: 'time_missing' };
  const wait = scheduledFor.getTime() - now.getTime();
  return wait < MINUTE ? { code: 'time_past', command: type } : wait > YEAR ? { code: 'time_far' } : null;
}

/** What a withdrawal, at once or timed, still has to say. */
function unsaid(command: Extract<Command, { type: 'withdraw' | 'schedule_withdrawal' }>): Refusal | null {
  if (!isWithdrawReason(command.reasonCode ?? '')) return { code: 'reason_missing' };
  return command.note?.trim() && command.redirectTo?.trim() ? { code: 'note_and_redirect' } : null;
}
