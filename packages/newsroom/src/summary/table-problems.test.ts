import { describe, expect, test } from 'vitest';
import { FEDERATION, ledgerUnit, noon, published, regulation, unitsOf } from '../ledger/example-ledger.fixture.js';
import type { LedgerArticle, LedgerUnits } from '../ledger/ledger-article.js';
import { customPeriod } from '../periods/calendar-periods.js';
import type { Regulation } from '../regulation/regulation.js';
import { summaryTable } from './summary-table.js';

interface Given {
  articles?: LedgerArticle[];
  rules?: Partial<Regulation>[];
  units?: LedgerUnits;
  period?: ReturnType<typeof customPeriod>;
}
const HALF_YEAR = customPeriod('2018-01-01', '2018-06-30');
const tableOf = ({ articles = [], rules = [{}], units = FEDERATION, period = HALF_YEAR }: Given) =>
  summaryTable({ period, grouping: 'level', units, articles, regulations: rules.map((more) => regulation(more)) });

describe('what the reader must know', () => {
  test('articles that are left out are named with their reason', () => {
    const { problems } = tableOf({
      articles: [
        published('a', 'stray', '2018-03-01'),
        published('b', null, '2018-03-02'),
        published('c', 'north', '2018-03-03', { withdrawnAt: noon('2018-03-04') }),
        published('d', 'north', '2018-03-05', { grade: 9 }),
        published('e', 'stray', '2018-07-01'),
      ],
    });
    expect(problems).toEqual([
      '«CĐCS Lạc» chưa ghi cấp trên trực tiếp (ngày 30/06/2018). Hãy bổ sung ở mục Đơn vị.',
      'Chưa xếp được «Tin a» (CĐCS Lạc, 01/03/2018): công đoàn cơ sở chưa ghi cấp trên trực tiếp. Hãy ghi cấp trên ở mục Đơn vị rồi lập lại bảng.',
      'Không tính «Tin b» (02/03/2018): chưa ghi đơn vị gửi. Hãy ghi đơn vị rồi lập lại bảng.',
      'Không tính «Tin c» (LĐLĐ huyện Bắc, 03/03/2018): đã gỡ khỏi trang.',
      '«Tin d» (LĐLĐ huyện Bắc, 05/03/2018) được chấm điểm 9 mà quy chế «Quy chế 2018» không có: tính hệ số 1.',
    ]);
  });

  test('days without a regulation, and days with two, are told', () => {
    const units = unitsOf(ledgerUnit('province', 'province', null));
    const period = customPeriod('2017-07-01', '2018-06-30');
    const problems = tableOf({
      units,
      period,
      rules: [{}, { id: 'b', name: 'Quy chế chồng', validFrom: '2018-06-01' }],
    }).problems;
    expect(problems).toEqual([
      'Từ 01/07/2017 đến 31/12/2017 không có quy chế nào có hiệu lực (quy chế đầu tiên «Quy chế 2018» có hiệu lực từ 01/01/2018): không tính chỉ tiêu cho những ngày đó.',
      'Quy chế «Quy chế 2018» và «Quy chế chồng» cùng có hiệu lực từ 01/06/2018 đến 30/06/2018: tính theo «Quy chế chồng». Hãy sửa ngày hiệu lực ở mục Quy chế.',
    ]);
    expect(tableOf({ units, period, rules: [] }).problems).toEqual([
      'Cả kỳ không có quy chế nào có hiệu lực: không tính chỉ tiêu cho những ngày đó.',
    ]);
  });
});
