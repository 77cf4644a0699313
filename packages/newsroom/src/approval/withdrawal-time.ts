import type { ArticleFacts } from './article-facts.js';
import type { Refusal } from './refusals.js';

type Timed = Pick<ArticleFacts, 'withdrawal'>;

/** One appointment at a time: who wants another takes the first away, and so has seen it. */
export const timedAlready = ({ withdrawal }: Timed): Refusal | null =>
  withdrawal && { code: 'withdrawal_timed', by: withdrawal.byName, at: withdrawal.at };

export const notTimed = ({ withdrawal }: Timed): Refusal | null => (withdrawal ? null : { code: 'withdrawal_untimed' });
