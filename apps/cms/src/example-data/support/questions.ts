/** One word of a question; `by`: who asks, or the answering person of the propaganda department. */
interface Word {
  by: 'asker' | 'answerer';
  at: string;
  text: string;
}

/** A question of the example; `asker` is a mail name. `daysAgo`: asked so many days before the load instead, and waiting. */
export interface ExampleQuestion {
  asker: string;
  subject: string;
  screen: string | null;
  words: readonly [Word, ...Word[]];
  state: 'new' | 'in_progress' | 'answered' | 'closed';
  daysAgo?: number;
  /** The question of the guide that grew out of it. */
  guide?: string;
}

export const QUESTIONS: readonly ExampleQuestion[] = [
  {
    asker: 'hamtan.duyet@example.vn',
    subject: 'Tôi đi họp trên tỉnh ba ngày thì ai duyệt bài?',
    screen: 'Bàn biên tập',
    words: [
      {
        by: 'asker',
        at: '2018-05-14T02:20:00.000Z',
        text: 'Từ ngày 16 đến 18 tháng 5 tôi đi họp trên tỉnh. Huyện chỉ có mình tôi duyệt, tin của cơ sở gửi lên có bị chậm không?',
      },
      {
        by: 'answerer',
        at: '2018-05-14T07:45:00.000Z',
        text: 'Anh chị vào mục «Vắng mặt và ủy quyền», ghi ngày vắng và chọn người duyệt thay. Nếu không chọn ai, bài tự chuyển lên Ban Biên tập trong ba ngày đó.',
      },
      { by: 'asker', at: '2018-05-14T08:10:00.000Z', text: 'Làm được rồi, cảm ơn Ban Tuyên giáo.' },
    ],
    state: 'closed',
    guide: 'Người duyệt đi công tác thì ai duyệt thay?',
  },
  {
    asker: 'phanthiet.viet@example.vn',
    subject: 'Tin hội thao có mười tấm ảnh, gửi thành tin hay phóng sự ảnh?',
    screen: 'Viết tin bài',
    words: [
      {
        by: 'asker',
        at: '2018-06-25T01:30:00.000Z',
        text: 'Hội thao của thành phố có mười tấm ảnh đẹp, chữ thì chỉ một đoạn. Nên chọn thể loại nào để được tính đúng?',
      },
      {
        by: 'answerer',
        at: '2018-06-25T04:05:00.000Z',
        text: 'Chọn «Ảnh» nếu ảnh là chính, mỗi ảnh có chú thích riêng. Trong bảng tổng hợp, mục này nằm ở cột Ảnh/Video và vẫn cộng vào tổng.',
      },
    ],
    state: 'answered',
  },
  {
    asker: 'yte.viet@example.vn',
    subject: 'Ảnh bệnh nhân chụp từ phía sau có phải xin phép không?',
    screen: null,
    words: [
      {
        by: 'asker',
        at: '',
        text: 'Chúng tôi có tấm ảnh bác sĩ thăm bệnh nhân, bệnh nhân quay lưng, không rõ mặt. Có cần ghi là đã xin phép không?',
      },
    ],
    state: 'in_progress',
    daysAgo: 1,
  },
  {
    asker: 'phuquy.bientap@example.vn',
    subject: 'Ngoài đảo mất mạng hai ngày, tin gửi muộn có bị tính trễ không?',
    screen: 'Bảng tổng hợp',
    words: [
      {
        by: 'asker',
        at: '',
        text: 'Biển động, đảo mất mạng hai ngày nên ba tin của huyện lên trang sau 24 giờ. Có cách nào ghi nhận lý do không?',
      },
    ],
    state: 'new',
    daysAgo: 3,
  },
];
