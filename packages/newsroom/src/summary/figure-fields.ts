import type { SummaryFigures } from '@toasoan/contracts';

/** The columns as their heads call them. */
export const FIGURE_LABELS: Record<keyof SummaryFigures, string> = {
  quota: 'Chỉ tiêu',
  newsBriefs: 'Tin',
  features: 'Bài',
  photosAndVideos: 'Ảnh/Video',
  total: 'Tổng',
  percent: 'Đạt %',
  onTime: 'Đúng hạn',
  late: 'Trễ',
  undated: 'Không ghi giờ sự kiện',
  fromGrassroots: 'CĐCS gửi',
};

export const FIGURE_FIELDS = Object.keys(FIGURE_LABELS) as (keyof SummaryFigures)[];

/** One number that is not what it was; a name or a band is text. */
export interface FieldChange {
  field: string;
  label: string;
  before: number | string | null;
  now: number | string | null;
}

/** The numbers that differ, in the order of the columns. */
export function figureChanges(before: SummaryFigures, now: SummaryFigures): FieldChange[] {
  return FIGURE_FIELDS.filter((field) => before[field] !== now[field]).map((field) => ({
    field,
    label: FIGURE_LABELS[field],
    before: before[field],
    now: now[field],
  }));
}
