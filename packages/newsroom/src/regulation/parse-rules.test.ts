import { describe, expect, test } from 'vitest';
import { parseRules } from './parse-rules.js';
import { NEUTRAL_CREDIT } from './regulation.js';

describe('the JSON parts of a regulation', () => {
  test('what is absent is neutral', () => {
    const parsed = parseRules({ name: 'Quy chế', bands: null });
    if (!parsed.ok) throw new Error('refused');
    expect(parsed.rules.bands).toEqual([]);
    expect(parsed.rules.grades).toEqual([]);
    expect(parsed.rules.creditRules).toEqual(NEUTRAL_CREDIT);
    expect(parsed.rules.royalty.enabled).toBe(false);
    expect(parsed.rules.reminders).toEqual({
      daysBeforePeriodEnd: null,
      silentDays: null,
      heldHours: null,
      atMostEveryDays: 7,
    });
  });

  test('the example data is read as it stands', () => {
    const parsed = parseRules({
      name: 'Quy chế',
      bands: [
        { from: 200, name: 'Xuất sắc' },
        { from: 0, name: 'Không có tin bài' },
      ],
      creditRules: { credited: 'origin', superiorInOwnColumn: true },
      royalty: {
        enabled: false,
        unitValuePercentOfBaseSalary: 10,
        baseSalary: [{ from: '2018-07-01', dong: 1_390_000 }],
        coefficients: { reprint: 0.5, media: 5 },
      },
    });
    expect(parsed.ok && parsed.rules.royalty.coefficients).toEqual({
      reprint: 0.5,
      media: 5,
      newsBrief: null,
      feature: null,
    });
  });

  test.each([
    ['bands', { bands: 'cao' }, 'phần Xếp loại chưa đúng. Hãy viết theo mẫu [{"from": 100, "name": "Đạt"}].'],
    ['bands', { bands: [{ from: 100, name: 'Đạt' }, { from: 1 }] }, 'phần Xếp loại chưa đúng ở mục 2, «name»'],
    ['grades', { grades: [{ grade: 1, name: 'A', weight: -1 }] }, 'phần Điểm chất lượng chưa đúng ở mục 1, «weight»'],
    ['creditRules', { creditRules: { sameEvent: 'nobody' } }, 'phần Cách tính công chưa đúng ở «sameEvent»'],
    ['creditRules', { creditRules: { extra: 1 } }, 'phần Cách tính công chưa đúng'],
    ['royalty', { royalty: { baseSalary: [{ from: '01/07/2018', dong: 1 }] } }, 'ở «baseSalary», mục 1, «from»'],
    ['reminders', { reminders: { silentDays: 0 } }, 'phần Nhắc việc chưa đúng ở «silentDays»'],
  ])('%s that do not fit are refused with their place', (part, raw, words) => {
    const parsed = parseRules({ name: 'Quy chế 2018', ...raw });
    if (parsed.ok) throw new Error('accepted');
    expect(parsed.problems).toHaveLength(1);
    expect(parsed.problems[0]).toMatchObject({ code: 'misfit', part });
    expect(parsed.problems[0]?.message).toContain(`Quy chế «Quy chế 2018»: `);
    expect(parsed.problems[0]?.message).toContain(words);
  });

  test('every part that does not fit is named at once', () => {
    const parsed = parseRules({ name: 'Q', bands: 1, reminders: 2 });
    expect(!parsed.ok && parsed.problems.map(({ part }) => part)).toEqual(['bands', 'reminders']);
  });
});
