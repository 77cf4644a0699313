import type { UnitKind } from '@toasoan/contracts';

/** One unit of the example organisation. `parent` and `slug` are slugs. */
export interface ExampleUnit {
  slug: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  parent: string | null;
  cluster: string | null;
  memberCount: number | null;
  address: string;
  phone: string;
  about: string;
  formerNames?: { name: string; until: string }[];
  validFrom?: string;
  /** Last day of a unit that is no more, and the slugs of those that took over. */
  validTo?: string;
  successors?: readonly string[];
}

export const PROVINCE = 'ldld-binh-thuan';
const CLUSTER_1 = 'Cụm thi đua số 1';
const CLUSTER_2 = 'Cụm thi đua số 2';
/** All at the federation's house. Numbers with 000 are assigned to nobody. */
const HOUSE = 'Trụ sở Liên đoàn Lao động tỉnh, thành phố Phan Thiết';
const phone = (line: number): string => `0252 000 ${String(line).padStart(4, '0')}`;

const province: ExampleUnit = {
  slug: PROVINCE,
  name: 'Liên đoàn Lao động tỉnh Bình Thuận',
  shortName: 'LĐLĐ tỉnh Bình Thuận',
  kind: 'province',
  parent: null,
  cluster: null,
  memberCount: 78_400,
  address: HOUSE,
  phone: phone(1),
  about:
    'Cơ quan lãnh đạo của tổ chức công đoàn trong tỉnh, đại diện và bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên và người lao động.',
};

const departments: ExampleUnit[] = (
  [
    ['van-phong', 'Văn phòng', 'Tham mưu tổng hợp, văn thư, hành chính và quản trị của Liên đoàn Lao động tỉnh.'],
    ['ban-to-chuc', 'Ban Tổ chức', 'Công tác cán bộ, phát triển đoàn viên và xây dựng công đoàn cơ sở vững mạnh.'],
    [
      'ban-tuyen-giao',
      'Ban Tuyên giáo',
      'Tuyên truyền, giáo dục; thường trực Ban Biên tập Website Công đoàn Bình Thuận.',
    ],
    [
      'ban-chinh-sach-phap-luat',
      'Ban Chính sách – Pháp luật',
      'Chính sách, pháp luật lao động, an toàn vệ sinh lao động và đối thoại tại nơi làm việc.',
    ],
    [
      'ban-nu-cong',
      'Ban Nữ công',
      'Công tác nữ công, dân số, gia đình và trẻ em trong công nhân, viên chức, lao động.',
    ],
    [
      'ban-tai-chinh',
      'Ban Tài chính',
      'Quản lý tài chính, tài sản công đoàn và hướng dẫn thu, chi kinh phí công đoàn.',
    ],
    [
      'uy-ban-kiem-tra',
      'Ủy ban Kiểm tra',
      'Kiểm tra việc chấp hành Điều lệ Công đoàn Việt Nam; giải quyết đơn thư khiếu nại, tố cáo.',
    ],
  ] as const
).map(([slug, name, about], index) => ({
  slug,
  name,
  shortName: name,
  kind: 'department',
  parent: PROVINCE,
  cluster: null,
  memberCount: null,
  address: HOUSE,
  phone: phone(11 + index),
  about,
}));

const affiliates: ExampleUnit[] = [
  {
    slug: 'trung-tam-tu-van-phap-luat',
    name: 'Trung tâm Tư vấn Pháp luật',
    shortName: 'Trung tâm Tư vấn Pháp luật',
    kind: 'affiliate',
    parent: PROVINCE,
    cluster: null,
    memberCount: null,
    address: HOUSE,
    phone: phone(21),
    about: 'Tư vấn pháp luật lao động, công đoàn miễn phí cho đoàn viên và người lao động.',
  },
  {
    slug: 'truong-trung-cap-nghe',
    name: 'Trường Trung cấp nghề Kinh tế – Kỹ thuật Công đoàn Bình Thuận',
    shortName: 'Trường Trung cấp nghề Công đoàn',
    kind: 'affiliate',
    parent: PROVINCE,
    cluster: null,
    memberCount: 46,
    address: 'Thành phố Phan Thiết',
    phone: phone(22),
    about: 'Đào tạo nghề trình độ trung cấp, sơ cấp cho người lao động trong tỉnh.',
  },
];

