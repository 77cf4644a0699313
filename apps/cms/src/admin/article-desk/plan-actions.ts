import type { ArticleDesk, DeskCommand } from '@toasoan/contracts';
import { APPROVE_AND_PUBLISH, TRANSITIONS } from '@toasoan/newsroom';
import { COMMAND_WORDS } from './command-words';

export type Allowed = ArticleDesk['allowed'][number];
export type Need = Allowed['required'][number];

/** How what a person may do is laid out: one big button, some beside it, and the rare ones in a menu. */
export interface ActionPlan {
  main: Allowed | null;
  beside: Allowed[];
  rare: Allowed[];
}

const MAIN: readonly DeskCommand[] = ['approve', 'ratify', 'submit'];
const BESIDE: readonly DeskCommand[] = [
  ...(['return', 'schedule', 'claim', 'take_back', 'unschedule', 'unschedule_withdrawal', 'restore'] as const),
];
const RARE: readonly DeskCommand[] = [
  'release',
  'reassign',
  'correct',
  'emergency_publish',
  'cancel_correction',
  'archive',
  'schedule_withdrawal',
  'withdraw',
];

/** A remark has its own box in the conversation and stands in no list. */
export function planActions({ allowed, assignee }: Pick<ArticleDesk, 'allowed' | 'assignee'>): ActionPlan {
  const find = (command: DeskCommand): Allowed[] => allowed.filter((entry) => entry.command === command);
  // What a colleague has taken on is taken over first: that is then the next thing to do.
  const [takeover] = assignee === null ? [] : find('claim');
  const main = MAIN.flatMap(find)[0] ?? takeover ?? null;
  const beside = BESIDE.flatMap(find).filter((entry) => entry !== main);
  const rare = RARE.flatMap(find);
  // A menu of one is a button behind a button.
  return rare.length === 1 ? { main, beside: [...beside, ...rare], rare: [] } : { main, beside, rare };
}

/** What keeps a reviewer from the approval that she came for; others are told whose turn it is. */
const KEPT_FROM: readonly string[] = ['quality_blocks', 'own_work', 'own_emergency', 'no_unit', 'unit_ended'];

/** The approval that can't be given yet, and why; null where it can, or where it is not this person's to give. */
export function keptApproval({ refusals, stage, stages }: Pick<ArticleDesk, 'refusals' | 'stage' | 'stages'>) {
  const refusal = refusals.approve;
  if (refusal === undefined || !KEPT_FROM.includes(refusal.code)) return null;
  const label = stage >= stages.length - 1 ? APPROVE_AND_PUBLISH : TRANSITIONS.approve.label;
  return { label, why: refusal.message };
}

/** What the button says. */
export function buttonWords({ command, label }: Allowed, { assignee }: Pick<ArticleDesk, 'assignee'>): string {
  if (command === 'claim' && assignee !== null) return 'Tiếp quản bài này';
  return COMMAND_WORDS[command].button ?? label;
}

/** Does pressing the button open a form, or does it do the thing? */
export const opensForm = ({ command, required }: Allowed): boolean =>
  required.length > 0 || COMMAND_WORDS[command].asksFirst === true;
