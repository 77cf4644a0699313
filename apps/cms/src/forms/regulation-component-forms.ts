import type { Form } from './form';

/** The small forms of the regulation beside its quota rules. */
export const REGULATION_COMPONENT_FORMS: Readonly<Record<string, Form>> = {
  'regulation.band': {
    mainField: 'name',
    list: ['name', 'from'],
    edit: [
      [
        ['name', 6],
        ['from', 6],
      ],
    ],
    labels: { from: 'Từ (% chỉ tiêu)' },
  },
  'regulation.grade': {
    mainField: 'name',
    list: ['name', 'grade', 'weight'],
    edit: [
      [
        ['grade', 6],
        ['name', 6],
      ],
      [
        ['weight', 6],
        ['royalty', 6],
      ],
    ],
    labels: { grade: 'Điểm', royalty: 'Hệ số nhuận bút' },
    hints: {
      weight: '1: như bài chưa đánh giá; 1,5: một bài tính bằng một bài rưỡi khi xét đạt chỉ tiêu.',
      royalty: 'Để trống: theo thể loại.',
    },
  },
  'regulation.credit-rules': {
    mainField: 'sameEvent',
    list: ['sameEvent'],
    edit: [
      [
        ['sameEvent', 6],
        ['reprintShare', 6],
      ],
      [
        ['superiorInOwnColumn', 6],
        ['withdrawnCounts', 6],
      ],
    ],
    hints: {
      reprintShare: '1: tính đủ; 0,5: tính nửa bài; 0: không tính.',
      superiorInOwnColumn: 'Tắt: tin bài của công đoàn cơ sở tính vào tổng của cấp trên trực tiếp.',
    },
  },
  'regulation.base-salary': {
    mainField: 'from',
    list: ['from', 'dong'],
    edit: [
      [
        ['from', 6],
        ['dong', 6],
      ],
    ],
    labels: { from: 'Từ ngày' },
  },
  'regulation.royalty': {
    mainField: 'enabled',
    list: ['enabled'],
    edit: [
      [
        ['enabled', 6],
        ['unitValuePercentOfBaseSalary', 6],
      ],
      [['baseSalary', 12]],
      [
        ['newsBrief', 6],
        ['feature', 6],
      ],
      [
        ['media', 6],
        ['reprint', 6],
      ],
    ],
    hints: {
      enabled: 'Tắt: không có bảng nhuận bút.',
      newsBrief: 'Để trống: không chi theo hệ số này.',
    },
  },
  'regulation.reminders': {
    mainField: 'silentDays',
    list: ['silentDays'],
    edit: [
      [
        ['daysBeforePeriodEnd', 6],
        ['silentDays', 6],
      ],
      [
        ['heldHours', 6],
        ['atMostEveryDays', 6],
      ],
    ],
    hints: { daysBeforePeriodEnd: 'Để trống ô nào: không nhắc việc đó.' },
  },
};
