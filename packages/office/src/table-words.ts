import type { SummaryTable } from '@toasoan/contracts';
import { formatDay } from '@toasoan/vietnamese';
import { printedNumber } from './columns.js';
import { isIssued, type PrintableTable } from './printable-table.js';

export const DRAFT_MARK = 'BẢN NHÁP – chưa phát hành';
/** Over a table that goes with a dispatch. */
export const ANNEX = 'Phụ lục';
export const SUBTOTAL = 'Cộng';
export const TOTAL = 'TỔNG CỘNG';

/** What stands around a table, the same in every format. */
export interface TableWords {
  title: string;
  /** "(Từ ngày 01/01/2018 đến ngày 30/06/2018)" */
  period: string;
  /** "Số 01/BTH, phiên bản 2, phát hành ngày 09/07/2018", or the draft's mark. */
  issue: string;
  isDraft: boolean;
  /** Lines under the table: the rules, what was counted apart, what must be mended, the checksum. */
  notes: string[];
}

export function tableWords(printable: PrintableTable): TableWords {
  const { table } = printable;
  const issued = isIssued(printable);
  return {
    title: printable.title,
    period: `(Từ ngày ${formatDay(table.from)} đến ngày ${formatDay(table.to)})`,
    issue: issued
      ? `Số ${printable.number}, phiên bản ${printable.version}, phát hành ngày ${formatDay(printable.issuedAt)}`
      : DRAFT_MARK,
    isDraft: !issued,
    notes: [
      ...rules(table),
      ...undated(table),
      ...table.problems.map((problem) => `Lưu ý: ${problem}`),
      ...(issued ? [`Mã kiểm tra (SHA-256): ${printable.checksum}`] : []),
    ],
  };
}

function rules({ regulations }: SummaryTable): string[] {
  if (regulations.length === 0) return [];
  const names = regulations.map(({ name, documentNumber }) =>
    documentNumber === null ? name : `${name} (số ${documentNumber})`,
  );
  return [`Căn cứ: ${names.join('; ')}.`];
}

function undated({ total }: SummaryTable): string[] {
  if (total.undated === 0) return [];
  return [
    `Trong tổng số có ${printedNumber(total.undated)} tin, bài không ghi thời điểm diễn ra sự kiện, ` +
      'không tính là đúng hạn hay trễ.',
  ];
}
