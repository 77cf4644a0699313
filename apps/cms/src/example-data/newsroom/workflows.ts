import type { UnitKind } from '@toasoan/contracts';
import type { Stage } from '@toasoan/newsroom';

const stage = (name: string, reviewer: Stage['reviewer'], dueHours = 24): Stage => ({
  name,
  reviewer,
  dueHours,
  fourEyes: true,
});

const OWN_APPROVER = [stage('Người duyệt của đơn vị', 'own_approver')];
const HEAD_THEN_BOARD = [stage('Trưởng ban, thủ trưởng đơn vị', 'own_approver'), stage('Ban Biên tập', 'board')];

/** Who approves what, by kind of unit: the defaults that the Board may change. */
export const WORKFLOWS: readonly { name: string; unitKind: UnitKind; stages: Stage[] }[] = [
  {
    name: 'Công đoàn cơ sở: cấp trên trực tiếp duyệt và đăng',
    unitKind: 'grassroots_union',
    stages: [stage('Công đoàn cấp trên trực tiếp', 'direct_superior')],
  },
  { name: 'Liên đoàn Lao động cấp huyện: tự duyệt và đăng', unitKind: 'district_federation', stages: OWN_APPROVER },
  { name: 'Công đoàn ngành: tự duyệt và đăng', unitKind: 'sector_union', stages: OWN_APPROVER },
  { name: 'Công đoàn các Khu công nghiệp: tự duyệt và đăng', unitKind: 'zone_union', stages: OWN_APPROVER },
  { name: 'Công đoàn xã, phường: tự duyệt và đăng', unitKind: 'commune_union', stages: OWN_APPROVER },
  { name: 'Các ban: trưởng ban, rồi Ban Biên tập', unitKind: 'department', stages: HEAD_THEN_BOARD },
  { name: 'Đơn vị trực thuộc: thủ trưởng, rồi Ban Biên tập', unitKind: 'affiliate', stages: HEAD_THEN_BOARD },
  {
    name: 'Liên đoàn Lao động tỉnh: Ban Biên tập duyệt và đăng',
    unitKind: 'province',
    stages: [stage('Ban Biên tập', 'board')],
  },
];