const districts: ExampleUnit[] = (
  [
    ['ldld-phan-thiet', 'thành phố Phan Thiết', 'TP Phan Thiết', CLUSTER_1, 11_850],
    ['ldld-tuy-phong', 'huyện Tuy Phong', 'huyện Tuy Phong', CLUSTER_1, 4_120],
    ['ldld-bac-binh', 'huyện Bắc Bình', 'huyện Bắc Bình', CLUSTER_1, 3_760],
    ['ldld-ham-thuan-bac', 'huyện Hàm Thuận Bắc', 'huyện Hàm Thuận Bắc', CLUSTER_1, 4_480],
    ['ldld-phu-quy', 'huyện đảo Phú Quý', 'huyện Phú Quý', CLUSTER_1, 1_090],
    ['ldld-la-gi', 'thị xã La Gi', 'thị xã La Gi', CLUSTER_2, 4_050],
    ['ldld-ham-tan', 'huyện Hàm Tân', 'huyện Hàm Tân', CLUSTER_2, 2_640],
    ['ldld-ham-thuan-nam', 'huyện Hàm Thuận Nam', 'huyện Hàm Thuận Nam', CLUSTER_2, 3_310],
    ['ldld-tanh-linh', 'huyện Tánh Linh', 'huyện Tánh Linh', CLUSTER_2, 3_020],
    ['ldld-duc-linh', 'huyện Đức Linh', 'huyện Đức Linh', CLUSTER_2, 4_670],
  ] as const
).map(([slug, place, short, cluster, memberCount], index) => ({
  slug,
  name: `Liên đoàn Lao động ${place}`,
  shortName: `LĐLĐ ${short}`,
  kind: 'district_federation',
  parent: PROVINCE,
  cluster,
  memberCount,
  address: `Khu hành chính ${place}, tỉnh Bình Thuận`,
  phone: phone(31 + index),
  about: `Công đoàn cấp trên trực tiếp của các công đoàn cơ sở trên địa bàn ${place}.`,
}));

const sectors: ExampleUnit[] = (
  [
    ['cd-y-te', 'Công đoàn ngành Y tế', 'Công đoàn Y tế', 4_200, 'bệnh viện, trung tâm y tế và cơ quan y tế'],
    [
      'cd-giao-duc',
      'Công đoàn ngành Giáo dục',
      'Công đoàn Giáo dục',
      3_950,
      'trường trung học phổ thông và đơn vị trực thuộc Sở Giáo dục và Đào tạo',
    ],
    [
      'cd-vien-chuc',
      'Công đoàn Viên chức tỉnh',
      'Công đoàn Viên chức',
      5_100,
      'cơ quan đảng, chính quyền, đoàn thể cấp tỉnh',
    ],
    [
      'cd-cong-thuong',
      'Công đoàn ngành Công Thương',
      'Công đoàn Công Thương',
      3_300,
      'doanh nghiệp công nghiệp, điện lực và thương mại',
    ],
    [
      'cd-xay-dung',
      'Công đoàn ngành Xây dựng',
      'Công đoàn Xây dựng',
      1_870,
      'doanh nghiệp xây lắp, cấp thoát nước và vật liệu xây dựng',
    ],
    [
      'cd-nong-nghiep',
      'Công đoàn ngành Nông nghiệp và Phát triển nông thôn',
      'Công đoàn Nông nghiệp và PTNT',
      2_460,
      'đơn vị thủy lợi, lâm nghiệp và khuyến nông',
    ],
  ] as const
).map(([slug, name, shortName, memberCount, covers], index) => ({
  slug,
  name,
  shortName,
  kind: 'sector_union',
  parent: PROVINCE,
  cluster: null,
  memberCount,
  address: 'Thành phố Phan Thiết, tỉnh Bình Thuận',
  phone: phone(51 + index),
  about: `Công đoàn cấp trên trực tiếp của công đoàn cơ sở các ${covers} trong tỉnh.`,
}));

const zone: ExampleUnit = {
  slug: 'cd-cac-kcn',
  name: 'Công đoàn các Khu công nghiệp tỉnh Bình Thuận',
  shortName: 'Công đoàn các KCN',
  kind: 'zone_union',
  parent: PROVINCE,
  cluster: null,
  memberCount: 9_650,
  address: 'Khu công nghiệp Phan Thiết, tỉnh Bình Thuận',
  phone: phone(61),
  about: 'Công đoàn cấp trên trực tiếp của công đoàn cơ sở các doanh nghiệp trong khu công nghiệp.',
};

/** Everything above the grassroots, in the order of the summary table. */
export const UPPER_UNITS: readonly ExampleUnit[] = [
  province,
  ...departments,
  ...affiliates,
  ...districts,
  ...sectors,
  zone,
];
