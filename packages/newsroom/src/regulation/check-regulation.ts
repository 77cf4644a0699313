import { formatDay } from '@toasoan/vietnamese';
import type { LedgerUnits } from '../ledger/ledger-article.js';
import { checkQuotaRules } from './check-quota-rules.js';
import type { RegulationProblem } from './regulation-problem.js';
import type { Regulation } from './regulation.js';

type Note = (code: RegulationProblem['code'], part: string, words: string) => void;

/**
 * What keeps a regulation from being saved; an empty list lets it be. `others` are the regulations beside it (the candidate
 * itself is passed over), `units` those that its rules may name. Shapes of JSON were checked before, by `parseRules`.
 */
export function checkRegulation(
  candidate: Regulation,
  others: readonly Pick<Regulation, 'id' | 'name' | 'validFrom' | 'validTo'>[],
  units: Pick<LedgerUnits, 'has' | 'get'>,
): RegulationProblem[] {
  const problems: RegulationProblem[] = [];
  const note: Note = (code, part, words) =>
    problems.push({ code, part, message: `Quy chế «${candidate.name}»: ${words}` });
  checkDates(candidate, others, note);
  checkQuotaRules(candidate.quotaRules, units, note);
  checkLimits(candidate, note);
  checkBands(candidate, note);
  checkGrades(candidate, note);
  checkRoyalty(candidate, note);
  return problems;
}

const told = ({ validFrom, validTo }: Pick<Regulation, 'validFrom' | 'validTo'>): string => {
  if (validFrom === null && validTo === null) return 'không ghi thời hạn';
  if (validTo === null) return `có hiệu lực từ ${formatDay(validFrom ?? '')}`;
  return `có hiệu lực ${validFrom === null ? '' : `từ ${formatDay(validFrom)} `}đến ${formatDay(validTo)}`;
};

function checkDates(
  candidate: Regulation,
  others: readonly Pick<Regulation, 'id' | 'name' | 'validFrom' | 'validTo'>[],
  note: Note,
): void {
  const { validFrom, validTo } = candidate;
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    note(
      'dates_reversed',
      'validTo',
      `ngày hết hiệu lực ${formatDay(validTo)} trước ngày có hiệu lực ${formatDay(validFrom)}. Hãy sửa lại ngày.`,
    );
    return;
  }
  for (const other of others) {
    if (other.id === candidate.id) continue;
    const apart =
      (validTo !== null && other.validFrom !== null && validTo < other.validFrom) ||
      (other.validTo !== null && validFrom !== null && other.validTo < validFrom);
    if (apart) continue;
    note(
      'dates_overlap',
      'validFrom',
      `thời hạn trùng với quy chế «${other.name}» (${told(other)}). Hãy ghi ngày hết hiệu lực của quy chế cũ ` +
        'là ngày ngay trước khi quy chế mới có hiệu lực.',
    );
  }
}

function checkLimits({ cutoffDay, timelinessHours }: Regulation, note: Note): void {
  if (cutoffDay !== null && !(Number.isInteger(cutoffDay) && cutoffDay >= 1 && cutoffDay <= 31)) {
    note('cutoff_unfit', 'cutoffDay', `ngày chốt tháng ${String(cutoffDay)} không có. Hãy chọn từ 1 đến 31.`);
  }
  if (timelinessHours !== null && !(Number.isInteger(timelinessHours) && timelinessHours > 0)) {
    note('hours_unfit', 'timelinessHours', 'hạn đăng kịp thời phải là số giờ lớn hơn 0. Hãy nhập lại, hoặc để trống.');
  }
}

function checkBands({ bands }: Regulation, note: Note): void {
  if (bands.length === 0) return;
  if (!bands.some(({ from }) => from === 0)) {
    note('bands_without_zero', 'bands', 'xếp loại chưa có mức từ 0 %. Hãy thêm mức cuối bắt đầu từ 0 %.');
  }
  const wrong = bands.find(({ from }, index) => index > 0 && from >= (bands[index - 1]?.from ?? 0));
  if (wrong) {
    note(
      'bands_order',
      'bands',
      `mức «${wrong.name}» (từ ${String(wrong.from)} %) phải thấp hơn mức đứng trước. Hãy xếp từ cao xuống thấp, ` +
        'mỗi mức một lần.',
    );
  }
  const name = repeated(bands.map((band) => band.name));
  if (name !== null) {
    note('bands_order', 'bands', `có hai mức cùng tên «${name}». Hãy đặt tên khác cho một mức.`);
  }
}

function checkGrades({ grades }: Regulation, note: Note): void {
  const number = repeated(grades.map(({ grade }) => grade));
  if (number !== null) note('grades_repeated', 'grades', `điểm ${String(number)} được ghi hai lần. Hãy bỏ bớt một.`);
  const name = repeated(grades.map((grade) => grade.name));
  if (name !== null)
    note('grades_repeated', 'grades', `có hai điểm cùng tên «${name}». Hãy đặt tên khác cho một điểm.`);
  for (const { name: of, weight, royalty } of grades) {
    if (weight >= 0 && (royalty ?? 0) >= 0) continue;
    note('coefficient_negative', 'grades', `hệ số của «${of}» nhỏ hơn 0. Hãy nhập số từ 0 trở lên.`);
  }
}

function checkRoyalty({ royalty }: Regulation, note: Note): void {
  const { baseSalary, coefficients, enabled, unitValuePercentOfBaseSalary } = royalty;
  const late = baseSalary.find(({ from }, index) => index > 0 && from <= (baseSalary[index - 1]?.from ?? ''));
  if (late) {
    note(
      'salaries_order',
      'royalty',
      `mức lương cơ sở từ ${formatDay(late.from)} đứng sau một mức muộn hơn hoặc cùng ngày. Hãy xếp theo ngày tăng dần.`,
    );
  }
  if ([unitValuePercentOfBaseSalary, ...Object.values(coefficients)].some((value) => (value ?? 0) < 0)) {
    note('coefficient_negative', 'royalty', 'có hệ số nhuận bút nhỏ hơn 0. Hãy nhập số từ 0 trở lên.');
  }
  if (enabled && baseSalary.length === 0) {
    note('royalty_without_salary', 'royalty', 'tính nhuận bút mà chưa có mức lương cơ sở. Hãy thêm mức lương cơ sở.');
  }
}

function repeated<T>(values: readonly T[]): T | null {
  return values.find((value, index) => values.indexOf(value) !== index) ?? null;
}
