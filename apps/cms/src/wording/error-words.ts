const AGAIN = 'Hãy tải lại trang rồi thử lại.';
const SIGN_IN = 'Phiên làm việc đã hết. Hãy đăng nhập lại.';
const GONE = 'Không tìm thấy mục này. Có thể mục đã bị xóa, hoặc bạn không có quyền xem.';
const NO_RIGHT = 'Bạn không có quyền làm việc này. Hãy hỏi người quản trị.';
const BAD = `Yêu cầu không hợp lệ. ${AGAIN}`;
const LAST_ADMIN = 'Phải còn ít nhất một người giữ vai trò quản trị.';
const OWN_ACCOUNT = 'Bạn không xóa được tài khoản của chính mình.';
const EMAIL_TAKEN = 'Địa chỉ thư điện tử này đã có người dùng. Hãy dùng địa chỉ khác.';

/** Sentences of Strapi's server that a person can meet, as they stand in its code. */
export const ERROR_WORDS: Readonly<Record<string, string>> = {
  'Bad Request': BAD,
  ValidationError: BAD,
  Unauthorized: SIGN_IN,
  'Authentication required': SIGN_IN,
  'Invalid refresh token': SIGN_IN,
  'Missing refresh token': SIGN_IN,
  'Missing or invalid credentials': SIGN_IN,
  'Token expired': SIGN_IN,
  'Token not found': SIGN_IN,
  Forbidden: NO_RIGHT,
  'Forbidden access': NO_RIGHT,
  'Policy Failed': NO_RIGHT,
  'Not Found': GONE,
  'Entity not found': GONE,
  'Document not found': GONE,
  'file.notFound': GONE,
  'folder not found': GONE,
  'role.notFound': GONE,
  'User does not exist': GONE,
  'User not found': GONE,
  'Session not found': 'Phiên này đã kết thúc.',
  'Method Not Allowed': BAD,
  'Invalid pagination': BAD,
  'Entity too large': 'Tệp hoặc nội dung quá lớn. Hãy giảm bớt rồi thử lại.',
  'Payload Too Large': 'Tệp hoặc nội dung quá lớn. Hãy giảm bớt rồi thử lại.',
  'An application error occurred': `Có lỗi. ${AGAIN}`,
  'Internal Server Error': 'Máy chủ gặp lỗi. Hãy thử lại sau; nếu còn lỗi, hãy báo người quản trị.',
  'Service Unavailable': 'Máy chủ đang bận. Hãy thử lại sau ít phút.',
  'Too many requests, please try again later.': 'Bạn đã thử quá nhiều lần. Hãy chờ ít phút rồi thử lại.',
  'Invalid credentials': 'Thư điện tử hoặc mật khẩu không đúng.',
  'Invalid identifier or password': 'Thư điện tử hoặc mật khẩu không đúng.',
  'Login not allowed, please contact your administrator': 'Tài khoản này không được đăng nhập. Hãy hỏi người quản trị.',
  'Your account has been blocked by an administrator': 'Tài khoản của bạn đã bị người quản trị khóa.',
  'Your account email is not confirmed': 'Hãy xác nhận địa chỉ thư điện tử của bạn trước khi đăng nhập.',
  'This reset password token has expired': 'Liên kết đặt lại mật khẩu đã hết hạn. Hãy yêu cầu liên kết mới.',
  'Invalid registrationToken': 'Liên kết mời không còn dùng được. Hãy xin liên kết mới.',
  'Invalid registration info': 'Liên kết mời không còn dùng được. Hãy xin liên kết mới.',
  'Incorrect code provided': 'Liên kết này không còn dùng được. Hãy yêu cầu liên kết mới.',
  'The provided current password is invalid': 'Mật khẩu hiện tại không đúng.',
  'Your new password must be different than your current password': 'Mật khẩu mới phải khác mật khẩu hiện tại.',
  'Passwords do not match': 'Hai lần nhập mật khẩu không giống nhau.',
  'Invalid password. Expected a minimum of 8 characters with at least one number and one uppercase letter':
    'Mật khẩu cần ít nhất 8 ký tự, có chữ số và chữ hoa.',
  'Email already taken': EMAIL_TAKEN,
  'Email or Username are already taken': 'Thư điện tử hoặc tên đăng nhập này đã có người dùng. Hãy dùng tên khác.',
  'Username already taken': 'Tên đăng nhập này đã có người dùng. Hãy dùng tên khác.',
  'A user with this email address already exists': EMAIL_TAKEN,
  'Name already taken': 'Tên này đã có. Hãy đặt tên khác.',
  'Some roles are still assigned to some users': 'Còn người giữ vai trò này. Hãy chuyển họ sang vai trò khác trước.',
  'You must have at least one user with super admin role.': LAST_ADMIN,
  'You cannot delete the super admin role': LAST_ADMIN,
  'You cannot delete your own user': OWN_ACCOUNT,
  'Register action is currently disabled': 'Trang không cho tự đăng ký. Hãy hỏi người quản trị.',
  'This attribute must be unique': 'Giá trị này đã có. Hãy chọn giá trị khác.',
  'File is not a valid image': 'Tệp này không phải ảnh. Hãy chọn tệp khác.',
  'Files are empty': 'Hãy chọn ít nhất một tệp.',
  'File name contains invalid characters': 'Tên tệp có ký tự lạ. Hãy đổi tên tệp rồi tải lên lại.',
  'Cannot replace a file with multiple ones': 'Chỉ thay được bằng một tệp.',
  'Cannot delete the default locale': 'Không xóa được ngôn ngữ mặc định. Hãy chọn ngôn ngữ khác làm mặc định trước.',
  'This locale already exists': 'Ngôn ngữ này đã có.',
  'Connection verification failed': 'Không kết nối được máy chủ thư. Hãy xem lại cấu hình.',
  'No recipient(s) are given': 'Hãy điền địa chỉ nhận thư.',
  'Cannot delete public role': 'Không xóa được vai trò của khách.',
};

