/** Slug of the unit that receives questions for the Board, as the dispatch says. */
export const SUPPORT_UNIT = 'ban-tuyen-giao';

/** Names of people here are made up. */
export const SETTINGS = {
  siteName: 'Công đoàn Bình Thuận',
  slogan: 'Tin tức của các cấp công đoàn trong tỉnh',
  organisation: 'Liên đoàn Lao động tỉnh Bình Thuận',
  address: 'Trụ sở Liên đoàn Lao động tỉnh, thành phố Phan Thiết, tỉnh Bình Thuận',
  phone: '0252 000 0001',
  email: 'banbientap@example.vn',
  securityContact: 'banbientap@example.vn',
  responsibleTitle: 'Chịu trách nhiệm: Trưởng Ban Biên tập',
  responsiblePerson: 'Nguyễn Thị Minh Châu',
  licence: 'Trang dùng thử với dữ liệu ví dụ, không phải trang tin chính thức.',
  reuse: 'Ghi rõ nguồn “Công đoàn Bình Thuận” khi phát hành lại thông tin từ trang này.',
  paperSuperior: 'Tổng Liên đoàn Lao động Việt Nam',
  paperPlace: 'Bình Thuận',
  menu: [
    { label: 'Hoạt động', href: '/chuyen-muc/hoat-dong-cong-doan/' },
    { label: 'Thi đua', href: '/chuyen-muc/thi-dua/' },
    { label: 'Chăm lo', href: '/chuyen-muc/cham-lo/' },
    { label: 'Pháp luật', href: '/chuyen-muc/phap-luat/' },
    { label: 'Đơn vị', href: '/don-vi/' },
    { label: 'Văn bản', href: '/van-ban/' },
    { label: 'Giới thiệu', href: '/trang/gioi-thieu/' },
  ],
};
