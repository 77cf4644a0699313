/** Superiors before the present one: the tree changes, and what was published then keeps the superior of then. */
export const FORMER_SUPERIORS: readonly { unit: string; superior: string; from: string | null; to: string }[] = [
  { unit: 'cdcs-det-may-ham-kiem', superior: 'ldld-ham-thuan-nam', from: null, to: '2018-03-31' },
  { unit: 'cdcs-trung-tam-y-te-bac-binh', superior: 'ldld-bac-binh', from: null, to: '2017-12-31' },
];

/** Names borne before; `until` is the last day of the name. */
export const FORMER_NAMES: readonly { unit: string; name: string; until: string }[] = [
  { unit: 'cd-cong-thuong', name: 'Công đoàn ngành Công nghiệp', until: '2008-06-30' },
  { unit: 'ldld-la-gi', name: 'Liên đoàn Lao động huyện Hàm Tân', until: '2005-11-30' },
  { unit: 'cdcs-thanh-long-ham-thuan', name: 'Công đoàn cơ sở Hợp tác xã nông nghiệp Hàm Thuận', until: '2017-05-31' },
];

export const FOUNDED: Readonly<Record<string, string>> = {
  'ldld-ham-tan': '2005-12-01',
  'cdcs-dien-gio-tuy-phong': '2012-04-18',
  'cdcs-dien-mat-troi-ham-tan': '2017-11-20',
  'cdcs-det-may-ham-kiem': '2014-08-05',
};

export const UNIT_EVENTS: readonly {
  kind: 'rename' | 'split' | 'found' | 'transfer' | 'merge';
  on: string;
  unit: string;
  others: string[];
  note: string;
}[] = [
  {
    kind: 'split',
    on: '2005-12-01',
    unit: 'ldld-la-gi',
    others: ['ldld-ham-tan'],
    note: 'Liên đoàn Lao động huyện Hàm Tân chia thành Liên đoàn Lao động thị xã La Gi và Liên đoàn Lao động huyện Hàm Tân.',
  },
  {
    kind: 'rename',
    on: '2008-07-01',
    unit: 'cd-cong-thuong',
    others: [],
    note: 'Đổi tên từ Công đoàn ngành Công nghiệp.',
  },
  { kind: 'found', on: '2012-04-18', unit: 'cdcs-dien-gio-tuy-phong', others: [], note: 'Thành lập công đoàn cơ sở.' },
  { kind: 'found', on: '2014-08-05', unit: 'cdcs-det-may-ham-kiem', others: [], note: 'Thành lập công đoàn cơ sở.' },
  {
    kind: 'found',
    on: '2017-11-20',
    unit: 'cdcs-dien-mat-troi-ham-tan',
    others: [],
    note: 'Thành lập công đoàn cơ sở.',
  },
  {
    kind: 'rename',
    on: '2017-06-01',
    unit: 'cdcs-thanh-long-ham-thuan',
    others: [],
    note: 'Đổi tên theo tên mới của hợp tác xã.',
  },
  {
    kind: 'merge',
    on: '2017-07-01',
    unit: 'cdcs-dong-lanh-mui-ne',
    others: ['cdcs-thuy-san-phan-thiet-1'],
    note: 'Nhập vào Công đoàn cơ sở Công ty thủy sản Phan Thiết 1.',
  },
  {
    kind: 'transfer',
    on: '2018-01-01',
    unit: 'cdcs-trung-tam-y-te-bac-binh',
    others: ['ldld-bac-binh', 'cd-y-te'],
    note: 'Chuyển từ Liên đoàn Lao động huyện Bắc Bình về Công đoàn ngành Y tế.',
  },
  {
    kind: 'transfer',
    on: '2018-04-01',
    unit: 'cdcs-det-may-ham-kiem',
    others: ['ldld-ham-thuan-nam', 'cd-cac-kcn'],
    note: 'Chuyển từ Liên đoàn Lao động huyện Hàm Thuận Nam về Công đoàn các Khu công nghiệp.',
  },
];
