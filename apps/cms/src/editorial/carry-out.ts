import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { SystemCommand } from '@toasoan/contracts';
import {
  type Actor,
  type Agreed,
  type Command,
  dayOf,
  type Decision,
  decide,
  nameOn,
  type Refusal,
} from '@toasoan/newsroom';
import { currentRequestId } from '../environment/request-id';
import { appendLog } from './approval-log';
import { ARTICLE, standingColumns } from './article-row';
import { isCollision, pause } from './collision';
import { noticesOfStep } from '../notices/notices-of-step';
import { reasonIn } from './reason-in';
import { loadDecision, type LoadedDecision } from './load-decision';
import { asVerb } from './verb-token';

/** A person's command, or what the system does because a time has come. */
export type StepCommand = Command | { type: SystemCommand; comment?: string | undefined };

/** What a verb is given once the newsroom has agreed and the row is won. */
export interface Step extends LoadedDecision, Omit<Agreed, 'ok'> {
  command: StepCommand;
  actor: Actor;
  now: Date;
  requestId: string;
  /** Ids of the events that it has recorded for the world. */
  announced: string[];
}

export interface Verb {
  /** Columns of the draft that change together with where it stands, in the same compare-and-set. */
  fields?: (step: Step) => Record<string, unknown>;
  /** What else belongs to the step, inside the transaction. */
  within?: (strapi: Core.Strapi, step: Step) => Promise<void>;
}

/** Who gives which command about which article. */
export interface VerbOrder<C extends StepCommand> {
  documentId: string;
  command: C;
  actor: Actor;
  now: Date;
  /** Follows one click from the request log to the receipt; that of the request where none is given. */
  requestId?: string;
  /** What the caller has just read, to spare reading it again. Stale is safe: the compare-and-set then fails. */
  loaded?: LoadedDecision;
}

/** `announced`: ids of the events that tell the world. */
export type Outcome =
  { ok: true; announced: readonly string[] } | { ok: false; reason: Refusal | { code: 'unknown_article' } };

/** Taken by somebody else between our reading and our writing. */
class LostRace extends Error {}

/** Thrown by what a verb adds, inside the transaction: everything is rolled back and the caller gets the reason. */
export class RefusedInside extends Error {
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason.code);
    this.reason = reason;
  }
}

const MOST_TRIES = 50;

/**
 * Load, let the newsroom decide, then in one transaction: compare-and-set, log, and what the verb adds. Who loses the
 * race reads again and is told who won; a number of the log taken by an unrelated step is simply tried again.
 */
export function carryOut(strapi: Core.Strapi, order: VerbOrder<Command>, verb: Verb): Promise<Outcome> {
  const { command, actor, now } = order;
  return carryOutAs(strapi, order, verb, ({ facts, context }) => decide(facts, command, actor, now, context));
}

/** The same for what the system decides by a rule of its own. */
export async function carryOutAs(
  strapi: Core.Strapi,
  order: VerbOrder<StepCommand>,
  verb: Verb,
  decideNow: (loaded: LoadedDecision) => Decision,
): Promise<Outcome> {
  const { documentId, command, actor, now } = order;
  for (let attempt = 1; ; attempt += 1) {
    const loaded = (attempt === 1 ? order.loaded : undefined) ?? (await loadDecision(strapi, documentId, now));
    if (!loaded) return { ok: false, reason: { code: 'unknown_article' } };
    const decision = decideNow(loaded);
    if (!decision.ok) return decision;
    const { next, events, onBehalfOf } = decision;
    const requestId = order.requestId ?? currentRequestId(strapi) ?? randomUUID();
    const step: Step = { ...loaded, command, next, events, onBehalfOf, actor, now, requestId, announced: [] };
    try {
      await asVerb(() => strapi.db.transaction(() => write(strapi, step, verb)));
      const { revision, state } = next;
      strapi.log.info('article step', {
        requestId,
        command: command.type,
        id: documentId,
        revision,
        state,
        by: actor.id,
      });
      return { ok: true, announced: step.announced };
    } catch (error) {
      if (error instanceof RefusedInside) return { ok: false, reason: error.reason };
      if (attempt >= MOST_TRIES || !(error instanceof LostRace || isCollision(error))) throw error;
      await pause(Math.random() * 5 * attempt);
    }
  }
}

async function write(strapi: Core.Strapi, step: Step, verb: Verb): Promise<void> {
  const { facts, next } = step;
  // A remark writes what stands, and so is held against it too: its row in the log then tells the state as it was.
  const { count } = await strapi.db.query(ARTICLE).updateMany({
    where: {
      documentId: facts.id,
      publishedAt: { $null: true },
      revision: facts.revision,
      state: facts.state,
      ...heldBy(step),
    },
    data: { ...standingColumns(next), ...verb.fields?.(step) },
  });
  if (count !== 1) throw new LostRace();
  await appendLog(strapi, logEntry(step));
  await verb.within?.(strapi, step);
  await noticesOfStep(strapi, step);
}

/** What steps change that make no revision: whoever comes second reads again and decides from that. */
function heldBy({ row, facts }: Step): Record<string, unknown> {
  const same = (value: string | null) => (value === null ? { $null: true } : { $eq: value });
  return {
    assignee: same(row.assignee),
    emergencyBy: same(row.emergencyBy),
    withdrawalDueAt: facts.withdrawal ? { $eq: facts.withdrawal.at } : { $null: true },
    escalatedAt: { $null: row.escalatedAt === null },
  };
}

function logEntry(step: Step): Parameters<typeof appendLog>[1] {
  const { row, facts, next, command, actor, now, events, context, onBehalfOf } = step;
  const unit = facts.unitId === null ? undefined : context.units.get(facts.unitId);
  return {
    articleId: facts.id,
    articleTitle: row.title ?? '',
    command: command.type,
    actorId: actor.id,
    actorName: actor.name,
    unitName: unit ? nameOn(unit, dayOf(now)) : null,
    fromState: facts.state,
    toState: next.state,
    fromStage: facts.stage,
    toStage: next.stage,
    revision: facts.revision,
    comment: command.comment?.trim() || null,
    reasonCode: reasonIn(events),
    at: now,
    details: {
      nextRevision: next.revision,
      ...(onBehalfOf ? { onBehalfOf: onBehalfOf.name, onBehalfOfId: onBehalfOf.id } : {}),
      events: events.map((event) => JSON.stringify(event)),
    },
  };
}
