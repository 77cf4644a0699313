import type { GuideCategory } from '@toasoan/contracts';

/** Invented, as the questions are; what the newsroom really does. */
export const GUIDE: readonly { category: GuideCategory; question: string; answer: string; helpful: number }[] = [
  {
    category: 'sending',
    question: 'Tin và bài khác nhau thế nào?',
    answer:
      '<p>Tin báo một việc vừa xảy ra, nhiều nhất 500 chữ. Bài kể kỹ hơn, từ 600 đến 1.500 chữ. Chọn thể loại ở ô «Thể loại»; hệ thống đếm chữ và nhắc khi dài hay ngắn quá.</p>',
    helpful: 14,
  },
  {
    category: 'sending',
    question: 'Gửi tin trong bao lâu thì tính là đúng hạn?',
    answer:
      '<p>Tin lên trang trong 24 giờ sau khi sự kiện kết thúc là đúng hạn. Hãy ghi giờ ở ô «Sự kiện kết thúc lúc»; không ghi thì không tính được đúng hạn hay trễ.</p>',
    helpful: 9,
  },
  {
    category: 'sending',
    question: 'Dán bài từ Word thì mất định dạng, làm sao?',
    answer:
      '<p>Nhanh nhất là bấm «Nhập từ Word» ở cột bên phải, chọn tệp .docx, xem trước rồi bấm «Điền vào bài»: tiêu đề, tóm tắt, nội dung, bảng, ảnh kèm chú thích và tên tác giả vào đúng ô của bài. Tệp .doc cũ thì mở bằng Word, chọn «Lưu lại dạng .docx» trước.</p>' +
      '<p>Cũng có thể chép và dán thẳng vào ô «Nội dung» từ Word, Word trên web, LibreOffice hay Google Docs: tít phụ, chữ đậm, danh sách, bảng, liên kết và ảnh được giữ. Ảnh nào không dán được, màn hình sẽ báo; hãy tải ảnh đó lên ở ô «Ảnh».</p>',
    helpful: 6,
  },
  {
    category: 'sending',
    question: 'Văn bản cũ dán vào thành chữ lạ, đọc không được thì làm sao?',
    answer:
      '<p>Văn bản đó viết bằng phông chữ cũ (.VnTime hoặc VNI-Times), không phải Unicode. Khi dán vào ô «Nội dung», hệ thống cho xem trước từng đoạn rồi hỏi; bấm «Chuyển sang Unicode». Dán vào «Tiêu đề» hay ô khác thì bấm «Xem và chuyển sang Unicode» ở khung «Phông chữ cũ» bên phải. Chữ in hoa viết bằng phông .VnTimeH cần dán kèm định dạng (Ctrl+V) mới giữ được chữ hoa. Chuyển xong hãy đọc lại một lượt rồi lưu; bấm Ctrl+Z để trở lại như cũ.</p>',
    helpful: 5,
  },
  {
    category: 'sending',
    question: '«Cần bổ sung» và «Nên xem lại» khác nhau thế nào?',
    answer:
      '<p>Danh mục bên phải tự kiểm tra khi bạn đang viết; bấm vào một dòng để đến đúng chỗ cần sửa. «Cần bổ sung» là điều phải có mới đăng được. «Nên xem lại» là lời nhắc: câu dài, bài có vẻ trùng với đơn vị khác, số điện thoại hay số tài khoản của người khác, liên kết không mở được. Mức nào do quy chế quyết định, Ban Biên tập sửa ở mục Quy chế, phần «Kiểm tra bài viết».</p>',
    helpful: 5,
  },
  {
    category: 'approving',
    question: 'Bài bị trả lại thì làm gì tiếp?',
    answer:
      '<p>Mở bài, đọc lý do và lời của người duyệt ở bên phải, sửa rồi bấm «Gửi duyệt lại». Thời gian bài nằm ở đơn vị không tính vào thời gian duyệt của cấp trên.</p>',
    helpful: 11,
  },
  {
    category: 'approving',
    question: 'Người duyệt đi công tác thì ai duyệt thay?',
    answer:
      '<p>Trước khi đi, người duyệt vào «Vắng mặt và ủy quyền», chọn người duyệt thay và ngày đi, ngày về. Không chọn ai thì bài tự chuyển lên cấp trên trong những ngày đó.</p>',
    helpful: 7,
  },
  {
    category: 'approving',
    question: 'Thông báo chỉ đúng đến một ngày thì có hẹn gỡ trước được không?',
    answer:
      '<p>Được. Ở bài đã đăng, người duyệt chọn «Việc khác», rồi «Hẹn giờ gỡ», chọn ngày giờ và lý do. Tới giờ bài tự xuống khỏi trang; trước đó bạn đọc vẫn xem được và giờ hẹn bỏ được bất cứ lúc nào. Các bài đã hẹn nằm ở mục «Hẹn giờ» của Bàn biên tập.</p>',
    helpful: 3,
  },
  {
    category: 'pictures',
    question: 'Ảnh có trẻ em hoặc người bệnh thì cần gì?',
    answer:
      '<p>Cần sự đồng ý của người trong ảnh, với trẻ em là của cha mẹ. Chọn «Đã xin phép» ở ô «Người trong ảnh đồng ý»; chưa xin phép thì hệ thống không cho đăng.</p>',
    helpful: 8,
  },
  {
    category: 'accounts',
    question: 'Quên mật khẩu thì lấy lại thế nào?',
    answer:
      '<p>Ở trang đăng nhập bấm «Quên mật khẩu», nhập thư điện tử của mình rồi làm theo thư gửi tới. Không nhận được thư, hãy báo người quản trị của tỉnh.</p>',
    helpful: 3,
  },
  {
    category: 'reporting',
    question: 'Tin của công đoàn cơ sở tính cho ai?',
    answer:
      '<p>Tính cho công đoàn cơ sở đã gửi. Công đoàn cấp trên trực tiếp thấy số này ở cột «CĐCS gửi» của mình trong bảng tổng hợp, không cộng vào chỉ tiêu.</p>',
    helpful: 12,
  },
];
