import type { DeskCommand } from '@toasoan/contracts';

interface Confirmation {
  title: string;
  words: string;
}

interface CommandWords {
  /** Where the transition's own label is too short for a button. */
  button?: string;
  /** What follows from it, read before the fields. */
  hint?: string;
  comment?: string;
  note?: string;
  noteHint?: string;
  danger?: true;
  /** Asked once more before it is sent. */
  confirm?: Confirmation;
  /** Opens its form though nothing in it has to be filled in. */
  asksFirst?: true;
  /** What is said when it is done. */
  done: string;
}

const FOR_THE_WRITER = 'Lời nhắn cho người viết';
const FOR_THE_NEXT = 'Lời nhắn cho người duyệt';

/** What each command is called, what its form says, and what is said afterwards. */
export const COMMAND_WORDS: Readonly<Record<DeskCommand, CommandWords>> = {
  submit: {
    comment: FOR_THE_NEXT,
    note: 'Lời đính chính cho bạn đọc',
    noteHint: 'Hiện dưới bài khi bản mới được đăng.',
    done: 'Đã gửi duyệt.',
  },
  take_back: {
    hint: 'Bài trở về bản nháp của bạn. Chỉ được khi chưa ai nhận xử lý.',
    asksFirst: true,
    done: 'Đã lấy lại. Sửa xong, hãy gửi duyệt lại.',
  },
  claim: { done: 'Bạn đang xử lý bài này.' },
  release: { done: 'Đã nhả bài. Người duyệt khác có thể nhận.' },
  reassign: { comment: 'Lời nhắn cho người nhận', done: 'Đã chuyển người xử lý.' },
  return: {
    button: 'Trả lại kèm góp ý',
    hint: 'Bài trở về người gửi để sửa rồi gửi lại.',
    comment: 'Góp ý cho người gửi',
    done: 'Đã trả lại bài kèm góp ý.',
  },
  approve: { comment: FOR_THE_WRITER, done: 'Đã duyệt.' },
  schedule: {
    button: 'Hẹn giờ đăng',
    hint: 'Bài được duyệt ngay và tự lên trang đúng giờ. Trong lúc chờ, bài không sửa được.',
    comment: FOR_THE_WRITER,
    done: 'Đã duyệt và hẹn giờ đăng.',
  },
  unschedule: {
    hint: 'Bài trở lại bước duyệt cuối.',
    comment: FOR_THE_WRITER,
    asksFirst: true,
    done: 'Đã bỏ hẹn giờ. Bài trở lại chờ duyệt.',
  },
  emergency_publish: {
    hint: 'Chỉ dùng khi không kịp chờ duyệt. Bài lên trang ngay, Ban Biên tập thấy ngay và người khác phải duyệt lại.',
    comment: 'Vì sao phải đăng khẩn',
    danger: true,
    confirm: {
      title: 'Đăng khẩn khi chưa ai duyệt?',
      words: 'Bài lên trang ngay dưới tên bạn. Lý do được ghi vào nhật ký và người khác phải duyệt lại.',
    },
    done: 'Đã đăng khẩn. Bài đang lên trang và chờ người khác duyệt lại.',
  },
  ratify: { comment: FOR_THE_WRITER, done: 'Đã duyệt lại bài đăng khẩn.' },
  correct: {
    hint: 'Mở một bản mới để sửa. Bài cũ vẫn trên trang cho tới khi bản mới được duyệt.',
    comment: FOR_THE_WRITER,
    note: 'Lời đính chính cho bạn đọc',
    noteHint: 'Đã sai điều gì, nay sửa thế nào. Hiện dưới bài khi bản mới được đăng.',
    done: 'Đã mở bản đính chính. Bài cũ vẫn trên trang.',
  },
  cancel_correction: {
    danger: true,
    confirm: {
      title: 'Bỏ bản đính chính?',
      words: 'Những gì đã sửa trong bản này được bỏ đi. Bài trên trang giữ nguyên như cũ.',
    },
    done: 'Đã bỏ bản đính chính. Bài trên trang giữ nguyên.',
  },
  withdraw: {
    hint: 'Bạn đọc không còn xem được bài. Địa chỉ cũ hiện lời báo, hoặc dẫn sang trang khác.',
    comment: FOR_THE_WRITER,
    note: 'Lời báo cho bạn đọc',
    noteHint: 'Hiện ở địa chỉ cũ của bài. Để trống nếu không cần.',
    danger: true,
    confirm: {
      title: 'Gỡ bài khỏi trang?',
      words: 'Bài xuống khỏi trang ngay. Muốn đăng lại phải gửi duyệt từ đầu.',
    },
    done: 'Đã gỡ bài. Trang tin đang cập nhật.',
  },
  schedule_withdrawal: {
    hint: 'Tới giờ, bài tự xuống khỏi trang. Tới lúc đó bạn đọc vẫn xem được, và giờ hẹn bỏ được bất cứ lúc nào.',
    comment: FOR_THE_WRITER,
    note: 'Lời báo cho bạn đọc',
    noteHint: 'Hiện ở địa chỉ cũ của bài sau khi gỡ. Để trống nếu không cần.',
    done: 'Đã hẹn giờ gỡ. Bài vẫn trên trang tới lúc đó.',
  },
  unschedule_withdrawal: {
    hint: 'Bài ở lại trên trang như bây giờ.',
    comment: FOR_THE_WRITER,
    asksFirst: true,
    done: 'Đã bỏ giờ hẹn gỡ. Bài ở lại trên trang.',
  },
  archive: {
    hint: 'Cất bài khỏi danh sách việc. Lúc nào cũng đưa về bản nháp được.',
    comment: FOR_THE_WRITER,
    asksFirst: true,
    done: 'Đã lưu trữ.',
  },
  restore: { done: 'Đã đưa về bản nháp.' },
  comment: { comment: 'Ý kiến', done: 'Đã gửi ý kiến.' },
};
