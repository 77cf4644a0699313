import type { Core } from '@strapi/strapi';
import { type ArticleDesk, DESK_COMMANDS, type DeskCommand } from '@toasoan/contracts';
import {
  type Actor,
  APPROVE_AND_PUBLISH,
  candidatesFor,
  decideEdit,
  deskAbove,
  deskOfStage,
  holderLabel,
  isLastStage,
  reasonWords,
  refusalMessage,
  RETURN_REASONS,
  stageOf,
  stepWords,
  type Transition,
  TRANSITIONS,
  whyNot,
  WITHDRAW_REASONS,
} from '@toasoan/newsroom';
import type { LogRow } from './approval-log';
import type { LoadedDecision } from './load-decision';
import { articleUrl, readDeskReceipt } from './read-receipt';

/** What one person sees of one article: its state, what may be done now, why not, and how it got here. */
export async function articleDesk(
  strapi: Core.Strapi,
  loaded: LoadedDecision,
  actor: Actor,
  now: Date,
): Promise<ArticleDesk> {
  const { row, facts, context, log } = loaded;
  const stage = facts.state === 'in_review' ? stageOf(facts, context.workflow) : null;
  const holder = holderLabel(facts, now, context);
  const receipt = await readDeskReceipt(strapi, row, now);
  return {
    documentId: facts.id,
    title: row.title ?? '',
    state: facts.state,
    live: facts.live,
    stage: facts.stage,
    stageName: stage?.name ?? null,
    stages: (context.workflow?.stages ?? []).map(({ name }) => name),
    revision: facts.revision,
    publishedRevision: row.publishedRevision,
    holder: holder === null ? null : { label: holder },
    assignee: facts.assignee,
    stageEnteredAt: stage ? iso(facts.stageEnteredAt) : null,
    dueAt: stage ? iso(facts.dueAt) : null,
    overdue: stage !== null && facts.dueAt !== null && facts.dueAt < now,
    escalatedTo:
      stage && facts.escalatedAt ? deskAbove(context, deskOfStage(context, facts, stage, now), now).label : null,
    scheduledFor: facts.state === 'scheduled' ? iso(facts.scheduledFor) : null,
    withdrawal: withdrawalOf(loaded),
    correctionNote: facts.state === 'published' ? null : facts.correctionNote,
    emergency: facts.emergency && {
      by: facts.emergency.byName,
      at: facts.emergency.at.toISOString(),
      reason: row.emergencyReason,
    },
    lock: lockOf(loaded, actor, now),
    readOnly: readOnlyFor(loaded, actor, now),
    ...commandsOf(loaded, actor, now),
    quality: [...context.quality],
    receipt,
    publicUrl: receipt === null && facts.live ? articleUrl(row) : null,
    log: log.map(logLine),
    reasons: REASONS,
    candidates:
      stage && whyNot(facts, 'reassign', actor, now, context) === null ? candidatesFor(context, facts, stage, now) : [],
  };
}

function withdrawalOf({ facts: { withdrawal } }: LoadedDecision): ArticleDesk['withdrawal'] {
  if (!withdrawal) return null;
  const { at, byName, reasonCode, note, redirectTo } = withdrawal;
  return {
    at: at.toISOString(),
    by: byName,
    reason: reasonWords('withdraw', reasonCode) ?? reasonCode,
    note,
    redirectTo,
  };
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

function lockOf({ row }: LoadedDecision, actor: Actor, now: Date): ArticleDesk['lock'] {
  if (row.lockedBy === null || row.lockExpiresAt === null || new Date(row.lockExpiresAt) <= now) return null;
  const until = new Date(row.lockExpiresAt).toISOString();
  return { name: row.lockedByName ?? '', until, mine: row.lockedBy === actor.id };
}

function readOnlyFor({ facts, context }: LoadedDecision, actor: Actor, now: Date): string | null {
  const decision = decideEdit(facts, actor, now, context);
  return decision.ok ? null : refusalMessage(decision.reason);
}

function commandsOf(
  { facts, context }: LoadedDecision,
  actor: Actor,
  now: Date,
): Pick<ArticleDesk, 'allowed' | 'refusals'> {
  const allowed: ArticleDesk['allowed'] = [];
  const refusals: ArticleDesk['refusals'] = {};
  for (const command of DESK_COMMANDS) {
    const refusal = whyNot(facts, command, actor, now, context);
    if (refusal) refusals[command] = { code: refusal.code, message: refusalMessage(refusal) };
    else {
      const transition = TRANSITIONS[command];
      const publishes = command === 'approve' && isLastStage(facts, context.workflow);
      const label = publishes ? APPROVE_AND_PUBLISH : transition.label;
      allowed.push({ command, label, ...needsOf(command, transition, facts.live) });
    }
  }
  return { allowed, refusals };
}

/** A correction is sent with the words that readers will read; they were written when it began and may be changed. */
function needsOf(command: DeskCommand, { required, optional }: Transition, live: boolean) {
  const note: Transition['optional'] = command === 'submit' && live ? ['note'] : [];
  return { required: [...required], optional: [...optional, ...note] };
}

const REASONS: ArticleDesk['reasons'] = [
  ...Object.entries(RETURN_REASONS).map(([code, label]) => ({ code, label, command: 'return' as const })),
  ...Object.entries(WITHDRAW_REASONS).map(([code, label]) => ({ code, label, command: 'withdraw' as const })),
];

function logLine(row: LogRow): ArticleDesk['log'][number] {
  const { at, actorName, command, fromState, toState, revision, comment, details } = row;
  const { onBehalfOf } = details;
  return {
    at: new Date(at).toISOString(),
    actor: actorName,
    command,
    label: stepWords(row),
    fromState,
    toState: toState ?? '',
    revision,
    comment: comment ?? unscheduledWhy(row),
    onBehalfOf: typeof onBehalfOf === 'string' ? onBehalfOf : null,
  };
}

/** Why a timed article came back to the desk: the system says it in the event, nobody wrote a comment. */
function unscheduledWhy({ command, details }: LogRow): string | null {
  if (command !== 'unschedule_due') return null;
  const { events } = details;
  const [event] = Array.isArray(events) ? (events as unknown[]) : [];
  const { why } = (typeof event === 'string' ? JSON.parse(event) : {}) as { why?: unknown };
  return typeof why === 'string' ? why : null;
}
