import { expect, it } from 'vitest';
import { dispatchNotices } from './dispatch-notice.js';

const dispatch = {
  documentId: 'd1',
  number: '01/LĐLĐ',
  subject: 'đăng tin - bài',
  issuerName: 'LĐLĐ tỉnh Bình Thuận',
  deadline: '2018-07-20',
};

it('a dispatch is told once to each of the people of its units, with the day until which they confirm', () => {
  const notices = dispatchNotices(dispatch, ['admin:1', 'admin:2', 'admin:1'], 'received');
  expect(notices.map(({ recipient }) => recipient)).toEqual(['admin:1', 'admin:2']);
  expect(notices[0]).toMatchObject({ kind: 'dispatch_received', path: '/cong-van-den?cong-van=d1' });
  expect(notices[0]?.text).toContain('Hạn xác nhận: hết ngày 20/07/2018.');
});

it('a reminder says that nobody of the unit has confirmed', () => {
  const [notice] = dispatchNotices({ ...dispatch, deadline: null }, ['admin:1'], 'unread');
  expect(notice?.kind).toBe('dispatch_unread');
  expect(notice?.text).toMatch(/^Đơn vị của bạn chưa xác nhận/);
  expect(notice?.text).not.toContain('Hạn');
});
