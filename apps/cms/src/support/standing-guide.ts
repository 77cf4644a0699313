import type { GuideCategory } from '@toasoan/contracts';

/** A question as a person asks it, and its answer as HTML: what to do, with the words that stand on the screens. */
export interface StandingEntry {
  category: GuideCategory;
  question: string;
  answer: string;
}

const steps = (...lines: readonly string[]): string => `<ol>${lines.map((line) => `<li>${line}</li>`).join('')}</ol>`;
const list = (...lines: readonly string[]): string => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;

const SENDING: readonly StandingEntry[] = [
  {
    category: 'sending',
    question: 'Viết và gửi một tin như thế nào?',
    answer: steps(
      'Vào «Bàn biên tập», bấm «Viết tin bài».',
      'Ghi tiêu đề, tóm tắt, nội dung; chọn thể loại, chuyên mục; ghi nơi và giờ sự kiện kết thúc. Ảnh nào cũng cần chú thích và tên người chụp.',
      'Bấm «Lưu». Danh mục bên phải cho biết còn thiếu gì; bấm vào một dòng để đến đúng ô.',
      'Bấm «Gửi duyệt». Khung «Tin bài ở đâu» ghi bài đang nằm ở ai và hạn duyệt.',
    ),
  },
  {
    category: 'sending',
    question: 'Tin của tôi đang ở đâu?',
    answer:
      '<p>Mở bài và xem khung «Tin bài ở đâu» bên phải: ai đang giữ, từ bao giờ, hạn lúc nào. Bài đang viết và bài bị trả lại có ở hai thẻ «Đang viết», «Bị trả lại» của «Bàn biên tập». Có người duyệt, trả lại hay góp ý thì mục «Thông báo» báo cho bạn.</p>',
  },
  {
    category: 'sending',
    question: 'Đã gửi duyệt mà muốn sửa thì làm sao?',
    answer:
      '<p>Chưa ai nhận xử lý thì bấm «Lấy lại để sửa», sửa xong gửi lại. Đã có người nhận thì hãy ghi vào ô «Ý kiến của bạn», nhờ người đó trả lại. Bài đã đăng thì xem mục «Bài đã đăng có chỗ sai thì sửa thế nào?».</p>',
  },
  {
    category: 'sending',
    question: 'Hai người cùng mở một bài thì có mất chữ không?',
    answer:
      '<p>Không. Ai mở sau thấy tên người đang sửa. Nếu cả hai cùng lưu, người lưu sau được báo và xem hai bản cạnh nhau để giữ lại phần mình vừa viết. Các bản trước vẫn còn ở khung «Các bản đã lưu».</p>',
  },
  {
    category: 'sending',
    question: 'Tin và bài khác nhau thế nào?',
    answer:
      '<p>Tin báo ngắn một việc vừa xảy ra; bài kể kỹ hơn. Chọn ở ô «Thể loại». Số chữ của mỗi thể loại theo quy chế đang hiệu lực; danh mục bên phải đếm chữ và nhắc khi dài hay ngắn quá.</p>',
  },
  {
    category: 'sending',
    question: 'Gửi tin trong bao lâu thì tính là đúng hạn?',
    answer:
      '<p>Tính từ giờ ghi ở ô «Sự kiện kết thúc lúc» đến lúc tin lên trang; số giờ theo quy chế đang hiệu lực. Không ghi ô này thì không tính được đúng hạn hay trễ.</p>',
  },
  {
    category: 'sending',
    question: 'Dán bài từ Word thì mất định dạng, làm sao?',
    answer:
      '<p>Nhanh nhất là bấm «Nhập từ Word» ở cột bên phải, chọn tệp .docx, xem trước rồi bấm «Điền vào bài»: tiêu đề, tóm tắt, nội dung, bảng, ảnh kèm chú thích và tên tác giả vào đúng ô của bài. Tệp .doc cũ thì mở bằng Word, chọn «Lưu lại dạng .docx» trước.</p>' +
      '<p>Cũng có thể chép và dán thẳng vào ô «Nội dung» từ Word, Word trên web, LibreOffice hay Google Docs: tít phụ, chữ đậm, danh sách, bảng, liên kết và ảnh được giữ. Ảnh nào không dán được, màn hình sẽ báo; hãy tải ảnh đó lên ở ô «Ảnh».</p>',
  },
  {
    category: 'sending',
    question: 'Văn bản cũ dán vào thành chữ lạ, đọc không được thì làm sao?',
    answer:
      '<p>Văn bản đó viết bằng phông chữ cũ (.VnTime hoặc VNI-Times), không phải Unicode. Khi dán vào ô «Nội dung», hệ thống cho xem trước từng đoạn rồi hỏi; bấm «Chuyển sang Unicode». Dán vào «Tiêu đề» hay ô khác thì bấm «Xem và chuyển sang Unicode» ở khung «Phông chữ cũ» bên phải. Chữ in hoa viết bằng phông .VnTimeH cần dán kèm định dạng (Ctrl+V) mới giữ được chữ hoa. Chuyển xong hãy đọc lại một lượt rồi lưu; bấm Ctrl+Z để trở lại như cũ.</p>',
  },
  {
    category: 'sending',
    question: '«Cần bổ sung» và «Nên xem lại» khác nhau thế nào?',
    answer:
      '<p>Danh mục bên phải tự kiểm tra khi bạn đang viết; bấm vào một dòng để đến đúng chỗ cần sửa. «Cần bổ sung» là điều phải có mới đăng được. «Nên xem lại» là lời nhắc: câu dài, bài có vẻ trùng với đơn vị khác, số điện thoại hay số tài khoản của người khác, liên kết không mở được. Mức nào do quy chế quyết định, Ban Biên tập sửa ở mục Quy chế, phần «Kiểm tra bài viết».</p>',
  },
];

