import type { ArticleFacts, DecisionContext, PersonId } from '../approval/article-facts.js';
import type { NextState } from '../approval/follow.js';
import { type Desk, deskAbove, deskOfStage } from '../approval/reviewers.js';
import { stageOf } from '../approval/workflow.js';
import type { NoticePeople } from './notice-step.js';

/** A line of the article's log: who gave which command. */
export interface PastStep {
  command: string;
  actorId: PersonId;
}

/**
 * Those whom a step may concern.
 * @param article as it was before the step
 * @param next where it stands after it
 * @param past its log before the step, newest first
 */
export function noticePeople(
  article: ArticleFacts,
  next: NextState,
  past: readonly PastStep[],
  now: Date,
  context: DecisionContext,
): NoticePeople {
  const after: ArticleFacts = { ...article, ...next };
  const { workflow, reviewers } = context;
  const seated = (desk: Desk | null): PersonId[] => {
    if (!desk) return [];
    const unitId = desk.kind === 'board' ? null : desk.unitId;
    return reviewers.flatMap((one) => (one.present && one.unitId === unitId ? [one.id] : []));
  };
  const stage = stageOf(after, workflow);
  const last = workflow?.stages.at(-1);
  const desk = stage && deskOfStage(context, after, stage, now);
  const above = desk && deskAbove(context, desk, now);
  const doers = (command: string): PersonId[] =>
    past.flatMap((step) => (step.command === command ? [step.actorId] : []));
  return {
    writer: article.writerId,
    submitter: doers('submit')[0] ?? null,
    assignee: next.assignee?.id ?? null,
    desk: seated(desk),
    deskLabel: inSentence(desk),
    escalationDesk: seated(above),
    escalationLabel: inSentence(above),
    lastDesk: seated(last ? deskOfStage(context, after, last, now) : null),
    unitApprovers: reviewers.flatMap((one) =>
      one.present && one.unitId !== null && one.unitId === article.unitId ? [one.id] : [],
    ),
    // Each of them, whoever is away: an emergency is theirs to know of.
    board: reviewers.flatMap((one) => (one.unitId === null ? [one.id] : [])),
    commenters: doers('comment'),
    scheduler: doers('schedule')[0] ?? null,
    withdrawalScheduler: article.withdrawal?.by ?? null,
    emergencyPublisher: article.emergency?.by ?? null,
  };
}

/** `người duyệt của …`: a desk's label begins with a capital, as it stands alone on screens. */
const inSentence = (desk: Desk | null): string => desk?.label.replace(/^Người/, 'người') ?? 'bàn duyệt';
