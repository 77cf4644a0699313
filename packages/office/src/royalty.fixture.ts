import type { PrintableRoyalty } from './printable-royalty.js';

/** Two authors; the last line's amount is not that of its printed factors, which are rounded. */
export const ROYALTY: PrintableRoyalty = {
  from: '2018-01-01',
  to: '2018-06-30',
  periodName: '06 tháng đầu năm 2018',
  authors: [
    {
      name: 'Lê Thị Lan',
      lines: [
        {
          title: 'Công nhân Khu công nghiệp Hàm Kiệm thi tay nghề',
          publishedOn: '2018-06-30',
          by: 'feature',
          coefficient: 2,
          unitValue: 130_000,
          dong: 260_000,
        },
        { title: '=1+1', publishedOn: '2018-03-01', by: 'reprint', coefficient: 0.5, unitValue: 139, dong: 70 },
      ],
      dong: 260_070,
    },
    {
      name: 'Trần Bình',
      lines: [{ title: 'Ảnh biển', publishedOn: '2018-05-02', by: 'media', coefficient: 5, unitValue: 123, dong: 617 }],
      dong: 617,
    },
  ],
  dong: 260_687,
  problems: ['«Tin a» (01/03/2018): chưa ghi tác giả nên chưa tính được.'],
};
