import type { SummaryRow, SummaryTable } from '@toasoan/contracts';
import { formatDay } from '@toasoan/vietnamese';
import { periodInSentence } from '../periods/period-name.js';
import { plainNumber } from '../summary/row-notes.js';
import type { FederationWords } from './federation-words.js';

interface Placeholder {
  name: string;
  /** What it stands for, for the help beside a template. */
  words: string;
  value: (table: SummaryTable, federation: FederationWords) => string;
}

const rowsOf = ({ groups }: SummaryTable): SummaryRow[] => groups.flatMap(({ rows }) => rows);
const owing = (table: SummaryTable): SummaryRow[] =>
  rowsOf(table).filter(({ encouraged, percent }) => !encouraged && percent !== null);
const named = (rows: readonly SummaryRow[]): string => rows.map(({ name }) => name).join(', ');
const counted = (row: SummaryRow): string => `${row.name} (${plainNumber(row.total)}/${plainNumber(row.quota ?? 0)})`;

const below = (table: SummaryTable) => owing(table).filter(({ percent }) => percent !== null && percent < 100);
const met = (table: SummaryTable) => owing(table).filter(({ percent }) => percent !== null && percent >= 100);
const none = (table: SummaryTable) => owing(table).filter(({ total }) => total === 0);

/** The best of each group that met their quota, the group's first rank. */
const leading = (table: SummaryTable): SummaryRow[] =>
  table.groups.flatMap(({ rows }) => rows.filter(({ rank, percent }) => rank === 1 && (percent ?? 0) >= 100));

/** Everything a template of a dispatch may name; units stand in the order of the table. */
export const DISPATCH_PLACEHOLDERS: readonly Placeholder[] = [
  { name: 'ky', words: 'kỳ báo cáo: «06 tháng đầu năm 2018»', value: ({ periodName }) => periodInSentence(periodName) },
  { name: 'tu_ngay', words: 'ngày đầu kỳ', value: ({ from }) => formatDay(from) },
  { name: 'den_ngay', words: 'ngày cuối kỳ', value: ({ to }) => formatDay(to) },
  { name: 'tong_tin_bai', words: 'tổng số tin bài', value: ({ total }) => plainNumber(total.total) },
  {
    name: 'chi_tieu',
    words: 'tổng chỉ tiêu',
    value: ({ total }) => (total.quota === null ? '' : plainNumber(total.quota)),
  },
  {
    name: 'ty_le',
    words: 'phần trăm đạt: «75 %»',
    value: ({ total }) => (total.percent === null ? '' : `${String(total.percent)} %`),
  },
  { name: 'so_don_vi', words: 'số đơn vị có chỉ tiêu', value: (table) => String(owing(table).length) },
  { name: 'so_don_vi_dat', words: 'số đơn vị đạt chỉ tiêu', value: (table) => String(met(table).length) },
  { name: 'so_don_vi_duoi_chi_tieu', words: 'số đơn vị dưới chỉ tiêu', value: (table) => String(below(table).length) },
  {
    name: 'don_vi_duoi_chi_tieu',
    words: 'tên các đơn vị dưới chỉ tiêu mà có tin bài, kèm số tin bài: «LĐLĐ huyện A (12/24)»',
    value: (table) =>
      below(table)
        .filter(({ total }) => total > 0)
        .map(counted)
        .join(', '),
  },
  {
    name: 'don_vi_khong_co_tin',
    words: 'tên các đơn vị không có tin bài nào',
    value: (table) => named(none(table)),
  },
  { name: 'don_vi_dat', words: 'tên các đơn vị đạt chỉ tiêu', value: (table) => met(table).map(counted).join(', ') },
  {
    name: 'don_vi_dan_dau',
    words: 'tên các đơn vị đứng đầu mỗi khối',
    value: (table) => leading(table).map(counted).join(', '),
  },
  {
    name: 'tin_bai_co_so',
    words: 'số tin bài do công đoàn cơ sở gửi',
    value: ({ total }) => plainNumber(total.fromGrassroots),
  },
  {
    name: 'lien_doan',
    words: 'liên đoàn ban hành: «Liên đoàn Lao động tỉnh», «Liên đoàn Lao động thành phố»',
    value: (_table, { full }) => full,
  },
  { name: 'lien_doan_tat', words: 'liên đoàn ban hành, viết tắt: «LĐLĐ tỉnh»', value: (_table, { short }) => short },
  { name: 'tin_bai_tre', words: 'số tin bài đăng trễ', value: ({ total }) => plainNumber(total.late) },
];

/** The value of each placeholder for a table and the federation that issues, as text. */
export const dispatchValues = (table: SummaryTable, federation: FederationWords): Record<string, string> =>
  Object.fromEntries(DISPATCH_PLACEHOLDERS.map(({ name, value }) => [name, value(table, federation)]));

/** Who a dispatch that urges, or one that commends, is about: the units below their quota, or those that met it. */
export const unitsToUrge = (table: SummaryTable): string[] => below(table).map(({ unitId }) => unitId);
export const unitsToCommend = (table: SummaryTable): string[] => met(table).map(({ unitId }) => unitId);