const APPROVING: readonly StandingEntry[] = [
  {
    category: 'approving',
    question: 'Mỗi ngày người duyệt làm những gì?',
    answer: steps(
      'Vào «Bàn biên tập», thẻ «Cần duyệt»: bài đến hạn trước đứng trước. Thẻ «Quá hạn» là việc phải làm ngay.',
      'Mở bài, đọc nội dung và danh mục kiểm tra. Muốn xem bài sẽ hiện ra sao trên trang thì bấm «Xem thử trên trang».',
      'Sửa được thì sửa và lưu; cần đơn vị sửa thì bấm «Trả lại kèm góp ý»; đạt thì duyệt.',
      'Xem «Thông báo» một lượt. Sắp vắng mặt thì ghi ở «Vắng mặt và ủy quyền».',
    ),
  },
  {
    category: 'approving',
    question: 'Duyệt và đăng một bài thế nào?',
    answer:
      '<p>Mở bài, bấm «Duyệt và đăng» (hoặc Ctrl + Shift + Enter). Bài còn qua cấp khác thì nút ghi «Duyệt», bài chuyển sang người duyệt sau. Khung bên phải báo khi bài đã thật sự lên trang, kèm địa chỉ. Bạn duyệt đúng bản đang mở: có ai sửa sau đó thì hệ thống không đăng và mời bạn đọc lại.</p>',
  },
  {
    category: 'approving',
    question: 'Bài đã duyệt mà ghi «Đã duyệt, chờ bỏ ghim» là sao?',
    answer:
      '<p>Quản trị hệ thống đang cho bạn đọc xem lại một bản phát hành cũ của trang tin. Bài bạn duyệt đã được nhận và tự lên trang khi quản trị hệ thống bấm «Bỏ ghim» ở trang «Hàng đợi xuất bản»; bạn không phải duyệt lại.</p>',
  },
  {
    category: 'approving',
    question: 'Trả lại bài cho đơn vị thế nào?',
    answer:
      '<p>Bấm «Trả lại kèm góp ý», chọn lý do và ghi cụ thể cần sửa gì, ở đoạn nào. Người gửi nhận được cả lý do lẫn lời góp ý. Chỉ muốn hỏi thêm mà chưa trả lại thì ghi ở ô «Ý kiến của bạn».</p>',
  },
  {
    category: 'approving',
    question: 'Bài bị trả lại thì làm gì tiếp?',
    answer:
      '<p>Mở bài, đọc lý do và lời của người duyệt ở bên phải, sửa rồi bấm «Gửi duyệt» lần nữa. Thời gian bài nằm ở đơn vị không tính vào thời gian duyệt của cấp trên.</p>',
  },
  {
    category: 'approving',
    question: 'Vì sao tôi không bấm duyệt được?',
    answer:
      '<p>Lý do ghi ngay dưới nút đang mờ, hoặc ở dòng «Việc bạn chưa làm được lúc này» của khung bên phải. Thường là:</p>' +
      list(
        'bạn viết hoặc đã sửa bài này sau khi gửi duyệt: phải có người khác duyệt;',
        'bước này thuộc người duyệt của nơi khác;',
        'đồng nghiệp đang xử lý: trao đổi với người đó, hoặc bấm «Tiếp quản bài này»;',
        'danh mục còn mục «Cần bổ sung»;',
        'bạn có thay đổi chưa lưu: hãy lưu trước.',
      ),
  },
  {
    category: 'approving',
    question: '«Nhận xử lý» để làm gì?',
    answer:
      '<p>Để người duyệt khác biết bạn đang đọc bài này, khỏi làm hai lần. Không làm tiếp thì chọn «Nhả bài»; giao hẳn cho người khác thì chọn «Chuyển người xử lý».</p>',
  },
  {
    category: 'approving',
    question: 'Hẹn giờ đăng thế nào?',
    answer:
      '<p>Bấm «Hẹn giờ đăng», chọn ngày giờ. Bài được duyệt ngay và tự lên trang đúng giờ; trong lúc chờ không ai sửa được. Muốn sửa thì bấm «Bỏ hẹn giờ». Các bài đang chờ giờ có ở thẻ «Hẹn giờ» của «Bàn biên tập».</p>',
  },
  {
    category: 'approving',
    question: 'Bài đã đăng có chỗ sai thì sửa thế nào?',
    answer:
      '<p>Mở bài, chọn «Đính chính», ghi lời đính chính cho bạn đọc: đã sai điều gì, nay sửa thế nào. Sửa trong bản mới rồi gửi duyệt. Bài cũ vẫn trên trang cho tới khi bản mới được duyệt; khi đó lời đính chính hiện dưới bài và ở trang Đính chính.</p>',
  },
  {
    category: 'approving',
    question: 'Gỡ một bài khỏi trang thế nào?',
    answer:
      '<p>Mở bài, chọn «Gỡ bài», chọn lý do; có thể ghi lời báo cho bạn đọc hoặc dẫn sang địa chỉ khác. Bài xuống khỏi trang ngay, địa chỉ cũ không biến mất mà hiện lời báo. Chỉ sai vài chữ thì nên «Đính chính» thay vì gỡ.</p>',
  },
  {
    category: 'approving',
    question: 'Thông báo chỉ đúng đến một ngày thì có hẹn gỡ trước được không?',
    answer:
      '<p>Được. Ở bài đã đăng, người duyệt chọn «Việc khác», rồi «Hẹn giờ gỡ», chọn ngày giờ và lý do. Tới giờ bài tự xuống khỏi trang; trước đó bạn đọc vẫn xem được và giờ hẹn bỏ được bất cứ lúc nào. Các bài đã hẹn nằm ở mục «Hẹn giờ» của Bàn biên tập.</p>',
  },
  {
    category: 'approving',
    question: 'Khi nào được đăng khẩn?',
    answer:
      '<p>Chỉ khi không kịp chờ duyệt: bão lũ, tai nạn, việc ảnh hưởng ngay đến đoàn viên. Ai được đăng khẩn do quy trình duyệt của đơn vị định. Phải ghi lý do; bài lên trang ngay, Ban Biên tập thấy ở «Toàn cảnh», và một người khác phải bấm «Duyệt lại bài đăng khẩn».</p>',
  },
  {
    category: 'approving',
    question: 'Người duyệt đi công tác thì ai duyệt thay?',
    answer:
      '<p>Trước khi đi, người duyệt vào «Vắng mặt và ủy quyền», chọn người duyệt thay và ngày đi, ngày về. Không chọn ai thì bài tự chuyển lên cấp trên trong những ngày đó. Nhật ký ghi rõ ai duyệt thay ai.</p>',
  },
];

