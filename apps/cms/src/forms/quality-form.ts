import type { QualityCode } from '@toasoan/contracts';
import type { Form } from './form';

/** Every point of the checklist as the Board reads it, in the order of an article's form; three to a row. */
export const QUALITY_LABELS: Readonly<Record<QualityCode, string>> = {
  title_missing: 'Thiếu tiêu đề',
  title_long: 'Tiêu đề dài',
  title_capitals: 'Tiêu đề toàn chữ hoa',
  title_full_stop: 'Tiêu đề có dấu chấm cuối',
  title_exclamation: 'Tiêu đề nhiều dấu than, dấu hỏi',
  lead_missing: 'Thiếu tóm tắt',
  body_missing: 'Thiếu nội dung',
  brief_long: 'Tin quá dài',
  feature_short: 'Bài quá ngắn',
  feature_long: 'Bài quá dài',
  photo_story_few: 'Phóng sự ảnh ít ảnh',
  video_missing: 'Thiếu tệp video',
  transcript_missing: 'Video thiếu lời',
  sentences_long: 'Câu dài khó đọc',
  legacy_encoding: 'Chữ phông cũ (TCVN3, VNI)',
  garbled_letters: 'Ký tự bị vỡ',
  picture_missing: 'Không có ảnh nào',
  picture_empty: 'Mục ảnh chưa có tệp',
  caption_missing: 'Ảnh thiếu chú thích',
  credit_missing: 'Ảnh thiếu người chụp',
  alt_missing: 'Ảnh thiếu mô tả',
  alt_file_name: 'Mô tả ảnh là tên tệp',
  alt_is_caption: 'Mô tả chép lại chú thích',
  consent_missing: 'Chưa xin phép người trong ảnh',
  body_alt_missing: 'Ảnh trong bài thiếu mô tả',
  body_caption_missing: 'Ảnh trong bài thiếu chú thích',
  body_consent: 'Nhắc xin phép với ảnh trong bài',
  byline_missing: 'Thiếu tác giả',
  source_missing: 'Thiếu nguồn',
  original_time_missing: 'Bài đăng lại thiếu giờ đăng gốc',
  original_time_future: 'Giờ đăng gốc ở tương lai',
  event_time_missing: 'Thiếu giờ sự kiện',
  event_time_future: 'Giờ sự kiện ở tương lai',
  event_after_submission: 'Giờ sự kiện sau lúc gửi bài',
  same_event: 'Đơn vị khác đã đưa sự kiện',
  second_copy: 'Bài thứ hai của đơn vị',
  identity_number: 'Số căn cước, chứng minh',
  bank_account: 'Số tài khoản ngân hàng',
  phone_number: 'Số điện thoại di động',
  email_address: 'Thư điện tử của người khác',
  tax_or_insurance: 'Mã số thuế, số bảo hiểm',
  link_dead: 'Liên kết hỏng',
  link_silent: 'Liên kết không trả lời',
  link_inside: 'Liên kết vào mạng nội bộ',
};

const CODES = Object.keys(QUALITY_LABELS);
const ROW = 3;

/** How strict the checklist is, as data of each regulation. */
export const QUALITY_FORM: Readonly<Record<string, Form>> = {
  'regulation.quality': {
    mainField: 'sentenceMaxWords',
    list: ['sentenceMaxWords'],
    edit: [
      [
        ['sentenceMaxWords', 4],
        ['photoStoryMinPictures', 4],
        ['duplicateDays', 4],
      ],
      ...Array.from({ length: Math.ceil(CODES.length / ROW) }, (_, row) =>
        CODES.slice(row * ROW, (row + 1) * ROW).map((code) => [code, 4] as const),
      ),
    ],
    labels: {
      ...QUALITY_LABELS,
      sentenceMaxWords: 'Câu nhiều nhất (chữ)',
      photoStoryMinPictures: 'Phóng sự ảnh ít nhất (ảnh)',
      duplicateDays: 'Tìm bài trùng trong (ngày)',
    },
    hints: {
      sentenceMaxWords: 'Để trống: không xét độ dài câu.',
      photoStoryMinPictures: 'Để trống: không xét số ảnh.',
      duplicateDays: 'Trước và sau sự kiện. Để trống: không tìm.',
      picture_missing: 'Chỉ xét khi quy chế bắt buộc có ảnh.',
    },
  },
};
