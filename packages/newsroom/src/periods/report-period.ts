import type { Day } from '../day.js';

/** A stretch of days with a name, both days included. */
export interface ReportPeriod {
  kind: PeriodKind;
  from: Day;
  to: Day;
  /** "Tháng 7 năm 2018", "Quý III năm 2018", "06 tháng đầu năm 2018", "Năm 2018", "Từ 20/01/2018 đến 19/02/2018". */
  name: string;
}

export const PERIOD_KINDS = ['month', 'quarter', 'half_year', 'year', 'custom'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
