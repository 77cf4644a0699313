import type { Form } from './form';

/** Units, what happened to them, and who works for them. */
export const ORGANISATION_FORMS: Readonly<Record<string, Form>> = {
  'api::unit.unit': {
    mainField: 'name',
    sortBy: 'order',
    sortOrder: 'ASC',
    list: ['name', 'kind', 'parent', 'cluster', 'memberCount'],
    edit: [
      [['name', 12]],
      [
        ['shortName', 6],
        ['slug', 6],
      ],
      [
        ['kind', 6],
        ['parent', 6],
      ],
      [
        ['cluster', 4],
        ['memberCount', 4],
        ['order', 4],
      ],
      [
        ['validFrom', 6],
        ['validTo', 6],
      ],
      [['about', 12]],
      [['contact', 12]],
      [['newsPeople', 12]],
      [['parentHistory', 12]],
      [['formerNames', 12]],
      [
        ['successors', 6],
        ['workflow', 6],
      ],
    ],
    hints: {
      workflow: 'Để trống: theo cấp trên, rồi theo loại đơn vị.',
      newsPeople:
        'Hiện trên trang của đơn vị cho mọi người xem. Chỉ ghi người đã đồng ý công khai tên và cách liên hệ; ai rút lại thì xóa ngay.',
    },
  },
  'api::unit-event.unit-event': {
    mainField: 'kind',
    sortBy: 'on',
    sortOrder: 'DESC',
    list: ['on', 'kind', 'unit', 'note'],
    edit: [
      [
        ['kind', 6],
        ['on', 6],
      ],
      [
        ['unit', 6],
        ['others', 6],
      ],
      [['note', 12]],
    ],
  },
  'api::membership.membership': {
    mainField: 'role',
    sortBy: 'id',
    sortOrder: 'ASC',
    list: ['person', 'unit', 'role', 'validFrom', 'validTo'],
    edit: [
      [
        ['person', 6],
        ['contributor', 6],
      ],
      [
        ['unit', 6],
        ['role', 6],
      ],
      [
        ['validFrom', 6],
        ['validTo', 6],
      ],
    ],
    hints: { contributor: 'Chỉ dùng cho người gửi tin qua cổng cộng tác viên.' },
  },
};
