/** A field and its width in twelfths of the form. */
type Cell = readonly [field: string, width: number];

export interface Form {
  /** What other documents call one of these by. */
  mainField: string;
  sortBy?: string;
  sortOrder?: 'ASC' | 'DESC';
  list: readonly string[];
  /** Rows of the edit view. What is not named here is the server's to write and doesn't show. */
  edit: readonly (readonly Cell[])[];
  /** One sentence under a field. */
  hints?: Readonly<Record<string, string>>;
  placeholders?: Readonly<Record<string, string>>;
  labels?: Readonly<Record<string, string>>;
}

export const TYPE_FORMS: Readonly<Record<string, Form>> = {
  'api::article.article': {
    mainField: 'title',
    sortBy: 'updatedAt',
    sortOrder: 'DESC',
    list: ['title', 'state', 'unit', 'genre', 'writerName', 'submittedAt', 'updatedAt'],
    edit: [
      [['title', 12]],
      [
        ['genre', 6],
        ['category', 6],
      ],
      [
        ['unit', 6],
        ['eventEndedAt', 6],
      ],
      [['lead', 12]],
      [['body', 12]],
      [['pictures', 12]],
      [
        ['byline', 6],
        ['source', 6],
      ],
      [
        ['video', 6],
        ['transcript', 6],
      ],
      [
        ['originalUrl', 6],
        ['originalPublishedAt', 6],
      ],
      [['slug', 6]],
    ],
    hints: {
      title: 'Không quá 12 chữ, không viết hoa toàn bộ.',
      lead: 'Một hai câu: việc gì, ai, ở đâu, khi nào.',
      unit: 'Đơn vị gửi tin bài này, cũng là đơn vị được tính chỉ tiêu.',
      eventEndedAt: 'Tin đăng đúng hạn nếu lên trang trong 24 giờ sau giờ này.',
      pictures: 'Ít nhất một ảnh, có chú thích, người chụp và mô tả.',
      source: 'Ví dụ: Công đoàn cơ sở Công ty may Phan Thiết.',
      originalUrl: 'Chỉ ghi khi đăng lại từ nơi khác.',
      slug: 'Để trống: hệ thống tự đặt theo tiêu đề khi đăng.',
      transcript: 'Chép lời trong video để người không nghe được vẫn theo dõi được.',
    },
    placeholders: { byline: 'Tên hoặc bút danh' },
  },
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
      [['parentHistory', 12]],
      [['formerNames', 12]],
      [
        ['successors', 6],
        ['workflow', 6],
      ],
    ],
    hints: { workflow: 'Để trống: theo cấp trên, rồi theo loại đơn vị.' },
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
  'api::category.category': {
    mainField: 'name',
    sortBy: 'order',
    sortOrder: 'ASC',
    list: ['name', 'slug', 'order'],
    edit: [
      [
        ['name', 6],
        ['slug', 6],
      ],
      [
        ['description', 8],
        ['order', 4],
      ],
    ],
  },
  'api::approval-workflow.approval-workflow': {
    mainField: 'name',
    list: ['name', 'unitKind', 'active'],
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
  'api::official-document.official-document': {
    mainField: 'number',
    sortBy: 'issuedOn',
    sortOrder: 'DESC',
    list: ['number', 'type', 'subject', 'issuedOn'],
    edit: [
      [
        ['number', 4],
        ['type', 4],
        ['issuedOn', 4],
      ],
      [['subject', 12]],
      [
        ['issuer', 6],
        ['issuerName', 6],
      ],
      [
        ['place', 6],
        ['period', 6],
      ],
      [['addressees', 12]],
      [['addresseeLines', 12]],
      [['body', 12]],
      [
        ['signer', 6],
        ['file', 6],
      ],
      [['signerTitles', 12]],
      [['recipientLines', 12]],
      [['slug', 6]],
    ],
  },
  'api::page.page': {
    mainField: 'title',
    list: ['title', 'slug', 'updatedAt'],
    edit: [
      [
        ['title', 6],
        ['slug', 6],
      ],
      [['body', 12]],
    ],
  },
  'api::redirect.redirect': {
    mainField: 'from',
    list: ['from', 'to', 'statusCode'],
    edit: [
      [
        ['from', 6],
        ['to', 6],
      ],
      [['statusCode', 6]],
    ],
    hints: { from: 'Đường dẫn cũ, bắt đầu bằng dấu /.', statusCode: 's301: chuyển hẳn; s410: không còn nữa.' },
  },
  'api::site-settings.site-settings': {
    mainField: 'siteName',
    list: ['siteName', 'organisation'],
    edit: [
      [
        ['siteName', 6],
        ['slogan', 6],
      ],
      [
        ['organisation', 6],
        ['address', 6],
      ],
      [
        ['phone', 6],
        ['email', 6],
      ],
      [
        ['responsibleTitle', 6],
        ['responsiblePerson', 6],
      ],
      [
        ['licence', 6],
        ['reuse', 6],
      ],
      [['menu', 12]],
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
