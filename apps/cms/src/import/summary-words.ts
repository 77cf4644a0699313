import type { Asked } from './ask-rebuild';
import { type ImportSummary, type Outcome, OUTCOMES } from './import-report';

/** What a code of the report counts, in words; the checklist's codes speak for themselves in the report. */
const CODES: Readonly<Record<string, string>> = {
  legacy_encoding: 'chữ bảng mã cũ (TCVN3, VNI)',
  double_encoded: 'chữ bị mã hóa hai lần',
  picture_missing_file: 'thiếu tệp ảnh',
  picture_outside: 'ảnh ngoài thư mục',
  picture_elsewhere: 'ảnh nằm ở trang khác',
  picture_embedded: 'ảnh nhúng trong văn bản',
  picture_too_large: 'ảnh quá lớn',
  picture_unfit: 'tệp ảnh hỏng hoặc không được nhận',
  pictures_left_out: 'có ảnh không nhập',
  html_removed: 'bỏ phần HTML không được phép',
  slug_taken: 'đổi địa chỉ vì trùng',
  same_title: 'cùng tiêu đề và ngày',
  same_key: 'trùng mã nguồn',
  address_unfit: 'địa chỉ cũ không chuyển hướng được',
  address_taken: 'địa chỉ cũ đã có chuyển hướng',
  unit_not_then: 'đơn vị chưa có hoặc đã hết vào ngày đăng',
  text_cut: 'cắt bớt chữ quá dài',
  not_public: 'chưa từng hiển thị',
  source_changed: 'trang cũ đã đổi',
  no_longer_shown: 'trang cũ đã gỡ, ở đây vẫn đăng',
  now_shown: 'trang cũ nay đã đăng, ở đây là bản nháp',
  no_longer_there: 'nguồn không còn mục này',
  pictures_lost: 'không tìm thấy ảnh đã nhập',
  skipped: 'không nhập',
  unread: 'không nhập được',
  picture_missing: 'chưa có ảnh',
  credit_missing: 'ảnh thiếu tên người chụp',
  caption_missing: 'ảnh thiếu chú thích',
  alt_missing: 'ảnh thiếu lời mô tả',
  body_alt_missing: 'ảnh trong nội dung thiếu lời mô tả',
  body_caption_missing: 'ảnh trong nội dung thiếu chú thích',
  body_consent: 'ảnh trong nội dung, xem lại việc đồng ý',
  original_time_missing: 'bài đăng lại thiếu ngày đăng gốc',
  body_missing: 'không có nội dung',
  lead_missing: 'không có lời dẫn',
  title_long: 'tiêu đề dài',
  title_capitals: 'tiêu đề toàn chữ hoa',
  brief_long: 'tin dài',
};

const number = (count: number): string => count.toLocaleString('vi');

/** The summary on the screen. `known`: the checklist's codes are newer than this list, and stay as they are. */
export function summaryWords(summary: ImportSummary, files: readonly string[], asked: Asked | null): string {
  const { dryRun, items, outcomes, warnings, seconds, stopped } = summary;
  const came = Object.entries(outcomes).filter(([, count]) => count > 0) as [Outcome, number][];
  const told = Object.entries(warnings).sort(([, a], [, b]) => b - a);
  const lines = [
    dryRun ? 'CHẠY THỬ: chưa ghi gì vào tòa soạn.' : 'Đã nhập xong.',
    ...(stopped ? ['Dừng giữa chừng theo yêu cầu. Chạy lại đúng lệnh này để nhập tiếp phần còn lại.'] : []),
    `${number(items)} mục trong ${number(seconds)} giây (${number(Math.round(items / Math.max(seconds, 0.1)))} mục/giây):`,
    ...came.map(([outcome, count]) => `  ${OUTCOMES[outcome]}: ${number(count)}`),
    ...(told.length > 0 ? ['Cảnh báo:'] : []),
    ...told.map(([code, count]) => `  ${CODES[code] ?? code} (${code}): ${number(count)}`),
    `Báo cáo: ${files.join(' và ')}`,
  ];
  if (asked !== null) lines.push(SITE[asked]);
  return lines.join('\n');
}

const SITE: Readonly<Record<Asked, string>> = {
  done: 'Trang tin đã đối chiếu xong với tòa soạn.',
  working: 'Trang tin đang đối chiếu và dựng lại; xem «/health» của trang tin hoặc đợi vài phút.',
  down: 'Trang tin chưa chạy: khi chạy nó tự đối chiếu và dựng lại (nếu đang chạy: trong vòng năm phút).',
};
