import type { Form } from './form';

/** Workflows and the regulation. */
export const RULES_FORMS: Readonly<Record<string, Form>> = {
  'api::approval-workflow.approval-workflow': {
    mainField: 'name',
    list: ['name', 'unitKind', 'active', 'version'],
    edit: [
      [['name', 12]],
      [
        ['unitKind', 6],
        ['emergencyPublishers', 6],
      ],
      [['stages', 12]],
      [
        ['fourEyes', 4],
        ['active', 4],
        ['version', 4],
      ],
    ],
    readOnly: ['version'],
    hints: {
      unitKind: 'Quy trình chung của mọi đơn vị loại này. Để trống: chỉ dùng cho đơn vị nào chọn riêng.',
      stages: 'Theo thứ tự, từ đơn vị lên cấp trên rồi Ban Biên tập. Bước cuối cùng đăng bài.',
      emergencyPublishers: 'Đăng trước khi có người duyệt; sau đó người khác phải duyệt lại.',
      fourEyes: 'Tắt: đơn vị rất nhỏ được tự duyệt bài của mình, nhật ký ghi rõ.',
      active: 'Tắt: không dùng cho bài gửi duyệt từ nay. Bài đang duyệt vẫn theo quy trình lúc gửi.',
      version: 'Hệ thống tự tăng mỗi khi cách duyệt thay đổi.',
    },
  },
  'api::regulation.regulation': {
    mainField: 'name',
    list: ['name', 'documentNumber', 'validFrom', 'validTo'],
    edit: [
      [
        ['name', 8],
        ['documentNumber', 4],
      ],
      [
        ['validFrom', 6],
        ['validTo', 6],
      ],
      [['quotaRules', 12]],
      [
        ['timelinessHours', 4],
        ['cutoffDay', 4],
        ['pictureRequired', 4],
      ],
      [
        ['briefMaxWords', 6],
        ['titleMaxWords', 6],
      ],
      [
        ['featureMinWords', 6],
        ['featureMaxWords', 6],
      ],
      [['bands', 12]],
      [['royalty', 12]],
      [['creditRules', 12]],
    ],
  },
  'api::summary-table.summary-table': {
    mainField: 'title',
    sortBy: 'periodFrom',
    sortOrder: 'DESC',
    list: ['title', 'number', 'version', 'periodFrom', 'periodTo', 'public'],
    edit: [
      [['title', 12]],
      [
        ['number', 6],
        ['version', 6],
      ],
      [
        ['periodFrom', 6],
        ['periodTo', 6],
      ],
      [
        ['public', 6],
        ['amends', 6],
      ],
    ],
  },
};
