import { describe, expect, test } from 'vitest';
import { FEDERATION, ledgerUnit, published, regulation, unitsOf } from '../ledger/example-ledger.fixture.js';
import { customPeriod } from '../periods/calendar-periods.js';
import { summaryTable } from '../summary/summary-table.js';
import { addresseesOf, documentNumber, recipientsLines } from './dispatch-lines.js';
import { DISPATCH_PLACEHOLDERS, dispatchValues, unitsToCommend, unitsToUrge } from './dispatch-values.js';
import { federationWordsOf } from './federation-words.js';
import { fillTemplate } from './fill-template.js';

const articles = [
  ...Array.from({ length: 30 }, (_, index) =>
    published(`n${String(index)}`, 'north', '2018-03-01', { genre: 'feature' }),
  ),
  published('s', 'south', '2018-03-01'),
  published('p', 'port', '2018-03-01'),
];
const table = summaryTable({
  period: customPeriod('2018-01-01', '2018-06-30'),
  grouping: 'level',
  units: FEDERATION,
  regulations: [regulation()],
  articles,
});

const CALLED = federationWordsOf('Liên đoàn Lao động tỉnh Bình Thuận');

test.each([
  ['Liên đoàn Lao động tỉnh Bình Thuận', 'Liên đoàn Lao động tỉnh', 'LĐLĐ tỉnh'],
  ['Liên đoàn Lao động thành phố Đà Nẵng', 'Liên đoàn Lao động thành phố', 'LĐLĐ thành phố'],
  ['Công đoàn Dầu khí Việt Nam', 'Công đoàn Dầu khí Việt Nam', 'Công đoàn Dầu khí Việt Nam'],
])('%s calls itself %s in its papers', (name, full, short) => {
  expect(federationWordsOf(name)).toEqual({ full, short });
});

describe('the words of a dispatch come from its table', () => {
  test('period, sums and names', () => {
    expect(dispatchValues(table, CALLED)).toEqual({
      ky: '06 tháng đầu năm 2018',
      lien_doan: 'Liên đoàn Lao động tỉnh',
      lien_doan_tat: 'LĐLĐ tỉnh',
      tu_ngay: '01/01/2018',
      den_ngay: '30/06/2018',
      tong_tin_bai: '31',
      chi_tieu: '84',
      ty_le: '36 %',
      so_don_vi: '4',
      so_don_vi_dat: '1',
      so_don_vi_duoi_chi_tieu: '3',
      don_vi_duoi_chi_tieu: 'LĐLĐ huyện Nam (1/24)',
      don_vi_khong_co_tin: 'Văn phòng, Công đoàn ngành Y tế',
      don_vi_dat: 'LĐLĐ huyện Bắc (30/24)',
      don_vi_dan_dau: 'LĐLĐ huyện Bắc (30/24)',
      tin_bai_co_so: '1',
      tin_bai_tre: '0',
    });
    expect(unitsToUrge(table)).toEqual(['office', 'south', 'health']);
    expect(unitsToCommend(table)).toEqual(['north']);
    expect(new Set(DISPATCH_PLACEHOLDERS.map(({ name }) => name)).size).toBe(DISPATCH_PLACEHOLDERS.length);
  });
});

describe('a template', () => {
  const values = { ky: '06 tháng đầu năm 2018', ten: 'A & <B>', trong: '' };

  test('keeps its own marks and escapes what is put in', () => {
    expect(fillTemplate(['Trong {{ky}}, <em>{{ ten }}</em>.'], values)).toEqual({
      ok: true,
      paragraphs: ['Trong 06 tháng đầu năm 2018, <em>A &amp; &lt;B&gt;</em>.'],
    });
  });

  test('leaves out a paragraph that would name nobody', () => {
    const filled = fillTemplate(['Không có: {{trong}}.', 'Kỳ {{ky}}, {{trong}}', 'Hết./.'], values);
    expect(filled).toEqual({ ok: true, paragraphs: ['Kỳ 06 tháng đầu năm 2018, ', 'Hết./.'] });
  });

  test('is refused with the names of placeholders that there are not', () => {
    const filled = fillTemplate(['{{kỳ}} {{don_vi}}', '{{don_vi}} {{ky}} {{constructor}}'], values);
    if (filled.ok) throw new Error('accepted');
    expect(filled.code).toBe('unknown_placeholder');
    expect(filled.names).toEqual(['kỳ', 'don_vi', 'constructor']);
    expect(filled.message).toContain('{{kỳ}}, {{don_vi}}');
    expect(filled.message).toContain('Các chỗ điền dùng được: {{ky}}, {{ten}}, {{trong}}.');
  });

  test('is refused where braces do not close', () => {
    expect(fillTemplate(['Kỳ {{ky'], values)).toMatchObject({ ok: false, code: 'open_placeholder' });
    expect(fillTemplate(['Kỳ ky}}'], values)).toMatchObject({ ok: false, code: 'open_placeholder' });
  });

  test('what is put in is not read again', () => {
    expect(fillTemplate(['{{ten}}'], { ten: '{{ky}} $& $1', ky: 'x' })).toMatchObject({
      paragraphs: ['{{ky}} $&amp; $1'],
    });
  });
});