/** What screens of Strapi's tell apart by its English words; they say it in Vietnamese themselves. */
export const READ_BY_SCREENS: ReadonlySet<string> = new Set(['User not active']);

/** For an English sentence that stands nowhere here, by the answer's status. */
const BY_STATUS: Readonly<Record<number, string>> = {
  401: SIGN_IN,
  403: NO_RIGHT,
  404: GONE,
  405: BAD,
  413: 'Tệp hoặc nội dung quá lớn. Hãy giảm bớt rồi thử lại.',
  429: 'Bạn đã thử quá nhiều lần. Hãy chờ ít phút rồi thử lại.',
  503: 'Máy chủ đang bận. Hãy thử lại sau ít phút.',
};
export const wordsOfStatus = (status: unknown): string =>
  (typeof status === 'number' ? BY_STATUS[status] : undefined) ??
  (typeof status === 'number' && status >= 500
    ? 'Máy chủ gặp lỗi. Hãy thử lại sau; nếu còn lỗi, hãy báo người quản trị.'
    : BAD);
/** The same beside a field. */
export const WORDS_OF_A_FIELD = 'Giá trị không dùng được. Hãy chọn giá trị khác.';

/** The sentences of Strapi's validation: they begin with the field's code, which stands beside its Vietnamese label anyway. */
export const ERROR_PATTERNS: readonly (readonly [pattern: RegExp, vietnamese: string])[] = [
  [/^(\d+) errors occurred$/u, 'Có $1 chỗ chưa đúng. Hãy sửa các ô được báo.'],
  [/^\S+ (?:is a required field|must be defined\.?|cannot be null\.?|cannot be empty)$/u, 'Hãy điền ô này.'],
  [/^\S+ must be at least (\d+) characters?$/u, 'Quá ngắn (ít nhất $1 ký tự).'],
  [/^\S+ must be at most (\d+) characters?$/u, 'Quá dài (nhiều nhất $1 ký tự).'],
  [/^\S+ must be exactly (\d+) characters?$/u, 'Cần đúng $1 ký tự.'],
  [/^\S+ must be greater than or equal to (\S+)$/u, 'Giá trị quá nhỏ (ít nhất $1).'],
  [/^\S+ must be less than or equal to (\S+)$/u, 'Giá trị quá lớn (nhiều nhất $1).'],
  [/^\S+ must be greater than (\S+)$/u, 'Giá trị phải lớn hơn $1.'],
  [/^\S+ must be less than (\S+)$/u, 'Giá trị phải nhỏ hơn $1.'],
  [/^\S+ must be a (?:positive|negative) number$/u, 'Số này không đúng dấu.'],
  [/^\S+ must be an integer$/u, 'Giá trị phải là số nguyên.'],
  [/^\S+ must be a valid email$/u, 'Địa chỉ thư điện tử không đúng.'],
  [/^\S+ must be a valid URL$/u, 'Địa chỉ mạng không đúng.'],
  [/^\S+ must match the following: .*$/su, 'Giá trị không đúng mẫu.'],
  [/^\S+ must be one of the following values: .*$/su, 'Giá trị không có trong danh sách.'],
  [/^\S+ (?:field )?must have at least (\d+) items?$/u, 'Cần ít nhất $1 mục.'],
  [/^\S+ (?:field )?must have less than or equal to (\d+) items?$/u, 'Nhiều nhất $1 mục.'],
  [/^\S+ must be a `\w+` type, but the final value was: .*$/su, 'Giá trị không đúng loại.'],
  [/^\S+ (?:is invalid|must be unique)\.?$/u, 'Giá trị không dùng được. Hãy chọn giá trị khác.'],
  [/^password must contain at least one lowercase character$/iu, 'Mật khẩu cần ít nhất một chữ thường.'],
  [/^password must contain at least one uppercase character$/iu, 'Mật khẩu cần ít nhất một chữ hoa.'],
  [/^password must contain at least one number$/iu, 'Mật khẩu cần ít nhất một chữ số.'],
  [/^.* exceeds size limit of (.+?)\.?$/u, 'Tệp quá lớn (nhiều nhất $1).'],
  [
    /^(\d+) relation\(s\) of type \S+ associated with this entity do not exist$/u,
    '$1 mục liên quan không còn nữa. Hãy bỏ ra rồi lưu lại.',
  ],
  [
    /^The name must be unique and a role with name .* already exists\.?$/su,
    'Đã có vai trò mang tên này. Hãy đặt tên khác.',
  ],
];
