import type { SummaryColumn, SummaryGrouping } from '@toasoan/contracts';

export const GROUPING_WORDS: Readonly<Record<SummaryGrouping, string>> = {
  level: 'Theo cấp (như công văn)',
  cluster: 'Theo cụm thi đua',
  kind: 'Theo loại đơn vị',
  superior: 'Theo cấp trên trực tiếp',
};

/** What the numbers of a column are, where there is no room for a heading. */
export const COLUMN_WORDS: Readonly<Record<SummaryColumn, string>> = {
  newsBriefs: 'Tin',
  features: 'Bài',
  photosAndVideos: 'Ảnh, video',
  total: 'Tổng số tin bài',
  onTime: 'Đúng hạn',
  late: 'Đăng trễ',
  undated: 'Chưa rõ giờ sự kiện',
  fromGrassroots: 'Công đoàn cơ sở gửi',
};

export const TIMELINESS_WORDS = { on_time: 'Đúng hạn', late: 'Trễ', undated: 'Chưa rõ giờ sự kiện' } as const;
