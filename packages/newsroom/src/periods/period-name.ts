import { formatDay } from '@toasoan/vietnamese';
import type { Day } from '../day.js';
import type { PeriodKind } from './report-period.js';

const QUARTERS = ['I', 'II', 'III', 'IV'];

export const customName = (from: Day, to: Day): string => `Từ ${formatDay(from)} đến ${formatDay(to)}`;

/** As dispatches say it; a month that was cut off on another day is told by its days. */
export function periodName(kind: Exclude<PeriodKind, 'custom'>, from: Day, to: Day): string {
  const year = from.slice(0, 4);
  const month = Number(from.slice(5, 7));
  switch (kind) {
    case 'month':
      return from.endsWith('-01') ? `Tháng ${String(month)} năm ${year}` : customName(from, to);
    case 'quarter':
      return `Quý ${QUARTERS[(month - 1) / 3] ?? ''} năm ${year}`;
    case 'half_year':
      return `06 tháng ${month === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'year':
      return `Năm ${year}`;
  }
}

/** The name inside a sentence: "trong 06 tháng đầu năm 2018", "trong tháng 7 năm 2018", "từ 20/01/2018 …". */
export const periodInSentence = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
