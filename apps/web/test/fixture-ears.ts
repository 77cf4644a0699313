/** What a screen reader names on each page: its headline, and the regions between those of the header and the footer. */
export const EARS: Record<string, readonly [headline: string, regions: readonly string[]]> = {
  home: ['Công đoàn Bình Thuận', []],
  feature: [
    'Tết Sum vầy giữa tiếng máy may: Ế hàng cũng không để ai ở lại một mình',
    ['region Đính chính', 'navigation Trong bài', 'region Bảng', 'complementary Tin mới'],
  ],
  photos: ['Cảng cá lúc ba giờ sáng', ['complementary Tin mới']],
  video: ['Hội thi tay nghề ngành điện', ['complementary Tin mới']],
  reprint: ['Những điểm mới về tiền lương người lao động cần biết', ['complementary Tin mới']],
  category: ['Chăm lo đoàn viên', ['complementary Lưu trữ và theo dõi', 'navigation Theo tháng']],
  unit: [
    'Liên đoàn Lao động thành phố Phan Thiết',
    ['navigation Vị trí trang', 'complementary Lưu trữ và theo dõi', 'navigation Theo tháng'],
  ],
  ended: ['Công đoàn cơ sở Cảng cá Cồn Chà', ['navigation Vị trí trang', 'complementary Lưu trữ và theo dõi']],
  units: ['Danh bạ đơn vị', ['search Tìm đơn vị', 'navigation Chữ cái']],
  archive: ['Lưu trữ', ['navigation Chọn tháng']],
  month: ['Tháng 6/2018', ['navigation Vị trí trang', 'navigation Trang của tháng']],
  month2: ['Tháng 6/2018, trang 2', ['navigation Vị trí trang', 'navigation Trang của tháng']],
  documents: [
    'Văn bản',
    [
      'complementary Lọc văn bản',
      'navigation Theo loại văn bản',
      'navigation Theo năm ban hành',
      'navigation Theo cơ quan ban hành',
    ],
  ],
  dispatch: [
    'Chỉ đạo, đôn đốc các cấp công đoàn thực hiện việc cập nhật thông tin, đăng tin - bài trên Website Công đoàn',
    ['navigation Vị trí trang'],
  ],
  decision: ['Về việc ban hành Quy chế hoạt động Website Công đoàn Bình Thuận', ['navigation Vị trí trang']],
  page: ['Giới thiệu', []],
  search: ['Tìm kiếm', ['search Tìm trong toàn bộ trang']],
  found: ['Tìm kiếm', ['search Tìm trong toàn bộ trang', 'navigation Trang kết quả']],
  notFound: ['Không tìm thấy trang này', ['search Tìm trang cần đọc']],
  gone: ['Nội dung này đã được gỡ', []],
  withdrawn: ['Tin bài này đã được gỡ', []],
  filmless: [
    'Hát ru ở nhà trẻ khu công nghiệp',
    ['region Đính chính', 'region Lời trong video', 'complementary Tin mới'],
  ],
  corrections: ['Đính chính', ['complementary Đính chính cũ hơn', 'navigation Theo tháng']],
  correctionsMonth: ['Đính chính, tháng 7/2018', ['navigation Vị trí trang']],
  letter: ['Danh bạ đơn vị, chữ P', ['navigation Vị trí trang', 'navigation Chữ cái']],
  documentType: [
    'Công văn',
    [
      'navigation Vị trí trang',
      'complementary Lọc văn bản',
      'navigation Theo cơ quan ban hành',
      'navigation Theo năm ban hành',
    ],
  ],
  documentYear: ['Văn bản, năm 2017', ['navigation Vị trí trang']],
  issuer: [
    'Văn bản của Liên đoàn Lao động tỉnh Bình Thuận',
    [
      'navigation Vị trí trang',
      'complementary Lọc văn bản',
      'navigation Theo loại văn bản',
      'navigation Theo năm ban hành',
    ],
  ],
  endedSector: ['Công đoàn ngành Xây dựng', ['navigation Vị trí trang', 'complementary Lưu trữ và theo dõi']],
  aboutPages: ['Về trang tin này', []],
  tables: ['Bảng tổng hợp', ['navigation Vị trí trang']],
  table: [
    'Bảng tổng hợp kết quả đăng tin, bài 06 tháng đầu năm 2018',
    ['navigation Vị trí trang', 'region Bảng số liệu, cuộn ngang để xem đủ các cột'],
  ],
};
