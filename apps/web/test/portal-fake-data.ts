import type {
  ItemFields,
  OpenedInvitation,
  PortalMe,
  PortalNotices,
  PortalQuestion,
  QuotaMeter,
  WordItem,
} from '@toasoan/contracts';

/** What the newsroom in memory answers with. */
export const NOW = '2018-07-09T09:00:00.000Z';
export const EMAIL = 'may.phan.thiet@example.vn';
export const PASSWORD = 'CongDoan-2018';

/** Says whose it is, as the newsroom's do. */
export const TOKEN = `e30.${Buffer.from('{"userId":"1"}').toString('base64url')}.a`;

export const ME: PortalMe = {
  id: 'user:1',
  name: 'Nguyễn Thị Ước',
  email: EMAIL,
  phone: '0912 345 678',
  mail: 'each',
  units: [
    {
      id: 'dv-1',
      name: 'CĐCS Công ty May Phan Thiết',
      superior: { id: 'dv-0', name: 'LĐLĐ thành phố Phan Thiết' },
    },
    {
      id: 'dv-2',
      name: 'CĐCS Trường Mầm non Hoa Sen',
      superior: { id: 'dv-3', name: 'Công đoàn ngành Giáo dục' },
    },
  ],
  limits: {
    pictures: { perItem: 10, perDay: 60, maxBytes: 12_582_912, types: ['image/jpeg'], longestSide: 2048 },
    words: { titleMax: 12, briefMax: 500, featureMin: 600, featureMax: 1500 },
    pictureRequired: true,
  },
  unread: 2,
  now: NOW,
};

export const QUOTA: QuotaMeter = {
  unit: { id: 'dv-1', name: 'CĐCS Công ty May Phan Thiết' },
  encouraged: true,
  periods: [{ kind: 'month', name: 'Tháng 7/2018', daysLeft: 22, quota: 2, done: 1, percent: 50, onTime: 1, late: 0 }],
  months: Array.from({ length: 12 }, (_, at) => ({
    month: `2018-${String(at + 1).padStart(2, '0')}`,
    quota: 2,
    done: at < 7 ? at % 4 : 0,
    late: at === 3 ? 1.5 : 0,
  })),
  text: 'Tháng này đơn vị đã có 1 trên 2 tin, bài được khuyến khích.',
};

export const QUOTA_2: QuotaMeter = {
  ...{ unit: { id: 'dv-2', name: 'CĐCS Trường Mầm non Hoa Sen' }, encouraged: false },
  periods: [{ kind: 'month', name: 'Tháng 7/2018', daysLeft: 22, quota: 4, done: 3, percent: 75, onTime: 3, late: 0 }],
  text: 'Trường còn thiếu 1 tin để đủ chỉ tiêu tháng.',
};

/** What the newsroom makes of a Word file. */
export const WORD: WordItem = {
  fields: {
    ...{ title: 'Công đoàn may trao hai mươi suất quà', lead: 'Sáng 8/7, hai mươi đoàn viên nhận quà.' },
    ...{ text: 'Mỗi phần gồm:\n\n• gạo\n• sữa\n\nTổ | Suất\nMay 1 | 12\nMay 2 | 8', byline: 'Minh Anh' },
    pictures: [
      { id: 'anh-word', caption: 'Trao quà.', credit: 'Minh Anh', alt: 'Hai người trao quà.', consent: 'missing' },
    ],
  },
  pictures: [
    { id: 'anh-word', width: 1600, height: 1200, bytes: 1000, preview: '/api/portal/pictures/anh-word/preview' },
  ],
  remarks: ['Trong ô viết, danh sách thành các dòng có dấu «•» ở đầu.'],
};

export const NOTICES: PortalNotices = {
  notices: [
    {
      ...{
        id: 2,
        kind: 'returned',
        item: 'bai-tra-lai',
        question: null,
        title: 'Bài được trả lại',
        at: NOW,
        read: false,
      },
      text: 'LĐLĐ thành phố Phan Thiết trả lại bài “Bữa cơm ca đêm”: thiếu tên người trong ảnh.',
    },
    {
      ...{
        id: 1,
        kind: 'published',
        item: 'bai-len-trang',
        question: null,
        title: 'Bài đã lên trang',
        at: NOW,
        read: true,
      },
      text: 'Bài “Tết Sum vầy ở nhà máy may” đã lên trang lúc 14:05.',
    },
  ],
  unread: 1,
  page: 1,
  pageCount: 1,
};

/** The token of an invitation to somebody who has an account. */
export const INVITED_AGAIN = 'loi-moi-them';
export const INVITATION: OpenedInvitation = {
  ...{ name: 'Nguyễn Thị Ước', email: EMAIL, unitName: 'CĐCS Công ty May Phan Thiết', expiresAt: NOW },
  invitedBy: 'Trần Văn Ửng, LĐLĐ thành phố Phan Thiết',
  hasAccount: false,
};

export const STATUS: Readonly<Record<string, [label: string, text: string]>> = {
  draft: ['Bản nháp', 'Bài đang ở chỗ bạn, chưa gửi.'],
  sent: ['Đã gửi', 'Đang chờ LĐLĐ thành phố Phan Thiết nhận. Hạn trả lời: 14:00 ngày 10/07/2018.'],
  in_review: ['Đang duyệt', 'Chị Trần Thị Ơn ở LĐLĐ thành phố Phan Thiết đang xem bài.'],
  returned: ['Trả lại', 'Bài về lại bạn kèm góp ý. Sửa xong hãy gửi lại.'],
  publishing: ['Đang lên trang', 'Bài đã được duyệt, vài giây nữa sẽ hiện trên trang.'],
  live: ['Đã lên trang 14:05', 'Bạn đọc đã xem được bài.'],
};

export const EMPTY: ItemFields = {
  ...{ genre: 'news_brief', title: '', lead: '', text: '', eventEndedAt: null, place: '', people: '' },
  ...{ byline: ME.name, pictures: [] },
};

export const QUESTION: PortalQuestion = {
  ...{ id: 'hoi-1', subject: 'Ảnh chụp trong xưởng', state: 'answered' },
  ...{ askedAt: NOW, lastAt: NOW, unread: true, item: null },
  messages: [
    { id: 1, name: ME.name, fromBoard: false, text: 'Chụp trong xưởng có phải xin phép công ty không?', at: NOW },
    { id: 2, name: 'Lê Văn Đức', fromBoard: true, text: 'Có. Hãy xin phép bộ phận nhân sự trước khi chụp.', at: NOW },
  ],
};
