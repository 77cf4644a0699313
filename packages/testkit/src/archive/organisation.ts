import type { LivePublication, UnitKind } from '@toasoan/contracts';
import { slugify } from '@toasoan/vietnamese';
import { documentId, seeded } from './random.js';

export type UnitPublication = Extract<LivePublication, { kind: 'unit' }>;

const DISTRICTS = [
  'Phan Thiết',
  'Tuy Phong',
  'Bắc Bình',
  'Hàm Thuận Bắc',
  'Phú Quý',
  'La Gi',
  'Hàm Tân',
  'Hàm Thuận Nam',
  'Tánh Linh',
  'Đức Linh',
];
const SECTORS = ['Y tế', 'Giáo dục', 'Viên chức', 'Công Thương', 'Xây dựng', 'Nông nghiệp và PTNT'];
const DEPARTMENTS = [
  'Văn phòng',
  'Ban Tổ chức',
  'Ban Tuyên giáo',
  'Ban Chính sách – Pháp luật',
  'Ban Nữ công',
  'Ban Tài chính',
  'Ủy ban Kiểm tra',
];
const AFFILIATES = ['Trung tâm Tư vấn Pháp luật', 'Trường Trung cấp nghề Kinh tế – Kỹ thuật Công đoàn'];
const WORKPLACES = [
  'Trường Tiểu học',
  'Trường THCS',
  'Trường Mầm non',
  'Trạm Y tế',
  'Công ty TNHH May',
  'Công ty Cổ phần Thủy sản',
  'Hợp tác xã Thanh long',
  'Doanh nghiệp tư nhân',
  'Ủy ban nhân dân xã',
  'Xí nghiệp Gạch',
  'Hạt Kiểm lâm',
  'Chi nhánh Điện lực',
];
const NAMES = [
  'Bình Minh',
  'Sông Lũy',
  'Cà Ty',
  'Hòn Rơm',
  'Mũi Né',
  'Tà Cú',
  'Phú Hài',
  'Hồng Sơn',
  'Lương Sơn',
  'Chí Công',
  'Vĩnh Tân',
  'Tân Thắng',
  'Sơn Mỹ',
  'Đông Hà',
  'Mê Pu',
  'Gia An',
  'Bắc Ruộng',
  'Hàm Cần',
  'Mương Mán',
  'Thuận Quý',
  'Tam Thanh',
  'Long Hải',
];

/** A federation of `size` units: the province, its departments, districts and sectors, and grassroots unions below. */
export function syntheticUnits(size: number, seed: number): UnitPublication[] {
  const random = seeded(seed);
  const units: UnitPublication[] = [];
  const slugs = new Set<string>();
  const add = (
    name: string,
    kind: UnitKind,
    parentId: string | null,
    cluster: string | null,
    members: number,
  ): string => {
    const order = units.length;
    const wished = slugify(name);
    const slug = slugs.has(wished) ? `${wished}-${String(order)}` : wished;
    slugs.add(slug);
    const id = documentId(seed, 1, order);
    units.push({
      kind: 'unit',
      id,
      revision: 1,
      state: 'live',
      content: {
        slug,
        name,
        shortName: name.replace('Liên đoàn Lao động', 'LĐLĐ').replace('Công đoàn cơ sở', 'CĐCS'),
        kind,
        parentId,
        cluster,
        validFrom: '2003-01-01',
        validTo: null,
        formerNames: [],
        successorIds: [],
        about: '',
        contact: null,
        newsPeople: [],
        memberCount: members,
        order,
        formerSlugs: [],
      },
    });
    return id;
  };
  const province = add('Liên đoàn Lao động tỉnh Bình Thuận', 'province', null, null, 82_400);
  for (const name of DEPARTMENTS) add(name, 'department', province, null, random.between(4, 12));
  for (const name of AFFILIATES) add(name, 'affiliate', province, null, random.between(9, 60));
  const parents = [
    ...DISTRICTS.map((name, i) =>
      add(
        `Liên đoàn Lao động ${name}`,
        'district_federation',
        province,
        i < 5 ? 'Cụm 1' : 'Cụm 2',
        random.between(2000, 12_000),
      ),
    ),
    ...SECTORS.map((name) =>
      add(`Công đoàn ngành ${name}`, 'sector_union', province, 'Cụm 3', random.between(1500, 14_000)),
    ),
    add('Công đoàn các Khu công nghiệp', 'zone_union', province, 'Cụm 3', 9300),
  ];
  while (units.length < size) {
    const name = `Công đoàn cơ sở ${random.pick(WORKPLACES)} ${random.pick(NAMES)} ${String(random.between(1, 9))}`;
    add(name, 'grassroots_union', random.pick(parents), null, random.between(12, 900));
  }
  return units;
}
