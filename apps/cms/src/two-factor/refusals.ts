import type { HALF_SESSION_CODES } from '@toasoan/contracts';
import { formatDateTime } from '@toasoan/vietnamese';

/** Why this room says no. */
export type TwoFactorRefusal =
  | { code: (typeof HALF_SESSION_CODES)[keyof typeof HALF_SESSION_CODES] }
  | { code: 'bad_request' }
  | { code: 'wrong_code' }
  | { code: 'used_code' }
  | { code: 'wrong_recovery_code' }
  | { code: 'too_many_codes'; until: Date }
  | { code: 'not_enrolled' }
  | { code: 'proof_needed' }
  | { code: 'offer_expired' }
  | { code: 'must_stay' }
  | { code: 'unreadable_secret' }
  | { code: 'administrators_only' }
  | { code: 'own_reset' }
  | { code: 'unknown_person' };

const STATUS: Readonly<Record<TwoFactorRefusal['code'], number>> = {
  two_factor_required: 403,
  two_factor_enrol: 403,
  bad_request: 400,
  wrong_code: 400,
  used_code: 409,
  wrong_recovery_code: 400,
  too_many_codes: 429,
  not_enrolled: 409,
  proof_needed: 400,
  offer_expired: 409,
  must_stay: 409,
  unreadable_secret: 409,
  administrators_only: 403,
  own_reset: 409,
  unknown_person: 404,
};

/** One sentence, in Vietnamese, that says what to do. */
export function refusalSentence(refusal: TwoFactorRefusal): string {
  switch (refusal.code) {
    case 'two_factor_required':
      return 'Hãy nhập mã xác thực để vào tiếp.';
    case 'two_factor_enrol':
      return 'Vai trò của bạn phải bật xác thực hai bước. Hãy thiết lập để vào tiếp.';
    case 'bad_request':
      return 'Yêu cầu không hợp lệ. Hãy tải lại trang rồi thử lại.';
    case 'wrong_code':
      return 'Mã chưa đúng. Hãy xem mã đang hiện trong ứng dụng và nhập lại; nếu vẫn sai, hãy kiểm tra giờ của điện thoại.';
    case 'used_code':
      return 'Mã này đã dùng rồi. Hãy chờ ứng dụng hiện mã mới (tối đa 30 giây) rồi nhập mã đó.';
    case 'wrong_recovery_code':
      return 'Mã dự phòng chưa đúng hoặc đã dùng rồi. Hãy thử một mã khác trong danh sách.';
    case 'too_many_codes':
      return `Đã nhập sai nhiều lần. Hãy chờ đến ${formatDateTime(refusal.until.toISOString())} rồi thử lại.`;
    case 'not_enrolled':
      return 'Tài khoản này chưa bật xác thực hai bước. Hãy tải lại trang.';
    case 'proof_needed':
      return 'Hãy nhập mã đang hiện trong ứng dụng (hoặc một mã dự phòng) trước khi đổi sang điện thoại khác.';
    case 'offer_expired':
      return 'Mã QR này đã hết hạn. Hãy bấm «Thiết lập lại» và quét mã mới.';
    case 'must_stay':
      return 'Vai trò của bạn phải có xác thực hai bước nên không tắt được. Nếu đổi điện thoại, hãy chọn «Đổi điện thoại».';
    case 'unreadable_secret':
      return 'Máy chủ không đọc được khóa xác thực của tài khoản này. Hãy dùng mã dự phòng, hoặc nhờ người quản trị đặt lại.';
    case 'administrators_only':
      return 'Mục này dành cho người quản trị.';
    case 'own_reset':
      return 'Không tự đặt lại cho chính mình ở đây. Hãy dùng trang «Bảo mật tài khoản», hoặc nhờ người quản trị khác.';
    case 'unknown_person':
      return 'Không tìm thấy tài khoản này, hoặc tài khoản chưa bật xác thực hai bước. Hãy tải lại trang.';
  }
}

/** The answer: Strapi's shape of an error, with the code in `details`. */
export function refusalAnswer(refusal: TwoFactorRefusal): { status: number; body: unknown } {
  const status = STATUS[refusal.code];
  const until = refusal.code === 'too_many_codes' ? { until: refusal.until.toISOString() } : {};
  const details = { code: refusal.code, ...until };
  const error = { status, name: 'TwoFactorError', message: refusalSentence(refusal), details };
  return { status, body: { data: null, error } };
}
