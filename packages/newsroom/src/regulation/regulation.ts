import type { Band, CreditRules, Genre, Grade, ReminderRules, RoyaltyRules, UnitKind } from '@toasoan/contracts';
import type { Day } from '../day.js';

export type QuotaPeriod = 'month' | 'quarter' | 'half_year';

/** So many articles a period, asked of one unit (`unitId`) or of every unit of a kind. */
export interface QuotaRule {
  unitId: string | null;
  unitKind: UnitKind | null;
  /** null: articles of any genre. */
  genre: Genre | null;
  period: QuotaPeriod;
  required: number;
  ofWhichFeature: number;
  /** Binds units of so many members or more; null binds all. */
  minimumMembers: number | null;
  /** Shown, never "failed". */
  encouraged: boolean;
}

/**
 * A regulation, both of its days included, null open on that side. What is absent is neutral: no `timelinessHours`, nothing
 * is late; no `bands`, no band; no `grades`, every article weighs 1; no rule, no quota.
 */
export interface Regulation {
  id: string;
  name: string;
  documentNumber: string | null;
  validFrom: Day | null;
  validTo: Day | null;
  quotaRules: readonly QuotaRule[];
  /** Published so many hours after the end of the event at the latest. */
  timelinessHours: number | null;
  /** The day on which a reporting month begins; null or 1: the calendar's. Months alone are cut off. */
  cutoffDay: number | null;
  bands: readonly Band[];
  grades: readonly Grade[];
  creditRules: CreditRules;
  royalty: RoyaltyRules;
  reminders: ReminderRules;
}

/** Credit where no regulation is in force: every article that stands counts in full, for its unit. */
export const NEUTRAL_CREDIT: CreditRules = {
  credited: 'origin',
  superiorInOwnColumn: true,
  sameEvent: 'each',
  reprintShare: 1,
  withdrawnCounts: false,
};
