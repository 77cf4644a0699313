import type { ArticleState, DeskCommand } from '@toasoan/contracts';
import type { Actor, ArticleFacts, Command, DecisionContext } from './article-facts.js';
import { ownPart, PERMISSIONS } from './permissions.js';
import { isReturnReason, isWithdrawReason } from './reasons.js';
import type { Refusal } from './refusals.js';
import { TRANSITIONS } from './transitions.js';

export interface NextState {
  state: ArticleState;
  stage: number;
  revision: number;
}

/** What happened, in the past tense; the glue writes the log and, for the last two, the outbox from it. */
export type ArticleEvent =
  | { type: 'article.submitted.v1'; workflowId: string; workflowVersion: number }
  | { type: 'article.returned.v1'; reasonCode: string; comment: string }
  | { type: 'article.stage_approved.v1'; stage: number; ownWork: boolean }
  | { type: 'article.published.v1'; stage: number; ownWork: boolean }
  | { type: 'article.withdrawn.v1'; reasonCode: string; note: string | null };

export type Decision = { ok: true; next: NextState; events: ArticleEvent[] } | { ok: false; reason: Refusal };

/** May the command be given at all by this person now? Draws the buttons; null is yes. */
export function whyNot(
  article: ArticleFacts,
  command: DeskCommand,
  actor: Actor,
  now: Date,
  context: DecisionContext,
): Refusal | null {
  const transition = TRANSITIONS[command];
  if (!transition.from.includes(article.state)) return { code: 'illegal_transition', state: article.state };
  const refusal = PERMISSIONS[command](article, actor, now, context);
  if (refusal) return refusal;
  const blocks = transition.needsQuality ? context.quality.filter(({ severity }) => severity === 'block') : [];
  return blocks.length > 0 ? { code: 'quality_blocks', notices: blocks } : null;
}

/**
 * The one answer to "can this be done, and what follows?". Guards the server with the same `whyNot` that draws the
 * buttons. A command names the exact revision that was seen; every step makes a new one, so two people who act on
 * one revision can't both succeed.
 */
export function decide(
  article: ArticleFacts,
  command: Command,
  actor: Actor,
  now: Date,
  context: DecisionContext,
): Decision {
  const refuse = (reason: Refusal): Decision => ({ ok: false, reason });
  if (command.revision !== article.revision) return refuse(overtaken(article, command, context));
  const refusal = whyNot(article, command.type, actor, now, context) ?? missingWords(command);
  if (refusal) return refuse(refusal);
  const next = (state: ArticleState, stage: number): NextState => ({ state, stage, revision: article.revision + 1 });
  const { workflow } = context;
  switch (command.type) {
    case 'submit':
      if (!workflow) return refuse({ code: 'no_workflow' });
      return {
        ok: true,
        next: next('in_review', 0),
        events: [{ type: 'article.submitted.v1', workflowId: workflow.id, workflowVersion: workflow.version }],
      };
    case 'return': {
      const event = { reasonCode: command.reasonCode ?? '', comment: command.comment?.trim() ?? '' };
      return { ok: true, next: next('returned', article.stage), events: [{ type: 'article.returned.v1', ...event }] };
    }
    case 'approve': {
      const { stage } = article;
      const ownWork = ownPart(article, actor) !== null;
      const last = stage + 1 >= (workflow?.stages.length ?? 0);
      return last
        ? { ok: true, next: next('published', stage), events: [{ type: 'article.published.v1', stage, ownWork }] }
        : {
            ok: true,
            next: next('in_review', stage + 1),
            events: [{ type: 'article.stage_approved.v1', stage, ownWork }],
          };
    }
    case 'withdraw': {
      const event = { reasonCode: command.reasonCode ?? '', note: command.note?.trim() || null };
      return { ok: true, next: next('withdrawn', 0), events: [{ type: 'article.withdrawn.v1', ...event }] };
    }
  }
}

/** Somebody's step took the revision away: say who and when; a mere edit: say that the words changed. */
function overtaken(article: ArticleFacts, command: Command, { lastStep }: DecisionContext): Refusal {
  if (lastStep && lastStep.revision >= command.revision) {
    return { code: 'already_done', by: lastStep.actorName, at: lastStep.at };
  }
  return { code: 'stale_revision', seen: command.revision, current: article.revision };
}

function missingWords(command: Command): Refusal | null {
  if (command.type === 'return') {
    if (!isReturnReason(command.reasonCode ?? '')) return { code: 'reason_missing' };
    return command.comment?.trim() ? null : { code: 'comment_missing' };
  }
  if (command.type === 'withdraw' && !isWithdrawReason(command.reasonCode ?? '')) return { code: 'reason_missing' };
  return null;
}