describe('to whom it goes', () => {
  const units = unitsOf(
    ledgerUnit('province', 'province', null, { name: 'Liên đoàn Lao động tỉnh Bình Thuận' }),
    ...['Văn phòng', 'Ban Tuyên giáo'].map((name, order) =>
      ledgerUnit(`d${String(order)}`, 'department', 'province', { name, order }),
    ),
    ledgerUnit('centre', 'affiliate', 'province', { name: 'Trung tâm Tư vấn Pháp luật', order: 1 }),
    ledgerUnit('school', 'affiliate', 'province', { name: 'Trường Trung cấp nghề', order: 2 }),
    ledgerUnit('north', 'district_federation', 'province', { name: 'LĐLĐ huyện Bắc' }),
    ledgerUnit('south', 'district_federation', 'province', { name: 'LĐLĐ huyện Nam' }),
    ledgerUnit('health', 'sector_union', 'province'),
    ledgerUnit('zone', 'zone_union', 'province', { name: 'Công đoàn các Khu công nghiệp' }),
    ledgerUnit('old', 'sector_union', 'province', { validTo: '2017-12-31' }),
    ledgerUnit('port', 'grassroots_union', 'north'),
  );

  test('dispatch 01/LĐLĐ: departments in one line, affiliates by name, levels in a line each', () => {
    expect(addresseesOf(units, '2018-07-09')).toEqual({
      lines: [
        'Các ban Liên đoàn Lao động tỉnh;',
        'Trung tâm Tư vấn Pháp luật;',
        'Trường Trung cấp nghề;',
        'Liên đoàn Lao động cấp huyện;',
        'Công đoàn cấp ngành.',
      ],
      unitIds: ['d0', 'd1', 'centre', 'school', 'north', 'south', 'health', 'zone'],
    });
  });

  test('part of a level goes by name, and one addressee alone has no mark', () => {
    expect(addresseesOf(units, '2018-07-09', new Set(['d0', 'd1', 'north', 'zone']))).toEqual({
      lines: ['Các ban Liên đoàn Lao động tỉnh;', 'LĐLĐ huyện Bắc;', 'Công đoàn các Khu công nghiệp.'],
      unitIds: ['d0', 'd1', 'north', 'zone'],
    });
    expect(addresseesOf(units, '2018-07-09', new Set(['north']))).toEqual({
      lines: ['LĐLĐ huyện Bắc'],
      unitIds: ['north'],
    });
    expect(addresseesOf(units, '2018-07-09', new Set())).toEqual({ lines: [], unitIds: [] });
  });

  test('a level of one unit goes by its name', () => {
    const alone = unitsOf(ledgerUnit('health', 'sector_union', 'province', { name: 'Công đoàn ngành Y tế' }));
    expect(addresseesOf(alone, '2018-07-09').lines).toEqual(['Công đoàn ngành Y tế']);
  });

  test('a unit is called as on that day', () => {
    const renamed = unitsOf(
      ledgerUnit('x', 'affiliate', 'province', { name: 'Mới', formerNames: [{ name: 'Cũ', until: '2018-12-31' }] }),
    );
    expect(addresseesOf(renamed, '2018-07-09').lines).toEqual(['Cũ']);
  });

  test('recipients begin with "Như trên" and end with a full stop', () => {
    expect(recipientsLines(['Thường trực LĐLĐ tỉnh;', ' Lưu: VT, TG. ', ''])).toEqual([
      'Như trên;',
      'Thường trực LĐLĐ tỉnh;',
      'Lưu: VT, TG.',
    ]);
    expect(recipientsLines([])).toEqual(['Như trên.']);
  });

  test('a number below ten has a zero before it', () => {
    expect([documentNumber(1, 'LĐLĐ'), documentNumber(10, ' LĐLĐ '), documentNumber(123, 'CV-LĐLĐ')]).toEqual([
      '01/LĐLĐ',
      '10/LĐLĐ',
      '123/CV-LĐLĐ',
    ]);
  });
});
