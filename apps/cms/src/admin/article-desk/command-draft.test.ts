import { describe, expect, it } from 'vitest';
import { bodyOf, checkDraft, EMPTY_DRAFT } from './command-draft';
import type { Allowed } from './plan-actions';

const now = new Date('2018-07-09T02:00:00.000Z');
const WITHDRAW: Allowed = {
  command: 'withdraw',
  label: 'Gỡ bài',
  required: ['reason'],
  optional: ['note', 'redirect', 'comment'],
};
const SCHEDULE: Allowed = { command: 'schedule', label: 'Hẹn giờ', required: ['time'], optional: ['comment'] };

describe('what is filled in', () => {
  it('is asked for where it is required', () => {
    expect(checkDraft(WITHDRAW, EMPTY_DRAFT, now)).toEqual({ reason: 'Hãy chọn lý do trong danh sách.' });
    expect(checkDraft(SCHEDULE, { ...EMPTY_DRAFT, day: '2018-07-09' }, now)).toHaveProperty('time');
  });

  it('names a time at least a minute ahead', () => {
    expect(checkDraft(SCHEDULE, { ...EMPTY_DRAFT, day: '2018-07-09', clock: '09:00' }, now).time).toMatch(/một phút/);
    expect(checkDraft(SCHEDULE, { ...EMPTY_DRAFT, day: '2018-07-09', clock: '09:01' }, now)).toEqual({});
  });

  it('leads readers to one place, on this site or on a safe one', () => {
    const to = (redirectTo: string, note = '') =>
      checkDraft(WITHDRAW, { ...EMPTY_DRAFT, reasonCode: 'error', redirectTo, note }, now).redirect;
    expect(to('/tin-tuc/')).toBeUndefined();
    expect(to('https://example.vn/tin')).toBeUndefined();
    expect(to('//example.vn')).toMatch(/bắt đầu bằng/);
    expect(to('http://example.vn')).toMatch(/bắt đầu bằng/);
    expect(to('/tin-tuc/', 'Bài đã gỡ.')).toMatch(/chọn một/);
  });

  it('is sent trimmed, and nothing that the command does not ask for', () => {
    const draft = { ...EMPTY_DRAFT, comment: '  xong  ', note: 'không gửi', day: '2018-07-09', clock: '16:00' };
    expect(bodyOf(SCHEDULE, draft)).toEqual({ comment: 'xong', scheduledFor: '2018-07-09T09:00:00.000Z' });
  });
});
