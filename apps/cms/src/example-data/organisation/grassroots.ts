import type { ExampleUnit } from './levels';

type Line = readonly [slug: string, workplace: string, members: number];

/** About forty of the thousand grassroots unions, by direct superior. Workplaces are made up. */
const BY_SUPERIOR: Record<string, readonly Line[]> = {
  'ldld-phan-thiet': [
    ['cdcs-may-phan-thiet', 'Công ty may Phan Thiết', 640],
    ['cdcs-nuoc-mam-song-ca', 'Công ty nước mắm Sông Cả', 118],
    ['cdcs-cang-ca-phan-thiet', 'Ban quản lý Cảng cá Phan Thiết', 64],
    ['cdcs-cho-phan-thiet', 'Ban quản lý Chợ Phan Thiết', 52],
    ['cdcs-khach-san-doi-duong', 'Khách sạn Đồi Dương', 143],
  ],
  'ldld-tuy-phong': [
    ['cdcs-muoi-vinh-hao', 'Công ty muối Vĩnh Hảo', 236],
    ['cdcs-dien-gio-tuy-phong', 'Nhà máy điện gió Tuy Phong', 41],
    ['cdcs-truong-lien-huong', 'Trường Tiểu học Liên Hương', 47],
  ],
  'ldld-bac-binh': [
    ['cdcs-truong-cho-lau', 'Trường THCS Chợ Lầu', 58],
    ['cdcs-cao-su-song-luy', 'Nông trường cao su Sông Lũy', 172],
  ],
  'ldld-ham-thuan-bac': [
    ['cdcs-thanh-long-ham-thuan', 'Hợp tác xã thanh long Hàm Thuận', 126],
    ['cdcs-gach-ma-lam', 'Xí nghiệp gạch Ma Lâm', 83],
    ['cdcs-truong-ham-duc', 'Trường Tiểu học Hàm Đức', 44],
  ],
  'ldld-phu-quy': [
    ['cdcs-cang-phu-quy', 'Ban quản lý Cảng Phú Quý', 38],
    ['cdcs-truong-ngu-phung', 'Trường THCS Ngũ Phụng', 36],
  ],
  'ldld-la-gi': [
    ['cdcs-cang-ca-la-gi', 'Ban quản lý Cảng cá La Gi', 57],
    ['cdcs-may-la-gi', 'Công ty may La Gi', 512],
    ['cdcs-truong-tan-an', 'Trường Tiểu học Tân An', 45],
  ],
  'ldld-ham-tan': [
    ['cdcs-dien-mat-troi-ham-tan', 'Nhà máy điện mặt trời Hàm Tân', 33],
    ['cdcs-go-tan-minh', 'Công ty chế biến gỗ Tân Minh', 205],
  ],
  'ldld-ham-thuan-nam': [
    ['cdcs-thanh-long-thuan-nam', 'Công ty thanh long Thuận Nam', 187],
    ['cdcs-nuoc-khoang-tan-lap', 'Công ty nước khoáng Tân Lập', 96],
  ],
  'ldld-tanh-linh': [
    ['cdcs-cao-su-tanh-linh', 'Nông trường cao su Tánh Linh', 264],
    ['cdcs-truong-lac-tanh', 'Trường THCS Lạc Tánh', 61],
  ],
  'ldld-duc-linh': [
    ['cdcs-giay-duc-linh', 'Công ty giày Đức Linh', 1_320],
    ['cdcs-hat-dieu-vo-xu', 'Công ty hạt điều Võ Xu', 278],
  ],
  'cd-y-te': [
    ['cdcs-benh-vien-tinh', 'Bệnh viện Đa khoa tỉnh', 715],
    ['cdcs-trung-tam-y-te-bac-binh', 'Trung tâm Y tế huyện Bắc Bình', 168],
    ['cdcs-y-hoc-co-truyen', 'Bệnh viện Y học cổ truyền', 109],
  ],
  'cd-giao-duc': [
    ['cdcs-thpt-hung-vuong-moi', 'Trường THPT Hùng Vương mới', 92],
    ['cdcs-cao-dang-cong-dong', 'Trường Cao đẳng Cộng đồng', 134],
  ],
  'cd-vien-chuc': [
    ['cdcs-so-van-hoa', 'Sở Văn hóa, Thể thao và Du lịch', 88],
    ['cdcs-bao-tang-tinh', 'Bảo tàng tỉnh', 31],
  ],
  'cd-cong-thuong': [
    ['cdcs-dien-luc-binh-thuan', 'Điện lực Bình Thuận', 486],
    ['cdcs-thuong-mai-binh-thuan', 'Công ty thương mại Bình Thuận', 152],
  ],
  'cd-xay-dung': [
    ['cdcs-cap-thoat-nuoc', 'Công ty cấp thoát nước', 221],
    ['cdcs-xay-lap-so-2', 'Công ty xây lắp số 2', 174],
  ],
  'cd-nong-nghiep': [
    ['cdcs-thuy-loi', 'Công ty khai thác công trình thủy lợi', 297],
    ['cdcs-lam-nghiep-song-mao', 'Công ty lâm nghiệp Sông Mao', 79],
  ],
  'cd-cac-kcn': [
    ['cdcs-thuy-san-phan-thiet-1', 'Công ty thủy sản Phan Thiết 1', 860],
    ['cdcs-det-may-ham-kiem', 'Công ty dệt may Hàm Kiệm', 1_045],
  ],
};

export const GRASSROOTS: readonly ExampleUnit[] = Object.entries(BY_SUPERIOR).flatMap(([parent, lines]) =>
  lines.map(([slug, workplace, memberCount]) => ({
    slug,
    name: `Công đoàn cơ sở ${workplace}`,
    shortName: `CĐCS ${workplace}`,
    kind: 'grassroots_union' as const,
    parent,
    cluster: null,
    memberCount,
    address: `${workplace}, tỉnh Bình Thuận`,
    phone: `0252 000 ${String(1000 + memberCount)}`,
    about: '',
  })),
);

/** Grassroots unions that are no more; loaded last, since they name who took over. Nobody writes for them. */
export const ENDED: readonly ExampleUnit[] = [
  {
    slug: 'cdcs-dong-lanh-mui-ne',
    name: 'Công đoàn cơ sở Xí nghiệp đông lạnh Mũi Né',
    shortName: 'CĐCS Xí nghiệp đông lạnh Mũi Né',
    kind: 'grassroots_union',
    parent: 'cd-cac-kcn',
    cluster: null,
    memberCount: null,
    address: '',
    phone: '',
    about: 'Xí nghiệp nhập vào Công ty thủy sản Phan Thiết 1; đoàn viên chuyển về công đoàn cơ sở của công ty.',
    validTo: '2017-06-30',
    successors: ['cdcs-thuy-san-phan-thiet-1'],
  },
];
