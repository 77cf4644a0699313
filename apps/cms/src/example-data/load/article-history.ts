import {
  type Actor,
  type ArticleEvent,
  type ArticleFacts,
  type Command,
  decide,
  ruledDesk,
  type Reviewer,
  type NextState,
  type ReturnReason,
  type UnitTree,
  type WithdrawReason,
  type Workflow,
} from '@toasoan/newsroom';
import type { ExampleArticle } from './example-article';
import { morningAfter } from './present-times';

/** One step that an article went through, as the log records it. */
export interface HistoryStep {
  command: Command;
  actor: Actor;
  at: Date;
  from: ArticleFacts;
  to: ArticleFacts & NextState;
  events: ArticleEvent[];
}

/** Who can act for a desk; the loader knows the people. */
export interface Cast {
  writer: Actor;
  approverOf: (unitId: string) => Actor;
  board: Actor;
  /** Everybody who sits at a desk. */
  reviewers: readonly Reviewer[];
}

const HOUR = 3_600_000;
const RETURN_CODES: Record<string, ReturnReason> = {
  thieu_anh: 'picture',
  sai_su_kien: 'facts',
  can_bien_tap: 'language',
};

/**
 * Plays the example's life through the newsroom's own decisions, so that log, revision, state and dates can't
 * contradict one another or the rules.
 * @throws Error when the newsroom refuses a step: the example would show what the product forbids.
 */
export function playHistory(
  article: ExampleArticle,
  start: ArticleFacts,
  setting: { workflow: Workflow; units: UnitTree; cast: Cast },
): HistoryStep[] {
  const { workflow, units, cast } = setting;
  const steps: HistoryStep[] = [];
  let facts = start;
  const play = (command: Command, actor: Actor, at: Date): void => {
    const decision = decide(facts, command, actor, at, {
      units,
      reviewers: cast.reviewers,
      workflow,
      quality: [],
      lastStep: null,
    });
    if (!decision.ok)
      throw new Error(`Bài ví dụ ${article.key}: ${command.type} bị từ chối (${decision.reason.code}).`);
    const to = {
      ...facts,
      ...decision.next,
      submittedAt: command.type === 'submit' ? at : facts.submittedAt,
      scheduledFor: command.type === 'schedule' ? (command.scheduledFor ?? null) : null,
    };
    steps.push({ command, actor, at, from: facts, to, events: decision.events });
    facts = to;
  };
  const reviewer = (at: Date): Actor => {
    const stage = workflow.stages[facts.stage] ?? workflow.stages.at(-1);
    const desk = stage ? ruledDesk(units, facts, stage, at) : null;
    return desk?.kind === 'unit' ? cast.approverOf(desk.unitId) : cast.board;
  };

  if (article.submittedAt === null) return steps;
  const submittedAt = new Date(article.submittedAt);
  play({ type: 'submit', revision: facts.revision }, cast.writer, submittedAt);
  if (article.state === 'returned') {
    const at = new Date(submittedAt.getTime() + 3 * HOUR);
    const { code, words } = article.returnReason ?? { code: '', words: 'Đề nghị bổ sung nội dung.' };
    const reasonCode = RETURN_CODES[code] ?? 'content';
    play({ type: 'return', revision: facts.revision, reasonCode, comment: words }, reviewer(at), at);
  }
  if (article.state === 'scheduled') {
    const at = new Date(submittedAt.getTime() + HOUR / 2);
    const scheduledFor = morningAfter(at, 3);
    play({ type: 'schedule', revision: facts.revision, scheduledFor }, reviewer(at), at);
  }
  if (article.publishedAt === null) return steps;
  const waited = new Date(article.publishedAt).getTime() - submittedAt.getTime();
  for (const [index] of workflow.stages.entries()) {
    const at = new Date(submittedAt.getTime() + (waited * (index + 1)) / workflow.stages.length);
    play({ type: 'approve', revision: facts.revision }, reviewer(at), at);
  }
  if (article.correction) {
    const at = new Date(article.correction.at);
    const hoursBefore = (hours: number): Date => new Date(at.getTime() - hours * HOUR);
    const { note } = article.correction;
    play({ type: 'correct', revision: facts.revision, note }, cast.writer, hoursBefore(3));
    play({ type: 'submit', revision: facts.revision, note }, cast.writer, hoursBefore(2));
    for (const index of workflow.stages.keys()) {
      const approvedAt = hoursBefore((workflow.stages.length - 1 - index) / 2);
      play({ type: 'approve', revision: facts.revision }, reviewer(approvedAt), approvedAt);
    }
  }
  if (article.state === 'withdrawn') {
    const words = article.withdrawnReason ?? '';
    const at = withdrawalTime(words, new Date(article.publishedAt));
    const command = {
      type: 'withdraw',
      revision: facts.revision,
      reasonCode: withdrawalReason(words),
      note: words,
    } as const;
    play(command, cast.board, at);
  }
  if (article.state === 'archived') {
    const at = new Date(new Date(article.publishedAt).getTime() + 90 * 24 * HOUR);
    play({ type: 'withdraw', revision: facts.revision, reasonCode: 'outdated' }, cast.board, at);
    play({ type: 'archive', revision: facts.revision }, cast.board, new Date(at.getTime() + HOUR));
  }
  return steps;
}

/** The day that the words name ("gỡ ngày 24/02/2018"), at nine in the morning; else the day after. */
function withdrawalTime(words: string, publishedAt: Date): Date {
  const named = /(\d{2})\/(\d{2})\/(\d{4})/.exec(words);
  const at = named ? new Date(`${named[3] ?? ''}-${named[2] ?? ''}-${named[1] ?? ''}T09:00:00+07:00`) : null;
  return at && at > publishedAt ? at : new Date(publishedAt.getTime() + 26 * HOUR);
}

function withdrawalReason(words: string): WithdrawReason {
  if (/chưa đồng ý|xin phép/.test(words)) return 'consent';
  return words.includes('đề nghị') ? 'request' : 'error';
}
