import { DISPATCH_PLACEHOLDERS } from '@toasoan/newsroom';
import type { Form } from './form';

/** What may be written in a template, and what it becomes. */
const TEMPLATE_HINT = `Chỗ điền tự động: ${DISPATCH_PLACEHOLDERS.map(({ name, words }) => `{{${name}}} (${words})`).join(', ')}. Đoạn có danh sách đơn vị mà không đơn vị nào rơi vào thì tự bỏ.`;

/** What the Board writes for others to use: the words of dispatches, and the guide. */
export const GUIDE_FORMS: Readonly<Record<string, Form>> = {
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
};
