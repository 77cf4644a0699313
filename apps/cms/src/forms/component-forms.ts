import type { Form } from './form';
import { QUALITY_FORM } from './quality-form';
import { REGULATION_COMPONENT_FORMS } from './regulation-component-forms';

/** The small forms inside the large ones. */
export const COMPONENT_FORMS: Readonly<Record<string, Form>> = {
  'article.picture': {
    mainField: 'caption',
    list: ['caption'],
    edit: [
      [
        ['image', 6],
        ['subjectConsent', 6],
      ],
      [
        ['caption', 6],
        ['credit', 6],
      ],
      [['alt', 12]],
    ],
    hints: {
      subjectConsent: 'Bắt buộc khi thấy rõ mặt người bệnh, người khó khăn, trẻ em.',
      alt: 'Một câu tả ảnh, cho người dùng trình đọc màn hình.',
    },
  },
  'article.correction': {
    mainField: 'note',
    list: ['note'],
    edit: [
      [
        ['at', 6],
        ['note', 6],
      ],
    ],
  },
  'unit.parent-period': {
    mainField: 'from',
    list: ['from'],
    edit: [
      [['parent', 12]],
      [
        ['from', 6],
        ['to', 6],
      ],
    ],
    labels: { from: 'Từ ngày', to: 'Đến hết ngày' },
  },
  'unit.former-name': {
    mainField: 'name',
    list: ['name'],
    edit: [
      [
        ['name', 8],
        ['until', 4],
      ],
    ],
  },
  'unit.contact': {
    mainField: 'address',
    list: ['address'],
    edit: [
      [['address', 12]],
      [
        ['phone', 6],
        ['email', 6],
      ],
    ],
  },
  'unit.news-person': {
    mainField: 'name',
    list: ['name'],
    edit: [
      [
        ['name', 6],
        ['role', 6],
      ],
      [
        ['phone', 6],
        ['email', 6],
      ],
    ],
    labels: { name: 'Họ và tên', role: 'Chức danh' },
    hints: { phone: 'Số của cơ quan nếu có; số riêng chỉ ghi khi người đó đồng ý.' },
  },
  'workflow.stage': {
    mainField: 'name',
    list: ['name'],
    edit: [
      [
        ['name', 6],
        ['reviewer', 6],
      ],
      [
        ['dueHours', 6],
        ['fourEyes', 6],
      ],
    ],
  },
  'regulation.quota-rule': {
    mainField: 'unitKind',
    list: ['unitKind'],
    edit: [
      [
        ['unitKind', 6],
        ['unit', 6],
      ],
      [
        ['period', 4],
        ['required', 4],
        ['ofWhichFeature', 4],
      ],
      [
        ['genre', 4],
        ['minimumMembers', 4],
        ['encouraged', 4],
      ],
    ],
    labels: { period: 'Mỗi' },
    hints: {
      unitKind: 'Chọn loại đơn vị, hoặc một đơn vị; không chọn cả hai.',
      encouraged: 'Chỉ hiện số đã đăng, không xếp là chưa đạt.',
    },
  },
  ...QUALITY_FORM,
  ...REGULATION_COMPONENT_FORMS,
  'site.menu-item': {
    mainField: 'label',
    list: ['label'],
    edit: [
      [
        ['label', 6],
        ['href', 6],
      ],
    ],
  },
};
