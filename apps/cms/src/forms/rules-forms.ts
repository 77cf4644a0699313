import { DISPATCH_PLACEHOLDERS } from '@toasoan/newsroom';
import type { Form } from './form';

/** What may be written in a template, and what it becomes. */
const TEMPLATE_HINT = `Chỗ điền tự động: ${DISPATCH_PLACEHOLDERS.map(({ name, words }) => `{{${name}}} (${words})`).join(', ')}. Đoạn có danh sách đơn vị mà không đơn vị nào rơi vào thì tự bỏ.`;

/** Workflows, the regulation, and what is written by rule. */
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
  'api::dispatch-template.dispatch-template': {
    mainField: 'name',
    list: ['name', 'kind', 'series'],
    edit: [
      [
        ['name', 6],
        ['kind', 3],
        ['series', 3],
      ],
      [['subject', 12]],
      [['body', 12]],
      [['closing', 12]],
      [
        ['signerTitles', 6],
        ['signer', 6],
      ],
      [
        ['recipientLines', 6],
        ['deadlineDays', 6],
      ],
    ],
    labels: { kind: 'Loại công văn', recipientLines: 'Nơi nhận, sau «Như trên»' },
    hints: {
      series: 'Phần sau số: 01/LĐLĐ có ký hiệu là LĐLĐ.',
      subject: 'Sau chữ «V/v».',
      body: TEMPLATE_HINT,
      closing: 'Đoạn cuối của công văn, kết thúc bằng dấu «./.».',
      signerTitles: 'Mỗi dòng một chức danh, ví dụ TM. BAN THƯỜNG VỤ.',
      recipientLines: 'Mỗi dòng một nơi, ví dụ Thường trực LĐLĐ tỉnh.',
      deadlineDays: 'Bỏ trống: công văn không có hạn xác nhận.',
    },
  },
  'api::guide-entry.guide-entry': {
    mainField: 'question',
    sortBy: 'order',
    list: ['question', 'category', 'order', 'helpful'],
    edit: [
      [['question', 12]],
      [
        ['category', 6],
        ['order', 3],
        ['helpful', 3],
      ],
      [['answer', 12]],
    ],
    readOnly: ['helpful'],
    labels: { category: 'Nhóm' },
    hints: { helpful: 'Số người bấm «Câu trả lời này có ích».' },
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
