import { aTable } from '@toasoan/testkit';
import { ducLinh, kcn, may, phanThiet, tuyenGiao, yTe } from './fixture-units.js';

const named = ({ id, content }: { id: string; content: { name: string } }) => ({ unitId: id, name: content.name });

/** The first half of 2018 in its second version: fractions, a unit without quota, one that ended, a long note. */
export const amended = aTable(
  [
    {
      label: 'I. Các ban, đơn vị trực thuộc',
      rows: [
        { ...named(tuyenGiao), quota: 12, newsBriefs: 14.5, features: 3, photosAndVideos: 1, late: 2, band: 'Vượt' },
        { unitId: 'unit-none', name: 'Trung tâm Tư vấn Pháp luật', quota: null, newsBriefs: 1, band: null, rank: null },
      ],
    },
    {
      label: 'II. Liên đoàn Lao động cấp huyện',
      rows: [
        {
          ...named(phanThiet),
          name: 'Liên đoàn Lao động thị xã Phan Thiết',
          newsBriefs: 1250.33,
          features: 6,
          photosAndVideos: 2,
          late: 4.5,
          fromGrassroots: 11,
          note: 'Gồm cả tin, bài của Công đoàn Cảng cá Cồn Chà đến 31/5/2018',
        },
        { ...named(ducLinh), newsBriefs: 3.5, undated: 1, band: 'Chưa đạt', rank: 2, note: 'Thiếu 20 bài' },
      ],
    },
    {
      label: 'III. Công đoàn cấp ngành',
      rows: [
        { ...named(yTe), newsBriefs: 0, band: 'Không có tin, bài', note: 'Thiếu 24 bài' },
        { ...named(kcn), newsBriefs: 20, features: 8, late: 9, fromGrassroots: 2 },
        { ...named(may), quota: 6, newsBriefs: 2, encouraged: true, band: null, rank: null },
      ],
    },
  ],
  {
    version: 2,
    because: 'Bổ sung hai tin của huyện Đức Linh bị tính sót do đăng ngày 30/6.',
    earlier: [{ version: 1, issuedAt: '2018-07-03T02:00:00.000Z' }],
    regulations: [{ id: 'qc', name: 'Quy chế hoạt động Website Công đoàn Bình Thuận', documentNumber: '12/QĐ-LĐLĐ' }],
    changes: [
      {
        name: 'Liên đoàn Lao động huyện Đức Linh',
        kind: 'changed',
        fields: [
          { label: 'Tin', before: 1.5, now: 3.5 },
          { label: 'Ghi chú', before: 'Thiếu 22 bài', now: 'Thiếu 20 bài' },
        ],
      },
      { name: 'Trung tâm Tư vấn Pháp luật', kind: 'added', fields: [{ label: 'Tin', before: null, now: 1 }] },
    ],
  },
);

/** As after a merger of provinces: many more rows than a province has. */
export const merged = aTable(
  ['I. Các ban', 'II. Cấp xã'].map((label, group) => ({
    label,
    rows: Array.from({ length: group === 0 ? 20 : 160 }, (_, n) => ({
      unitId: `unit-${group}-${n}`,
      name: `Công đoàn xã ${['Hàm Thuận', 'Tánh Linh', 'La Dạ', 'Đông Giang'][n % 4] ?? ''} ${n}`,
      newsBriefs: (n * 7) % 31,
      features: (n * 5) % 7,
      late: n % 3 === 0 ? 0 : 1,
      note: n % 4 === 0 ? 'Thiếu 3 bài' : '',
    })),
  })),
  {
    number: '03/BTH-2017',
    title: 'Bảng tổng hợp kết quả đăng tin, bài quý IV năm 2017',
    periodName: 'Quý IV năm 2017',
    from: '2017-10-01',
    to: '2017-12-31',
    issuedAt: '2018-01-05T02:00:00.000Z',
  },
  { id: 'table00000000000000000002' },
);
