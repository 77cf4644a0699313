import type { Form } from './form';

/** What a writer fills in. */
export const ARTICLE_FORM: Readonly<Record<string, Form>> = {
  'api::article.article': {
    mainField: 'title',
    sortBy: 'updatedAt',
    sortOrder: 'DESC',
    list: ['title', 'state', 'unit', 'writerName', 'updatedAt'],
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
      [
        ['eventPlace', 6],
        ['eventPeople', 6],
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
      title: 'Không quá 12 chữ, không viết hoa toàn bộ. Ô có dấu * cần có khi đăng.',
      category: 'Không bắt buộc; có chuyên mục thì bạn đọc dễ tìm hơn.',
      lead: 'Một hai câu: việc gì, ai, ở đâu, khi nào.',
      unit: 'Đơn vị gửi tin bài này, cũng là đơn vị được tính chỉ tiêu.',
      eventEndedAt: 'Tin đăng đúng hạn nếu lên trang trong 24 giờ sau giờ này.',
      eventPlace: 'Chỉ để biên tập, không in riêng trên trang.',
      eventPeople: 'Ai dự, ai phát biểu: để biên tập kiểm tra, không in riêng trên trang.',
      pictures: 'Ít nhất một ảnh, có chú thích, người chụp và mô tả.',
      source: 'Ví dụ: Công đoàn cơ sở Công ty may Phan Thiết.',
      originalUrl: 'Chỉ ghi khi đăng lại từ nơi khác.',
      slug: 'Để trống: hệ thống tự đặt theo tiêu đề khi đăng.',
      transcript: 'Chép lời trong video để người không nghe được vẫn theo dõi được.',
    },
    placeholders: { byline: 'Tên hoặc bút danh' },
  },
};
