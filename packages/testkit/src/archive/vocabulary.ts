/**
 * The words of the synthetic archive. `{list}` stands for a choice from that list, `{12-80}` for a number; `{unit}`,
 * `{superior}` and `{place}` come from the article. A table of data: no logic here.
 */
export const WORDS = {
  surname: ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Phan', 'Trương'],
  man: [
    'Văn Hòa',
    'Minh Đức',
    'Quốc Thái',
    'Hữu Phước',
    'Thanh Tùng',
    'Ngọc Sơn',
    'Đình Khải',
    'Xuân Lộc',
    'Công Định',
  ],
  woman: [
    'Thị Lan',
    'Thị Hương',
    'Kim Oanh',
    'Ngọc Ánh',
    'Thu Thủy',
    'Mỹ Duyên',
    'Thị Đào',
    'Bích Phượng',
    'Thanh Nhàn',
  ],
  person: ['ông {surname} {man}', 'bà {surname} {woman}', 'anh {surname} {man}', 'chị {surname} {woman}'],
  leader: [
    'đồng chí {surname} {man}, Chủ tịch Công đoàn',
    'đồng chí {surname} {woman}, Phó Chủ tịch Công đoàn',
    'đồng chí {surname} {man}, Ủy viên Ban Thường vụ',
    'đồng chí {surname} {woman}, Trưởng ban Nữ công',
    'đồng chí {surname} {man}, Bí thư Chi bộ',
  ],
  town: [
    'phường Phú Thủy',
    'xã Tiến Lợi',
    'thị trấn Liên Hương',
    'xã Phan Rí Thành',
    'thị trấn Ma Lâm',
    'xã Ngũ Phụng',
    'phường Phước Hội',
    'thị trấn Tân Minh',
    'xã Hàm Mỹ',
    'thị trấn Lạc Tánh',
    'thị trấn Võ Xu',
    'xã Hồng Thái',
  ],
  workers: [
    'đoàn viên',
    'công nhân lao động',
    'nữ công nhân viên chức',
    'cán bộ công đoàn',
    'người lao động',
    'thợ trẻ',
  ],
  trade: [
    'may công nghiệp',
    'chế biến thủy sản',
    'trồng và đóng gói thanh long',
    'khai thác muối',
    'điện gió',
    'giáo dục',
    'y tế cơ sở',
    'xây dựng',
    'cao su',
    'du lịch và khách sạn',
    'nước mắm',
    'thủy lợi',
    'bốc xếp cảng cá',
  ],
  hall: [
    'hội trường Nhà Văn hóa Lao động',
    'sân vận động {place}',
    'hội trường công ty',
    'nhà ăn ca của xưởng',
    'trường học',
  ],
  gift: ['phần quà', 'suất học bổng', 'chiếc xe đạp', 'thẻ bảo hiểm y tế', 'phần nhu yếu phẩm', 'vé xe về quê'],
  money: ['{300-950} nghìn đồng', '{2-48} triệu đồng', '{105-890} triệu đồng', '{1-6} tỷ đồng'],
  occasion: [
    'Tháng Công nhân',
    'ngày Quốc tế Lao động 1/5',
    'Tết Nguyên đán',
    'ngày Phụ nữ Việt Nam 20/10',
    'ngày Gia đình Việt Nam',
    'ngày thành lập Công đoàn Việt Nam 28/7',
    'Tết Trung thu',
    'ngày Nhà giáo Việt Nam',
    'năm học mới',
  ],
  result: [
    'vượt chỉ tiêu cấp trên giao',
    'tăng {4-35}% so với cùng kỳ',
    'đạt {82-100}% kế hoạch năm',
    'được {superior} biểu dương',
    'được doanh nghiệp đồng tình và hỗ trợ kinh phí',
  ],
} as const;

