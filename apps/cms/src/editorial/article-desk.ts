import type { Core } from '@strapi/strapi';
import { type ArticleDesk, DESK_COMMANDS, type DeskCommand } from '@toasoan/contracts';
import {
  type Actor,
  APPROVE_AND_PUBLISH,
  holderLabel,
  refusalMessage,
  RETURN_REASONS,
  stageOf,
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
  const holder = holderLabel(facts, now, context);
  const stage = facts.state === 'in_review' ? stageOf(facts, context.workflow) : null;
  const receipt = await readDeskReceipt(strapi, row, now);
  const desk: ArticleDesk = {
    documentId: facts.id,
    title: row.title ?? '',
    state: facts.state,
    stage: facts.stage,
    stageName: stage?.name ?? null,
    revision: facts.revision,
    publishedRevision: row.publishedRevision,
    holder: holder === null ? null : { label: holder },
    allowed: [],
    refusals: {},
    quality: [...context.quality],
    receipt,
    publicUrl: receipt === null && facts.state === 'published' ? articleUrl(row) : null,
    log: log.map(logLine),
    reasons: REASONS,
  };
  const publishes = facts.stage + 1 >= (context.workflow?.stages.length ?? 0);
  for (const command of DESK_COMMANDS) {
    const refusal = whyNot(facts, command, actor, now, context);
    const { label, needsComment, needsReason } = TRANSITIONS[command];
    if (refusal) desk.refusals[command] = { code: refusal.code, message: refusalMessage(refusal) };
    else {
      const words = command === 'approve' && publishes ? APPROVE_AND_PUBLISH : label;
      desk.allowed.push({ command, label: words, needsComment, needsReason });
    }
  }
  return desk;
}

const REASONS: ArticleDesk['reasons'] = [
  ...Object.entries(RETURN_REASONS).map(([code, label]) => ({ code, label, command: 'return' as const })),
  ...Object.entries(WITHDRAW_REASONS).map(([code, label]) => ({ code, label, command: 'withdraw' as const })),
];

const STEP_WORDS: Record<DeskCommand, string> = {
  submit: 'Đã gửi duyệt',
  return: 'Đã trả lại',
  approve: 'Đã duyệt',
  withdraw: 'Đã gỡ',
};

function logLine({
  at,
  actorName,
  command,
  fromState,
  toState,
  comment,
  reasonCode,
}: LogRow): ArticleDesk['log'][number] {
  const published = toState === 'published';
  const why = reasonWords(command, reasonCode);
  const label = published ? 'Đã duyệt và đăng' : STEP_WORDS[command];
  return { at, actor: actorName, command, label: why ? `${label}: ${why}` : label, fromState, toState, comment };
}

function reasonWords(command: DeskCommand, code: string | null): string | null {
  if (code === null) return null;
  const words: Record<string, string> = command === 'withdraw' ? WITHDRAW_REASONS : RETURN_REASONS;
  return words[code] ?? null;
}
