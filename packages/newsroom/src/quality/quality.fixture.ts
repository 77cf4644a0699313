import { checkQuality } from './check-quality.js';
import { DEFAULT_QUALITY_RULES } from './default-rules.js';
import type { EventReport } from './event-likeness.js';
import type { QualityInput, QualityPicture, QualityRules } from './quality-input.js';

/** 10:00 on 10/07/2018 in Viet Nam. */
export const NOW = new Date('2018-07-10T03:00:00Z');

export const PICTURE: QualityPicture = {
  hasImage: true,
  fileName: 'trao-qua.jpg',
  caption: 'Lãnh đạo Công đoàn trao quà cho đoàn viên.',
  credit: 'Minh Anh',
  alt: 'Hai người phụ nữ nhận túi quà trước cổng cảng',
  consent: 'not_needed',
};

/** Has nothing to be mended. */
export const GOOD: QualityInput = {
  genre: 'news_brief',
  title: 'Công đoàn Cảng cá tặng quà đoàn viên',
  lead: 'Lời dẫn.',
  bodyText: 'Sáng ngày 09 tháng 7, Công đoàn tặng 50 suất quà.',
  pictures: [PICTURE],
  bodyPictures: [],
  hasVideo: false,
  transcript: '',
  byline: 'Minh Anh',
  source: 'CĐCS Cảng cá',
  originalUrl: '',
  originalPublishedAt: null,
  eventEndedAt: new Date('2018-07-09T03:00:00Z'),
  submittedAt: null,
  unitId: 'cang-ca',
  others: [],
  sameEventAs: null,
  links: [],
};

export const OTHER: EventReport = {
  documentId: 'khac',
  title: 'Công đoàn Cảng cá tặng quà đoàn viên',
  lead: '',
  unitId: 'phan-thiet',
  unitName: 'LĐLĐ thành phố Phan Thiết',
  eventEndedAt: new Date('2018-07-09T02:00:00Z'),
  published: true,
};

export const noticesOf = (change: Partial<QualityInput>, rules: Partial<QualityRules> = {}) =>
  checkQuality({ ...GOOD, ...change }, { ...DEFAULT_QUALITY_RULES, ...rules }, NOW);

export const codesOf = (change: Partial<QualityInput>, rules: Partial<QualityRules> = {}) =>
  noticesOf(change, rules).map(({ code, severity }) => `${severity}:${code}`);
