import type { Form } from './form';

/** What the public site shows beside articles. */
export const SITE_FORMS: Readonly<Record<string, Form>> = {
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
    hints: {
      from: 'Đường dẫn cũ, bắt đầu bằng dấu /. Kết thúc bằng -số.html: mọi địa chỉ cũ mang số đó cùng dẫn tới bài.',
      statusCode: 's301: chuyển hẳn; s410: không còn nữa.',
    },
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
      [['securityContact', 6]],
      [
        ['responsibleTitle', 6],
        ['responsiblePerson', 6],
      ],
      [
        ['licence', 6],
        ['reuse', 6],
      ],
      [
        ['logo', 6],
        ['logoAlt', 6],
      ],
      [
        ['actionColour', 6],
        ['actionColourDark', 6],
      ],
      [
        ['accentColour', 6],
        ['accentColourDark', 6],
      ],
      [['menu', 12]],
      [['footerLinks', 12]],
      [
        ['paperSuperior', 6],
        ['paperPlace', 6],
      ],
      [['supportUnit', 6]],
    ],
    hints: {
      logo: 'Hiện cạnh tên trang, cao 56 điểm ảnh; nên dùng ảnh PNG nền trong.',
      logoAlt: 'Một câu tả biểu trưng, cho người dùng trình đọc màn hình.',
      actionColour: 'Liên kết và nút bấm, ví dụ #0f4a86. Bỏ trống: xanh của trang.',
      actionColourDark: 'Khi máy của bạn đọc ở chế độ tối. Bỏ trống: tự làm sáng từ màu bên cạnh.',
      accentColour: 'Vạch đầu trang và lời đính chính, ví dụ #b01e28. Bỏ trống: đỏ của trang.',
      accentColourDark: 'Khi máy của bạn đọc ở chế độ tối. Bỏ trống: tự làm sáng từ màu bên cạnh.',
      footerLinks: 'Hiện ở cuối mọi trang. Bỏ trống: các trang Giới thiệu, Liên hệ, Trợ năng, Quyền riêng tư nếu có.',
      paperSuperior: 'Dòng trên cùng bên trái của công văn và bảng tổng hợp, ví dụ Tổng Liên đoàn Lao động Việt Nam.',
      paperPlace: 'Đứng trước ngày tháng, ví dụ Bình Thuận.',
      supportUnit: 'Người của đơn vị này nhận và trả lời câu hỏi gửi Ban Biên tập. Bỏ trống: Ban Biên tập tự nhận.',
      securityContact:
        'Hộp thư hoặc địa chỉ https:// để báo lỗ hổng bảo mật; bỏ trống thì dùng thư điện tử của cơ quan.',
    },
  },
};
