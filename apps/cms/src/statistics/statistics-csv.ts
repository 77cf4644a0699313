import type { StatisticsPart } from '@toasoan/contracts';
import type { OutputLine } from '@toasoan/newsroom';
import { ROYALTY_RULE_WORDS } from '@toasoan/office';
import { formatDay, formatMonth } from '@toasoan/vietnamese';
import { csvRow } from '../approval-log/csv-row';
import type { Royalty, Statistics } from './answers';

/** Excel takes a file for UTF-8 only with this at its beginning. */
const BYTE_ORDER_MARK = '\ufeff';

const OUTPUT = ['Số tin bài', 'Được tính', 'Đúng hạn', 'Trễ', 'Chưa rõ giờ sự kiện', 'Có đính chính', 'Đã gỡ'];
const FIRST: Record<'units' | 'genres' | 'categories' | 'people', string> = {
  units: 'Đơn vị',
  genres: 'Thể loại',
  categories: 'Chuyên mục',
  people: 'Người viết',
};

type Cells = readonly (string | number | null)[];
const lines = (rows: readonly Cells[]): string => BYTE_ORDER_MARK + rows.map(csvRow).join('');

/** One table of the statistics for a spreadsheet; numbers as Vietnamese spreadsheets write them. */
export function statisticsCsv(statistics: Statistics, part: StatisticsPart): string {
  switch (part) {
    case 'months':
      return lines([
        ['Tháng', 'Số tin bài', 'Đúng hạn (%)', 'Trung vị: sự kiện đến gửi (giờ)', 'Trung vị: gửi đến đăng (giờ)'],
        ...statistics.months.map((month) => [
          formatMonth(month.month),
          month.articles,
          month.onTimePercent,
          decimal(month.medianContributorHours),
          decimal(month.medianApprovalHours),
        ]),
      ]);
    case 'clusters':
      return lines([
        ['Cụm thi đua', 'Hạng cụm', 'Cụm đạt (%)', 'Đơn vị', 'Đạt (%)', 'Tổng', 'Hạng trong cụm'],
        ...statistics.clusters.flatMap(({ name, rank, percent, units }) =>
          units.map((unit) => [name, rank, percent, unit.name, unit.percent, decimal(unit.total), unit.rank]),
        ),
      ]);
    default:
      return lines([[FIRST[part], ...OUTPUT], ...statistics[part].map(outputCells)]);
  }
}

const outputCells = ({ name, articles, credit, onTime, late, undated, corrected, withdrawn }: OutputLine): Cells => [
  name,
  articles,
  decimal(credit),
  decimal(onTime),
  decimal(late),
  decimal(undated),
  corrected,
  withdrawn,
];

/** 1.5 → "1,5": with a point a Vietnamese spreadsheet takes it for text, or for a date. */
const decimal = (value: number | null): string | null => (value === null ? null : String(value).replace('.', ','));

/** The statement line by line, each author's sum after hers. */
export function royaltyCsv({ statement }: Royalty): string {
  return lines([
    ['Tác giả', 'Tin bài', 'Ngày đăng', 'Hệ số', 'Đơn vị nhuận bút (đồng)', 'Thành tiền (đồng)', 'Căn cứ'],
    ...statement.authors.flatMap(({ name, dong, lines: articles }) => [
      ...articles.map((line) => [
        name,
        line.title,
        formatDay(line.publishedOn),
        decimal(line.coefficient),
        line.unitValue,
        line.dong,
        ROYALTY_RULE_WORDS[line.by],
      ]),
      [name, 'Cộng', '', '', '', dong, ''],
    ]),
    ['Tổng cộng', '', '', '', '', statement.dong, ''],
  ]);
}
