import type { Form } from './form';

/** Accounts of the site's contributors, which a plugin brings along. */
export const ACCOUNT_FORMS: Readonly<Record<string, Form>> = {
  'plugin::users-permissions.user': {
    mainField: 'username',
    list: ['username', 'email', 'confirmed', 'blocked'],
    edit: [
      [
        ['fullName', 6],
        ['phone', 6],
      ],
      [
        ['username', 6],
        ['email', 6],
      ],
      [
        ['password', 6],
        ['role', 6],
      ],
      [
        ['confirmed', 6],
        ['blocked', 6],
      ],
    ],
    labels: {
      fullName: 'Họ tên',
      phone: 'Điện thoại',
      username: 'Tên đăng nhập',
      email: 'Thư điện tử',
      provider: 'Cách đăng nhập',
      password: 'Mật khẩu',
      role: 'Vai trò',
      confirmed: 'Đã xác nhận thư điện tử',
      blocked: 'Đã khóa',
    },
    hints: { password: 'Để trống: giữ mật khẩu cũ.', blocked: 'Không đăng nhập được nữa.' },
  },
};
