import type { Contributor } from '@toasoan/contracts';
import { expect, it } from 'vitest';
import { contributorSentence } from './contributor-words';

const invited: Contributor = {
  id: 'i-1',
  name: 'Lê Thị Hoa',
  email: 'hoa@example.vn',
  phone: null,
  unit: { id: 'u', name: 'CĐCS May Phan Thiết' },
  state: 'invited',
  invitedBy: 'Trần Minh',
  sentAt: '2018-07-09T02:00:00.000Z',
  expiresAt: '2018-07-16T02:00:00.000Z',
  mailFailed: false,
};

it('says what an invitation waits for, and what to do where it can’t arrive', () => {
  expect(contributorSentence(invited)).toBe(
    'Trần Minh mời. Chờ người ấy mở liên kết trong thư, tới 09:00, 16/07/2018.',
  );
  expect(contributorSentence({ ...invited, mailFailed: true })).toContain('chưa gửi được');
  expect(contributorSentence({ ...invited, state: 'expired' })).toContain('Gửi lại');
});
