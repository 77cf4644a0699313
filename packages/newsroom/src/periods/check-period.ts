import { formatDay } from '@toasoan/vietnamese';
import type { Day } from '../day.js';
import type { Regulation } from '../regulation/regulation.js';
import { daysIn, isDay } from './day-number.js';

export interface PeriodProblem {
  code: 'not_a_day' | 'reversed' | 'too_long' | 'before_regulation';
  /** In Vietnamese: what is the matter, then what to do. */
  message: string;
}

/** Leap days included. */
const MOST_DAYS = 5 * 366;

/** What keeps a summary table from being made of these days; null lets it be. `from` and `to` may be any text. */
export function checkPeriod(
  { from, to }: { from: string; to: string },
  regulations: readonly Pick<Regulation, 'name' | 'validFrom'>[],
): PeriodProblem | null {
  const strange = [from, to].find((day) => !isDay(day));
  if (strange !== undefined) {
    return { code: 'not_a_day', message: `«${strange}» không phải là một ngày. Hãy chọn ngày trên lịch.` };
  }
  if (to < from) {
    return {
      code: 'reversed',
      message: `Ngày kết thúc ${formatDay(to)} trước ngày bắt đầu ${formatDay(from)}. Hãy chọn lại.`,
    };
  }
  if (daysIn(from, to) > MOST_DAYS) {
    return { code: 'too_long', message: 'Kỳ báo cáo dài nhất 5 năm. Hãy chọn khoảng ngày ngắn hơn.' };
  }
  return beforeRegulation(to, regulations);
}

function beforeRegulation(to: Day, regulations: readonly Pick<Regulation, 'name' | 'validFrom'>[]) {
  const first = [...regulations].sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1))[0];
  if (!first) {
    return {
      code: 'before_regulation',
      message: 'Chưa có quy chế nào. Hãy nhập quy chế có chỉ tiêu ở mục Quy chế trước.',
    } as const;
  }
  if (first.validFrom === null || first.validFrom <= to) return null;
  return {
    code: 'before_regulation',
    message:
      `Kỳ này kết thúc ngày ${formatDay(to)}, trước khi quy chế đầu tiên «${first.name}» có hiệu lực ` +
      `(${formatDay(first.validFrom)}). Hãy chọn kỳ sau ngày đó, hoặc nhập quy chế của thời gian ấy.`,
  } as const;
}
