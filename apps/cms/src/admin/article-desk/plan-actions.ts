import type { ArticleDesk, DeskCommand } from '@toasoan/contracts';
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

/** What the button says. */
export function buttonWords({ command, label }: Allowed, { assignee }: Pick<ArticleDesk, 'assignee'>): string {
  if (command === 'claim' && assignee !== null) return 'Tiếp quản bài này';
  return COMMAND_WORDS[command].button ?? label;
}

/** Does pressing the button open a form, or does it do the thing? */
export const opensForm = ({ command, required }: Allowed): boolean =>
  required.length > 0 || COMMAND_WORDS[command].asksFirst === true;