/** Sentences that fit any story. */
export const COMMON = [
  'Tham dự có {leader}, cùng hơn {40-420} {workers} trên địa bàn.',
  'Phát biểu tại buổi gặp mặt, {leader} ghi nhận những cố gắng của tập thể {workers} trong thời gian qua.',
  'Theo báo cáo của {unit}, trong {2-9} tháng qua đơn vị đã vận động được {money}, {result}.',
  'Đến nay, toàn đơn vị có {3-46} tổ công đoàn với {58-960} đoàn viên, trong đó nữ chiếm {31-78}%.',
  'Nhiều ý kiến đề nghị {superior} tiếp tục quan tâm bố trí nhà trẻ, nhà ở và nơi sinh hoạt cho {workers}.',
  'Bên cạnh đó, {person} cho biết thu nhập bình quân của {workers} ngành {trade} đạt {money} mỗi tháng.',
  'Kết quả này có được nhờ sự phối hợp chặt chẽ giữa công đoàn, chuyên môn và chính quyền {town}.',
  'Thời gian tới, {unit} sẽ tiếp tục đổi mới nội dung hoạt động, hướng mạnh về cơ sở và {workers}.',
  'Để làm được điều đó, mỗi tổ công đoàn cử một người theo dõi, ghi chép và phản ánh hằng tuần.',
  '“Có công đoàn bên cạnh, chúng tôi yên tâm làm việc hơn”, {person} chia sẻ.',
  'Ban Chấp hành cũng dành thời gian nghe {workers} nói về tiền lương, bữa ăn ca và điều kiện làm việc.',
  'Việc làm này đã được duy trì {3-15} năm liên tục và lan sang {2-17} đơn vị khác trong tỉnh.',
  'Sau buổi lễ, các đại biểu đã đến thăm nơi sản xuất và trò chuyện với {workers} đang trong ca.',
  'Kinh phí được công khai trên bảng tin và báo cáo tại hội nghị cán bộ, công chức, người lao động.',
] as const;

export interface Theme {
  category: string;
  titles: readonly string[];
  leads: readonly string[];
  sentences: readonly string[];
  headings: readonly string[];
}

