import { formatDay } from '@toasoan/vietnamese';
import type { Day } from '../day.js';
import type { Contribution, LedgerUnit, LedgerUnits, NotCounted } from '../ledger/ledger-article.js';
import type { ReportPeriod } from '../periods/report-period.js';
import type { Regulation } from '../regulation/regulation.js';
import { directSuperior } from '../units/unit-tree.js';
import type { regulationSpans } from './quota.js';
import { holdsOn } from '../day.js';

const WHY: Record<NotCounted, string> = {
  withdrawn: 'đã gỡ khỏi trang',
  same_event: 'cùng sự kiện với một tin bài đăng trước',
  reprint: 'là bài đăng lại',
  unknown_unit: 'chưa ghi đơn vị gửi. Hãy ghi đơn vị rồi lập lại bảng',
};

function told({ article, day }: Contribution, units: LedgerUnits): string {
  const unit = article.unitId === null ? null : units.get(article.unitId);
  const from = article.unitName ?? unit?.name ?? null;
  return `«${article.title}» (${from === null ? '' : `${from}, `}${formatDay(day)})`;
}

/** An article of the period that stands in no row, and why. */
export const leftOut = (contribution: Contribution, why: NotCounted, units: LedgerUnits): string =>
  `Không tính ${told(contribution, units)}: ${WHY[why]}.`;

/** A grassroots union's article that no row carries. */
export const unplaced = (contribution: Contribution, units: LedgerUnits): string =>
  `Chưa xếp được ${told(contribution, units)}: công đoàn cơ sở chưa ghi cấp trên trực tiếp. ` +
  'Hãy ghi cấp trên ở mục Đơn vị rồi lập lại bảng.';

/** A grade that the regulation does not name weighs as none. */
export function unknownGrade(contribution: Contribution, rule: Regulation | null, units: LedgerUnits): string | null {
  const { grade } = contribution.article;
  if (grade === null || rule === null || rule.grades.some((entry) => entry.grade === grade)) return null;
  return `${told(contribution, units)} được chấm điểm ${String(grade)} mà quy chế «${rule.name}» không có: tính hệ số 1.`;
}

/** Units that have no superior on the last day they have in the period: nothing above them can answer for them. */
export function unparented(units: LedgerUnits, existing: readonly { unit: LedgerUnit; lastDay: Day }[]): string[] {
  return existing.flatMap(({ unit, lastDay }) =>
    unit.kind === 'province' || directSuperior(units, unit.id, lastDay)
      ? []
      : [`«${unit.name}» chưa ghi cấp trên trực tiếp (ngày ${formatDay(lastDay)}). Hãy bổ sung ở mục Đơn vị.`],
  );
}

/** Days without a regulation, and days on which two are in force. */
export function regulationProblems(
  period: Pick<ReportPeriod, 'from' | 'to'>,
  spans: ReturnType<typeof regulationSpans>,
  regulations: readonly Regulation[],
): string[] {
  const first = [...regulations].sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1))[0];
  return spans.flatMap(({ from, to, regulation }) => {
    if (regulation) {
      const others = regulations.filter(
        ({ id, validFrom, validTo }) => id !== regulation.id && holdsOn({ from: validFrom, to: validTo }, from),
      );
      return others.map(
        ({ name }) =>
          `Quy chế «${name}» và «${regulation.name}» cùng có hiệu lực từ ${formatDay(from)} đến ${formatDay(to)}: ` +
          `tính theo «${regulation.name}». Hãy sửa ngày hiệu lực ở mục Quy chế.`,
      );
    }
    const days = from === period.from && to === period.to ? 'Cả kỳ' : `Từ ${formatDay(from)} đến ${formatDay(to)}`;
    const known =
      first?.validFrom && first.validFrom > to
        ? ` (quy chế đầu tiên «${first.name}» có hiệu lực từ ${formatDay(first.validFrom)})`
        : '';
    return [`${days} không có quy chế nào có hiệu lực${known}: không tính chỉ tiêu cho những ngày đó.`];
  });
}
