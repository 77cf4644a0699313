import type { UnitKind } from '@toasoan/contracts';
import { NEUTRAL_CREDIT, type QuotaRule, type Regulation } from '../regulation/regulation.js';
import type { LedgerArticle, LedgerUnit, LedgerUnits } from './ledger-article.js';

/** A small federation for the tests of ledger, tables and statistics: two districts, a sector, grassroots unions below. */
export const ledgerUnit = (
  id: string,
  kind: UnitKind,
  parentId: string | null,
  more: Partial<LedgerUnit> = {},
): LedgerUnit => ({
  id,
  kind,
  name: `Đơn vị ${id}`,
  parentId,
  parentHistory: [],
  formerNames: [],
  validFrom: null,
  validTo: null,
  workflowId: null,
  memberCount: null,
  cluster: null,
  order: 0,
  ...more,
});

export const unitsOf = (...units: LedgerUnit[]): LedgerUnits => new Map(units.map((unit) => [unit.id, unit]));

export const FEDERATION = unitsOf(
  ledgerUnit('province', 'province', null, { name: 'Liên đoàn Lao động tỉnh' }),
  ledgerUnit('office', 'department', 'province', { name: 'Văn phòng' }),
  ledgerUnit('school', 'affiliate', 'province', { name: 'Trường Trung cấp nghề' }),
  ledgerUnit('north', 'district_federation', 'province', { name: 'LĐLĐ huyện Bắc', cluster: 'Cụm thi đua số 1' }),
  ledgerUnit('south', 'district_federation', 'province', { name: 'LĐLĐ huyện Nam', cluster: 'Cụm thi đua số 2' }),
  ledgerUnit('health', 'sector_union', 'province', { name: 'Công đoàn ngành Y tế' }),
  ledgerUnit('port', 'grassroots_union', 'south', {
    name: 'CĐCS Cảng',
    memberCount: 120,
    parentHistory: [{ parentId: 'north', from: null, to: '2018-03-31' }],
  }),
  ledgerUnit('dock', 'grassroots_union', 'port', { name: 'CĐCS Bến tàu' }),
  ledgerUnit('stray', 'grassroots_union', null, { name: 'CĐCS Lạc' }),
);

export const quotaRule = (more: Partial<QuotaRule>): QuotaRule => ({
  unitId: null,
  unitKind: null,
  genre: null,
  period: 'month',
  required: 4,
  ofWhichFeature: 0,
  minimumMembers: null,
  encouraged: false,
  ...more,
});

export const regulation = (more: Partial<Regulation> = {}): Regulation => ({
  id: 'rule-2018',
  name: 'Quy chế 2018',
  documentNumber: '12/QC',
  validFrom: '2018-01-01',
  validTo: null,
  quotaRules: [
    quotaRule({ unitKind: 'district_federation', ofWhichFeature: 1 }),
    quotaRule({ unitKind: 'sector_union', ofWhichFeature: 1 }),
    quotaRule({ unitKind: 'department', required: 2 }),
    quotaRule({ unitKind: 'grassroots_union', required: 1, minimumMembers: 100, encouraged: true }),
  ],
  timelinessHours: 24,
  cutoffDay: null,
  bands: [
    { from: 200, name: 'Xuất sắc' },
    { from: 100, name: 'Đạt' },
    { from: 1, name: 'Chưa đạt' },
    { from: 0, name: 'Không có tin bài' },
  ],
  grades: [
    { grade: 1, name: 'Đạt yêu cầu', weight: 0.5, royalty: 1 },
    { grade: 3, name: 'Tốt', weight: 2, royalty: 3.5 },
  ],
  creditRules: NEUTRAL_CREDIT,
  royalty: {
    enabled: false,
    unitValuePercentOfBaseSalary: 10,
    baseSalary: [
      { from: '2017-07-01', dong: 1_300_000 },
      { from: '2018-07-01', dong: 1_390_000 },
    ],
    coefficients: { reprint: 0.5, media: 5, newsBrief: null, feature: 2 },
  },
  reminders: { daysBeforePeriodEnd: 5, silentDays: 14, heldHours: 48, atMostEveryDays: 7 },
  ...more,
});

/** Noon in Viet Nam of a day, in milliseconds. */
export const noon = (day: string): number => Date.parse(`${day}T12:00:00+07:00`);

export const published = (
  id: string,
  unitId: string | null,
  on: string,
  more: Partial<LedgerArticle> = {},
): LedgerArticle => ({
  id,
  title: `Tin ${id}`,
  unitId,
  superiorId: null,
  unitName: null,
  genre: 'news_brief',
  firstPublishedAt: noon(on),
  eventEndedAt: noon(on) - 3_600_000,
  steps: [],
  withdrawnAt: null,
  corrections: 0,
  sameEventAs: null,
  grade: null,
  reprint: false,
  category: null,
  author: null,
  ...more,
});
