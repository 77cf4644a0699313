import type { WithdrawalPlan } from '@toasoan/newsroom';

/** What `withdrawalPlan` keeps beside `withdrawalDueAt`. */
export type KeptPlan = Omit<WithdrawalPlan, 'at'>;

interface PlanColumns {
  withdrawalDueAt: string | Date | null;
  withdrawalPlan: KeptPlan | null;
}

/** No time is set at which it comes off the site. */
export const UNTIMED_WITHDRAWAL = { withdrawalDueAt: null, withdrawalPlan: null } satisfies PlanColumns;

/** The withdrawal that an approver has timed, as its columns keep it. */
export function readPlan({ withdrawalDueAt, withdrawalPlan }: PlanColumns): WithdrawalPlan | null {
  if (withdrawalDueAt === null || withdrawalPlan === null) return null;
  return { at: new Date(withdrawalDueAt), ...withdrawalPlan };
}
