import type { ArticleCommand } from '@toasoan/contracts';

/** Given at a stage, by whoever sits there or in the place of who does. */
export const OF_A_STAGE: readonly ArticleCommand[] = ['claim', 'return', 'approve', 'schedule', 'reassign'];

/** Given by whoever may publish for the unit, or in the place of who may. */
export const OF_THE_PUBLISHER: readonly ArticleCommand[] = [
  ...(['withdraw', 'schedule_withdrawal', 'unschedule_withdrawal'] as const),
  ...(['ratify', 'unschedule', 'emergency_publish'] as const),
];
