import type { TwoFactorRole } from '@toasoan/contracts';

export const ROLE_WORDS: Readonly<Record<TwoFactorRole, string>> = {
  writer: 'Người viết',
  editor: 'Biên tập viên',
  approver: 'Người duyệt',
  board: 'Ban Biên tập',
  administrator: 'Quản trị',
};