const OTHERS: readonly StandingEntry[] = [
  {
    category: 'pictures',
    question: 'Ảnh nào gửi được?',
    answer:
      '<p>Ảnh gốc từ máy hoặc điện thoại, dạng JPG, PNG hay WebP. Đừng chụp lại màn hình, đừng lấy ảnh đã gửi qua mạng xã hội vì đã bị nén. Mỗi ảnh cần chú thích (ai, làm gì, ở đâu) và tên người chụp. Hệ thống tự xóa tọa độ nơi chụp.</p>',
  },
  {
    category: 'pictures',
    question: 'Ảnh có trẻ em hoặc người bệnh thì cần gì?',
    answer:
      '<p>Cần sự đồng ý của người trong ảnh, với trẻ em là của cha mẹ. Chọn «Đã xin phép» ở ô «Người trong ảnh đồng ý»; chưa xin phép thì hệ thống không cho đăng.</p>',
  },
  {
    category: 'accounts',
    question: 'Quên mật khẩu thì lấy lại thế nào?',
    answer:
      '<p>Ở trang đăng nhập bấm «Quên mật khẩu», nhập thư điện tử của mình rồi làm theo thư gửi tới. Không nhận được thư, hãy báo người quản trị.</p>',
  },
  {
    category: 'accounts',
    question: 'Mất điện thoại nhận mã đăng nhập thì làm sao?',
    answer:
      '<p>Đăng nhập bằng một mã dự phòng đã in khi bật xác thực hai bước, rồi vào «Bảo mật tài khoản» để đổi điện thoại. Không còn mã nào thì nhờ người quản trị bấm «Đặt lại» cho mình ở phần Cài đặt, «Xác thực hai bước»; đăng nhập lại rồi bật ngay.</p>',
  },
  {
    category: 'reporting',
    question: 'Tin của công đoàn cơ sở tính cho ai?',
    answer:
      '<p>Tính cho công đoàn cơ sở đã gửi. Công đoàn cấp trên trực tiếp thấy số này ở cột «CĐCS gửi» của mình trong bảng tổng hợp, không cộng vào chỉ tiêu.</p>',
  },
  {
    category: 'reporting',
    question: 'Xem đơn vị mình đã đạt chỉ tiêu chưa ở đâu?',
    answer:
      '<p>Ở mục «Đơn vị của tôi»: số tin, bài, ảnh từ đầu kỳ, còn thiếu bao nhiêu và những bài đã tính. Con số theo quy chế đang hiệu lực.</p>',
  },
  {
    category: 'other',
    question: 'Ban Biên tập xem gì mỗi sáng?',
    answer:
      '<p>Mục «Toàn cảnh» chỉ hiện việc cần để mắt: bài đăng khẩn chờ duyệt lại, bài quá hạn duyệt, lần xuất bản không thành, nơi chưa có người duyệt, đơn vị im tiếng. Mỗi dòng bấm vào là đến nơi cần làm. Câu hỏi của các đơn vị ở mục «Hỏi Ban Biên tập».</p>',
  },
  {
    category: 'other',
    question: 'Thêm người, đổi vai trò hay cho nghỉ một người thế nào?',
    answer:
      '<p>Người quản trị lập tài khoản. Ban Biên tập thêm một «Phân công»: người nào, đơn vị nào, vai trò gì, từ ngày nào đến ngày nào. Quyền theo phân công ngay lập tức; đặt ngày kết thúc là người đó hết quyền và bị đăng xuất. Đừng sửa vai trò bằng tay ở phần Cài đặt: hệ thống sẽ trả về như phân công.</p>',
  },
  {
    category: 'other',
    question: 'Đổi người duyệt, hạn duyệt của một đơn vị ở đâu?',
    answer:
      '<p>Ở mục «Quy trình duyệt»: các bước, ai duyệt mỗi bước, hạn mấy giờ, ai được đăng khẩn. Đơn vị dùng quy trình ghi ở chính nó, nếu không có thì của cấp trên gần nhất, rồi của loại đơn vị. Bài đang chờ duyệt vẫn theo quy trình lúc gửi.</p>',
  },
  {
    category: 'other',
    question: 'Sửa bảng hướng dẫn này ở đâu?',
    answer:
      '<p>Ban Biên tập sửa, thêm, xóa ở phần quản lý nội dung, mục «Hướng dẫn». Câu hỏi đã trả lời ở «Hỏi Ban Biên tập» cũng đưa vào đây được bằng một nút.</p>',
  },
];

/** What every newsroom can look up from the first day; true of any, and the Board's to rewrite. */
export const STANDING_GUIDE: readonly StandingEntry[] = [...SENDING, ...APPROVING, ...OTHERS];
