import type { UnitKind } from '@toasoan/contracts';

const monthly = (unitKind: UnitKind, required: number, ofWhichFeature: number) => ({
  unitKind,
  period: 'month',
  required,
  ofWhichFeature,
  encouraged: false,
});

/** The operating regulation of the website with the default rules; everything in it is for the Board to change. */
export const REGULATION = {
  name: 'Quy chế hoạt động Website Công đoàn Bình Thuận',
  documentNumber: '12/QĐ-LĐLĐ',
  validFrom: '2018-01-01',
  quotaRules: [
    monthly('district_federation', 4, 1),
    monthly('sector_union', 4, 1),
    monthly('zone_union', 4, 1),
    monthly('commune_union', 4, 1),
    monthly('department', 2, 0),
    monthly('affiliate', 2, 0),
    { ...monthly('grassroots_union', 1, 0), minimumMembers: 100, encouraged: true },
  ],
  timelinessHours: 24,
  briefMaxWords: 500,
  featureMinWords: 600,
  featureMaxWords: 1500,
  titleMaxWords: 12,
  pictureRequired: true,
  bands: [
    { from: 200, name: 'Xuất sắc' },
    { from: 100, name: 'Đạt' },
    { from: 1, name: 'Chưa đạt' },
    { from: 0, name: 'Không có tin bài' },
  ],
  grades: [
    { grade: 1, name: 'Khá', weight: 1, royalty: null },
    { grade: 2, name: 'Tốt', weight: 1.2, royalty: null },
    { grade: 3, name: 'Xuất sắc', weight: 1.5, royalty: null },
  ],
  royalty: {
    enabled: false,
    unitValuePercentOfBaseSalary: 10,
    baseSalary: [
      { from: '2017-07-01', dong: 1_300_000 },
      { from: '2018-07-01', dong: 1_390_000 },
      { from: '2024-07-01', dong: 2_340_000 },
    ],
    newsBrief: 1,
    feature: 2,
    media: 5,
    reprint: 0.5,
  },
  creditRules: { superiorInOwnColumn: true, sameEvent: 'divided', reprintShare: 1, withdrawnCounts: false },
  reminders: { daysBeforePeriodEnd: 7, silentDays: 14, heldHours: 48, atMostEveryDays: 7 },
};