export const THEMES: readonly Theme[] = [
  {
    category: 'hoat-dong-cong-doan',
    titles: [
      '{unit} đại hội nhiệm kỳ {2018-2023} – 2028',
      'Kết nạp {12-96} đoàn viên mới tại {town}',
      '{unit} sơ kết công tác quý',
      'Tập huấn nghiệp vụ cho {24-180} cán bộ công đoàn',
      'Đối thoại giữa người lao động và doanh nghiệp ở {place}',
    ],
    leads: [
      'Sáng nay, tại {hall}, {unit} tổ chức hội nghị đánh giá hoạt động công đoàn và bàn nhiệm vụ những tháng tới.',
      '{unit} vừa ra mắt thêm {2-9} tổ công đoàn, nâng số đoàn viên lên {120-980} người.',
    ],
    sentences: [
      'Hội nghị đã bầu {5-15} đồng chí vào Ban Chấp hành, trong đó có {2-6} đồng chí nữ.',
      'Công tác phát triển đoàn viên, thành lập công đoàn cơ sở ở doanh nghiệp ngoài nhà nước {result}.',
      'Các đại biểu thảo luận về thu, quản lý tài chính công đoàn và chế độ của cán bộ không chuyên trách.',
      'Đơn vị đã ký {3-28} thỏa ước lao động tập thể có nhiều điều khoản lợi hơn cho {workers}.',
    ],
    headings: ['Những việc đã làm', 'Nhiệm vụ trọng tâm', 'Ý kiến từ cơ sở'],
  },
  {
    category: 'thi-dua',
    titles: [
      'Hội thi thợ giỏi ngành {trade} ở {place}',
      '{unit} phát động thi đua nước rút',
      'Tuyên dương {18-120} lao động sáng tạo',
      'Sáng kiến nhỏ tiết kiệm {money} mỗi năm',
      'Giải bóng đá chào mừng {occasion}',
    ],
    leads: [
      'Chào mừng {occasion}, {unit} tổ chức hội thi với {24-160} thí sinh đến từ các tổ sản xuất.',
      'Phong trào “Lao động giỏi, lao động sáng tạo” tại {unit} {result}.',
    ],
    sentences: [
      'Các thí sinh trải qua phần thi lý thuyết {30-90} phút và phần thực hành ngay tại dây chuyền.',
      'Ban tổ chức trao {3-12} giải, tổng giá trị {money}, cho những tập thể và cá nhân xuất sắc.',
      'Sáng kiến của tổ {trade} giúp giảm {6-40}% thời gian thao tác và hạn chế phế phẩm.',
      'Phong trào thi đua được chia theo cụm, mỗi tháng chấm điểm một lần và công bố trên bảng tin.',
    ],
    headings: ['Thi đua gắn với việc làm', 'Từ một sáng kiến', 'Trao giải'],
  },
  {
    category: 'cham-lo',
    titles: [
      'Trao {20-300} {gift} cho đoàn viên khó khăn',
      '{unit} bàn giao nhà Mái ấm Công đoàn',
      'Tết sum vầy ở {place}',
      'Chuyến xe đưa {workers} về quê đón Tết',
      'Thăm {workers} nằm viện ở {town}',
    ],
    leads: [
      'Nhân {occasion}, {unit} đã trao {20-300} {gift}, mỗi phần trị giá {300-950} nghìn đồng, cho {workers} khó khăn.',
      'Căn nhà rộng {36-72} mét vuông của {person} ở {town} vừa được bàn giao trong niềm vui của cả xóm.',
    ],
    sentences: [
      'Gia đình {person} thuộc diện khó khăn, {2-5} người sống nhờ một đồng lương công nhân.',
      'Trong năm, Quỹ “Mái ấm Công đoàn” đã hỗ trợ xây mới và sửa chữa {4-38} căn nhà với {money}.',
      'Những {gift} được trao tận tay, kèm lời thăm hỏi và danh bạ điện thoại của cán bộ công đoàn phụ trách.',
      'Ngoài tiền mặt, doanh nghiệp còn tặng {workers} gạo, dầu ăn và nước mắm của chính quê hương.',
    ],
    headings: ['Món quà đúng lúc', 'Mái ấm mới', 'Không để ai bị bỏ lại'],
  },
  {
    category: 'phap-luat',
    titles: [
      'Tư vấn pháp luật lưu động tại {town}',
      'Hỏi đáp về hợp đồng lao động',
      '{unit} giúp {workers} đòi lại tiền lương',
      'Những điểm mới về tiền lương tối thiểu vùng',
      'Phiên tòa giả định cho {workers} ở {place}',
    ],
    leads: [
      'Tổ tư vấn của {unit} đã trả lời {18-140} câu hỏi của {workers} về tiền lương, bảo hiểm và thời giờ làm việc.',
      'Hơn {30-220} {workers} ngành {trade} được nghe giới thiệu những quy định mới có liên quan đến quyền lợi của mình.',
    ],
    sentences: [
      'Câu hỏi nhiều nhất là về chế độ thai sản, trợ cấp thất nghiệp và việc chốt sổ bảo hiểm xã hội.',
      'Sau {2-6} buổi làm việc, doanh nghiệp đồng ý trả đủ {money} tiền lương còn nợ {14-130} người.',
      'Luật sư của Trung tâm Tư vấn Pháp luật hướng dẫn cách viết đơn và giữ chứng cứ khi có tranh chấp.',
      'Mỗi người tham dự được phát một tờ gấp tóm tắt {6-20} điều cần nhớ khi ký hợp đồng.',
    ],
    headings: ['Người lao động hỏi nhiều nhất', 'Giải quyết đến cùng', 'Cần nhớ khi ký hợp đồng'],
  },
  {
    category: 'nu-cong',
    titles: [
      'Nữ công {unit} thi nấu ăn',
      'Khám sức khỏe cho {60-480} nữ công nhân',
      'Phòng vắt sữa ở xưởng {trade}',
      'Học bổng cho con {workers} nghèo hiếu học',
      'Giỏi việc nước, đảm việc nhà ở {place}',
    ],
    leads: [
      'Ban Nữ công {unit} vừa tổ chức ngày hội nhân {occasion} với sự tham gia của {80-520} chị em.',
      'Từ {2-5} năm nay, nữ lao động ngành {trade} ở {town} được khám phụ khoa miễn phí mỗi năm hai lần.',
    ],
    sentences: [
      'Chị em được tư vấn dinh dưỡng, chăm sóc con nhỏ và cách phòng bệnh nghề nghiệp.',
      'Phòng vắt, trữ sữa rộng {8-24} mét vuông có tủ lạnh, bồn rửa và ghế nghỉ.',
      'Có {10-64} cháu là con đoàn viên vượt khó học giỏi được nhận {gift} trong dịp này.',
      'Tổ nữ công tự quản giúp nhau vốn xoay vòng không lãi, mỗi lượt {2-9} triệu đồng.',
    ],
    headings: ['Vì sức khỏe chị em', 'Tổ nữ công tự quản', 'Con ngoan, trò giỏi'],
  },
  {
    category: 'guong-sang',
    titles: [
      'Người thợ {trade} {12-31} năm bám nghề',
      'Cô giáo trên đảo Phú Quý',
      'Chủ tịch công đoàn của những tổ bốc xếp',
      'Một đời với ruộng muối',
      '{person} và những chuyến xe nghĩa tình',
    ],
    leads: [
      '{12-31} năm gắn bó với nghề {trade}, {person} được đồng nghiệp ở {unit} gọi vui là “cuốn sổ sống” của đơn vị.',
      'Ở {town}, nhắc tới {person} là nhắc tới một người làm nhiều hơn nói.',
    ],
    sentences: [
      'Năm {1988-2009}, rời quân ngũ trở về, anh xin vào học nghề {trade} với đồng lương ít ỏi.',
      'Có những đêm mưa bão, {person} vẫn đội áo mưa đi kiểm tra từng dãy nhà trọ của {workers}.',
      'Giải thưởng lớn nhất, theo {person}, là thấy lớp thợ trẻ do mình kèm cặp nay đã vững tay nghề.',
      'Căn phòng nhỏ treo {5-21} tấm bằng khen, nhưng chủ nhân chỉ chỉ vào tấm ảnh chụp chung với anh em trong tổ.',
    ],
    headings: ['Chọn nghề', 'Giữ nghề', 'Truyền nghề'],
  },
  {
    category: 'an-toan',
    titles: [
      'Ra quân Tháng hành động an toàn lao động',
      'Bữa ăn ca ở xưởng {trade}',
      'Tập huấn sơ cứu cho {30-180} an toàn vệ sinh viên',
      '{unit} kiểm tra an toàn ở công trường',
      'Phòng say nắng cho {workers} mùa khô',
    ],
    leads: [
      '{unit} phối hợp với ngành chức năng kiểm tra an toàn, vệ sinh lao động tại {4-22} cơ sở ngành {trade}.',
      'Trước mùa nắng nóng, {workers} ở {town} được hướng dẫn cách phòng và sơ cứu say nắng.',
    ],
    sentences: [
      'Đoàn kiểm tra nhắc nhở {2-11} đơn vị thiếu bình chữa cháy và che chắn máy chưa đạt.',
      'Mạng lưới an toàn vệ sinh viên có {18-260} người, mỗi ca sản xuất ít nhất một người.',
      'Giá trị bữa ăn ca được nâng từ {15-18} nghìn lên {20-32} nghìn đồng sau thương lượng.',
      'Đơn vị giữ {600-2400} ngày liên tục không để xảy ra tai nạn lao động nặng.',
    ],
    headings: ['Từ những nhắc nhở nhỏ', 'Bữa ăn ca', 'Không để tai nạn xảy ra'],
  },
];
