import type { SummaryFigures, SummaryRow } from '@toasoan/contracts';

/** A column of the summary table, in the order in which every format prints them. */
export interface TableColumn {
  key: 'position' | 'name' | 'band' | 'note' | keyof Omit<SummaryFigures, 'undated'>;
  head: string;
  /** Printed once above neighbours that share it. */
  headAbove: string | null;
  /** Millimetres; together the width between the margins of a landscape A4 page. */
  width: number;
  align: 'left' | 'center';
}

const PUBLISHED = 'Số tin, bài đã đăng';
const TIMELY = 'Thời hạn';

export const COLUMNS: readonly TableColumn[] = [
  { key: 'position', head: 'STT', headAbove: null, width: 12, align: 'center' },
  { key: 'name', head: 'Đơn vị', headAbove: null, width: 58, align: 'left' },
  { key: 'quota', head: 'Chỉ tiêu', headAbove: null, width: 16, align: 'center' },
  { key: 'newsBriefs', head: 'Tin', headAbove: PUBLISHED, width: 14, align: 'center' },
  { key: 'features', head: 'Bài', headAbove: PUBLISHED, width: 14, align: 'center' },
  { key: 'photosAndVideos', head: 'Ảnh/ Video', headAbove: PUBLISHED, width: 16, align: 'center' },
  { key: 'total', head: 'Tổng', headAbove: PUBLISHED, width: 15, align: 'center' },
  { key: 'percent', head: 'Đạt %', headAbove: null, width: 14, align: 'center' },
  { key: 'onTime', head: 'Đúng hạn', headAbove: TIMELY, width: 15, align: 'center' },
  { key: 'late', head: 'Trễ', headAbove: TIMELY, width: 13, align: 'center' },
  { key: 'fromGrassroots', head: 'CĐCS gửi', headAbove: null, width: 15, align: 'center' },
  { key: 'band', head: 'Xếp loại', headAbove: null, width: 33, align: 'center' },
  { key: 'note', head: 'Ghi chú', headAbove: null, width: 27, align: 'left' },
];

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** "1.200", "0,5": as Vietnamese papers write numbers. */
export function printedNumber(value: number): string {
  return number.format(value);
}

/** "Đạt (hạng 2)"; empty where nothing is asked, or only encouraged, which the note says. */
export function printedBand({ band, rank }: SummaryRow): string {
  if (rank === null) return band ?? '';
  return band === null ? `Hạng ${rank}` : `${band} (hạng ${rank})`;
}

/** The printed text of one row, column by column. */
export function rowTexts(row: SummaryRow): string[] {
  return COLUMNS.map(({ key }) => {
    if (key === 'name' || key === 'note') return row[key];
    if (key === 'band') return printedBand(row);
    const value = row[key];
    return value === null ? '' : printedNumber(value);
  });
}

/** The printed text of a subtotal or the total: figures under the columns, nothing else. */
export function figureTexts(label: string, figures: SummaryFigures): string[] {
  return COLUMNS.map(({ key }) => {
    if (key === 'name') return label;
    if (key === 'position' || key === 'band' || key === 'note') return '';
    const value = figures[key];
    return value === null ? '' : printedNumber(value);
  });
}

/** Cells of the upper line of the head: a text over so many columns, and whether it also fills the lower line. */
export function headCells(): { text: string; columns: number; tall: boolean }[] {
  const cells: { text: string; columns: number; tall: boolean }[] = [];
  let above: string | null = null;
  for (const { head, headAbove } of COLUMNS) {
    const last = cells.at(-1);
    if (last && headAbove !== null && headAbove === above) last.columns += 1;
    else cells.push({ text: headAbove ?? head, columns: 1, tall: headAbove === null });
    above = headAbove;
  }
  return cells;
}
