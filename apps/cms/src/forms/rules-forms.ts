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
      [['quality', 12]],
      [['bands', 12]],
      [['grades', 12]],
      [['creditRules', 12]],
      [['reminders', 12]],
      [['royalty', 12]],
    ],
    hints: {
      validFrom: 'Quy chế mới có hiệu lực từ ngày này; kỳ báo cáo nằm giữa hai quy chế được chia theo ngày.',
      validTo: 'Để trống: tới khi có quy chế mới.',
      quotaRules: 'Chỉ tiêu riêng của một đơn vị thay cho chỉ tiêu chung của loại đơn vị đó.',
      timelinessHours:
        'Tin bài lên trang trong từng này giờ sau khi sự kiện kết thúc là đúng hạn. Để trống: không tính trễ.',
      cutoffDay: 'Tháng báo cáo bắt đầu từ ngày này, ví dụ 20: từ 20/01 đến 19/02. Để trống: theo tháng lịch.',
      quality:
        'Chặn: chưa đăng được; nhắc: chỉ khuyên; tắt: không xét. Chưa thêm phần này thì theo mức thông thường của hệ thống.',
      bands: 'Theo tỷ lệ đạt chỉ tiêu, từ cao xuống thấp.',
      grades: 'Người duyệt chọn khi đánh giá tin bài. Bài chưa đánh giá có hệ số 1.',
    },
  },
};
