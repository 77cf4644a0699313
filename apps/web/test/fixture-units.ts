import { aCategory, aUnit } from '@toasoan/testkit';

/** The organisation of the fixture site: every kind of place in the tree, and a unit that was merged into another. */

export const province = aUnit(
  {
    name: 'Liên đoàn Lao động tỉnh Bình Thuận',
    shortName: 'LĐLĐ tỉnh Bình Thuận',
    kind: 'province',
    contact: { address: 'Số 03 Lê Hồng Phong, thành phố Phan Thiết', phone: '0252 382 1234', email: 'ldld@example.vn' },
    memberCount: 61250,
  },
  { id: 'unit-province' },
);
export const tuyenGiao = aUnit(
  { name: 'Ban Tuyên giáo', shortName: 'Ban Tuyên giáo', kind: 'department', parentId: province.id },
  { id: 'unit-btg' },
);
export const phanThiet = aUnit(
  {
    parentId: province.id,
    cluster: 'Cụm 1',
    about: 'Công đoàn của thợ may, ngư dân làm thuê, người bán chợ và nhân viên khách sạn bên bờ biển Phan Thiết.',
    contact: { address: '17 Trưng Trắc, TP Phan Thiết', phone: '0252 381 5678', email: 'phanthiet@example.vn' },
    memberCount: 9480,
    validFrom: '1992-04-01',
    formerNames: [{ name: 'Liên đoàn Lao động thị xã Phan Thiết', until: '1999-08-25' }],
    newsPeople: [
      { name: 'Nguyễn Thị Ước', role: 'Ủy viên Ban Chấp hành', phone: '0252 381 5678', email: 'tinbai.pt@example.vn' },
      { name: 'Trần Ánh', role: '', phone: '', email: '' },
    ],
  },
  { id: 'unit-pt' },
);
export const ducLinh = aUnit(
  { name: 'Liên đoàn Lao động huyện Đức Linh', shortName: 'LĐLĐ huyện Đức Linh', parentId: province.id },
  { id: 'unit-dl' },
);
export const yTe = aUnit(
  { name: 'Công đoàn ngành Y tế', shortName: 'CĐ ngành Y tế', kind: 'sector_union', parentId: province.id },
  { id: 'unit-yt' },
);
export const kcn = aUnit(
  { name: 'Công đoàn các Khu công nghiệp', shortName: 'CĐ các KCN', kind: 'zone_union', parentId: province.id },
  { id: 'unit-kcn' },
);
export const may = aUnit(
  {
    name: 'Công đoàn cơ sở Công ty May Phan Thiết',
    shortName: 'CĐCS May Phan Thiết',
    kind: 'grassroots_union',
    parentId: phanThiet.id,
    memberCount: 1240,
  },
  { id: 'unit-may' },
);
const nuocMam = aUnit(
  {
    name: 'Công đoàn cơ sở Xí nghiệp Nước mắm Song Cá',
    shortName: 'CĐCS Nước mắm Song Cá',
    kind: 'grassroots_union',
    parentId: phanThiet.id,
  },
  { id: 'unit-nm' },
);
const cangCu = aUnit(
  {
    name: 'Công đoàn cơ sở Cảng cá Cồn Chà',
    shortName: 'CĐCS Cảng cá Cồn Chà',
    kind: 'grassroots_union',
    parentId: phanThiet.id,
    validTo: '2018-05-31',
    successorIds: ['unit-nm'],
  },
  { id: 'unit-cc' },
);
const xayDung = aUnit(
  {
    name: 'Công đoàn ngành Xây dựng',
    shortName: 'CĐ ngành Xây dựng',
    kind: 'sector_union',
    parentId: province.id,
    validTo: '2017-12-31',
    successorIds: ['unit-kcn', 'unit-pt'],
  },
  { id: 'unit-xd' },
);
export const units = [province, tuyenGiao, phanThiet, ducLinh, yTe, kcn, may, nuocMam, cangCu, xayDung];

export const categories = [
  'Hoạt động công đoàn',
  'Phong trào thi đua',
  'Chăm lo đoàn viên',
  'Chính sách – Pháp luật',
  'Nữ công',
].map((name, order) =>
  aCategory(
    {
      name,
      order,
      description: order === 2 ? 'Tết Sum vầy, nhà Mái ấm Công đoàn, thăm hỏi lúc ốm đau, khó khăn.' : '',
    },
    { id: `cat-${order}` },
  ),
);
