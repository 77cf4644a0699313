import { periodInSentence } from '../periods/period-name.js';
import type { Day } from '../day.js';
import { plainNumber } from './row-notes.js';
import type { UnitStanding } from './unit-standing.js';

/** What lies at the unit and is not published; the caller counts it. */
export interface Waiting {
  /** Returned to be mended. */
  returned: number;
  drafts: number;
  inReview: number;
}

export type NextStepCode =
  'ended' | 'returned' | 'missing' | 'encouraged' | 'met' | 'no_quota' | 'drafts' | 'in_review' | 'late' | 'undated';

/** One thing to do, or to know; the most urgent first. */
export interface NextStep {
  code: NextStepCode;
  /** A sentence in Vietnamese. */
  message: string;
}

/** 2018-07-31 → "31/7", as people say a day of this year. */
export const shortDay = (day: Day): string => `${String(Number(day.slice(8)))}/${String(Number(day.slice(5, 7)))}`;

export function nextSteps(
  { periods, encouraged }: Pick<UnitStanding, 'periods' | 'encouraged'>,
  waiting: Waiting,
  { exists, limitHours }: { exists: boolean; limitHours: number | null },
): NextStep[] {
  if (!exists) {
    return [{ code: 'ended', message: 'Đơn vị không hoạt động vào ngày này nên không có chỉ tiêu.' }];
  }
  const steps: NextStep[] = [];
  const say = (code: NextStepCode, message: string) => steps.push({ code, message });
  if (waiting.returned > 0) {
    say('returned', `Có ${String(waiting.returned)} tin bài bị trả lại chờ sửa. Hãy sửa rồi gửi lại.`);
  }
  quotaSteps(periods, encouraged, say);
  if (waiting.drafts > 0) say('drafts', `Có ${String(waiting.drafts)} tin bài đang soạn, chưa gửi duyệt.`);
  if (waiting.inReview > 0) say('in_review', `Có ${String(waiting.inReview)} tin bài đang chờ duyệt.`);
  const running = periods[0];
  if (running && running.late > 0 && limitHours !== null) {
    say(
      'late',
      `${plainNumber(running.late)} tin bài ${periodInSentence(running.name)} đăng trễ quá ${String(limitHours)} giờ ` +
        'sau sự kiện. Hãy gửi ngay khi sự kiện kết thúc.',
    );
  }
  if (running && running.undated > 0) {
    say(
      'undated',
      `${plainNumber(running.undated)} tin bài ${periodInSentence(running.name)} chưa ghi giờ kết thúc sự kiện nên ` +
        'không tính được đúng hạn.',
    );
  }
  return steps;
}

function quotaSteps(
  periods: UnitStanding['periods'],
  encouraged: boolean,
  say: (code: NextStepCode, message: string) => void,
): void {
  const withQuota = periods.filter(({ quota }) => quota !== null && quota > 0);
  if (withQuota.length === 0) {
    say('no_quota', 'Quy chế không đặt chỉ tiêu cho đơn vị; mọi tin bài đều được ghi nhận.');
    return;
  }
  const open = withQuota.filter(({ missing }) => missing > 0);
  for (const { missing, missingFeatures, to } of open) {
    const until = `đến hết ngày ${shortDay(to)}`;
    if (encouraged) say('encouraged', `Khuyến khích gửi thêm ${String(missing)} tin bài ${until}.`);
    else say('missing', `Còn thiếu ${missingWords(missing, missingFeatures)} ${until}.`);
  }
  for (const { missing, name } of withQuota) {
    if (missing === 0) say('met', `Đã đạt chỉ tiêu ${periodInSentence(name)}.`);
  }
}

/** "2 tin bài, trong đó 1 bài,", or "1 bài" where nothing else is missing. */
export function missingWords(missing: number, features: number): string {
  if (features >= missing) return `${String(features)} bài`;
  return features > 0 ? `${String(missing)} tin bài, trong đó ${String(features)} bài,` : `${String(missing)} tin bài`;
}
