import { describe, expect, test } from 'vitest';
import { noon, published, regulation } from '../ledger/example-ledger.fixture.js';
import type { LedgerArticle } from '../ledger/ledger-article.js';
import { royaltyStatement } from './royalty-statement.js';

const YEAR = { from: '2018-01-01', to: '2018-12-31' };
const lan = { id: 'admin:7', name: 'Lê Thị Lan' };
const binh = { id: 'byline:Trần Bình', name: 'Trần Bình' };
const royalty = { ...regulation().royalty, enabled: true };
const statement = (articles: LedgerArticle[], more: Partial<typeof royalty> = {}) =>
  royaltyStatement(YEAR, articles, [regulation({ royalty: { ...royalty, ...more } })]);
const by = (author: LedgerArticle['author'], id: string, on: string, more: Partial<LedgerArticle> = {}) =>
  published(id, 'north', on, { author, ...more });

describe('what authors are owed', () => {
  test('coefficient × a tenth of the base salary in force on the day, line by line', () => {
    const made = statement([
      by(lan, 'a', '2018-06-30', { genre: 'feature' }),
      by(lan, 'b', '2018-07-01', { genre: 'feature' }),
      by(binh, 'c', '2018-07-02', { genre: 'video' }),
      by(binh, 'd', '2018-07-03', { genre: 'video', reprint: true, grade: 3 }),
      by(binh, 'e', '2018-07-04', { genre: 'video', grade: 3 }),
    ]);
    expect(made.authors.map(({ name, dong }) => [name, dong])).toEqual([
      ['Lê Thị Lan', 260_000 + 278_000],
      ['Trần Bình', 695_000 + 69_500 + 486_500],
    ]);
    expect(
      made.authors[1]?.lines.map(({ by: rule, coefficient, unitValue, dong }) => [rule, coefficient, unitValue, dong]),
    ).toEqual([
      ['media', 5, 139_000, 695_000],
      ['reprint', 0.5, 139_000, 69_500],
      ['grade', 3.5, 139_000, 486_500],
    ]);
    expect(made.dong).toBe(1_789_000);
    expect(made.problems).toEqual([]);
  });

  test('whole đồng, halves up, and the sum is that of the lines', () => {
    const odd = { unitValuePercentOfBaseSalary: 0.01, baseSalary: [{ from: '2018-01-01', dong: 1_234_567 }] };
    const made = statement(
      [by(lan, 'a', '2018-03-01', { genre: 'feature' }), by(lan, 'b', '2018-03-02', { reprint: true })],
      odd,
    );
    // 123.4567 × 2 = 246.9134 and × 0.5 = 61.72835
    expect(made.authors[0]?.lines.map(({ dong }) => dong)).toEqual([247, 62]);
    expect(made.dong).toBe(309);
    const half = { unitValuePercentOfBaseSalary: 1, baseSalary: [{ from: '2018-01-01', dong: 300 }] };
    expect(statement([by(lan, 'a', '2018-03-01', { reprint: true })], half).dong).toBe(2);
  });

  test('sharing an event between units does not lessen it; what was taken down is not paid', () => {
    const made = statement([
      by(lan, 'a', '2018-03-01', { genre: 'feature' }),
      by(binh, 'b', '2018-03-01', { genre: 'feature', sameEventAs: 'a' }),
      by(binh, 'c', '2018-03-02', { genre: 'feature', withdrawnAt: noon('2018-03-03') }),
      by(binh, 'd', '2019-03-02', { genre: 'feature' }),
    ]);
    expect(made.authors.map(({ dong }) => dong)).toEqual([260_000, 260_000]);
  });

  test('off by default, and then nothing is computed', () => {
    expect(statement([by(lan, 'a', '2018-03-01')], { enabled: false })).toEqual({
      enabled: false,
      authors: [],
      dong: 0,
      problems: [],
    });
    expect(statement([])).toEqual({ enabled: true, authors: [], dong: 0, problems: [] });
  });

  test('what can not be paid is named with what to do', () => {
    const made = statement(
      [by(lan, 'a', '2018-03-01'), by(null, 'b', '2018-07-02', { genre: 'feature' }), by(lan, 'c', '2018-07-03')],
      { baseSalary: [{ from: '2018-07-01', dong: 1_390_000 }] },
    );
    expect(made.problems).toEqual([
      '«Tin a» (01/03/2018): quy chế «Quy chế 2018» chưa có mức lương cơ sở của ngày này. Hãy bổ sung.',
      '«Tin b» (02/07/2018): chưa ghi tác giả nên chưa tính được.',
      '«Tin c» (03/07/2018): chưa chấm điểm và thể loại này không có hệ số nên chưa tính được. Hãy chấm điểm.',
    ]);
    expect(made.dong).toBe(0);
  });
});
