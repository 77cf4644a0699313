import { describe, expect, it } from 'vitest';
import { holderIn, isResetCode, resetCode } from './reset-code';

const KEY = 'khoa-cua-may-nay';
const NOW = new Date('2018-07-09T01:30:00.000Z');
const LATER = new Date('2018-07-09T02:30:00.000Z');
const lan = { id: 1234, email: 'lan@example.vn', password: '$2a$10$mot' };
const isCode = (code: string, holder = lan, at = NOW, key = KEY): boolean => isResetCode(code, holder, at, key);

describe('a code for a new password', () => {
  const first = resetCode(lan, LATER, KEY);
  const second = resetCode(lan, new Date(LATER.getTime() + 60_000), KEY);

  it('names whom it is for, and holds until its hour ends', () => {
    expect(holderIn(first)).toBe(1234);
    expect([holderIn(`zik0zj.1.${'a'.repeat(43)}`), holderIn(`zik0zk.1.${'a'.repeat(43)}`)]).toEqual([
      2_147_483_647,
      null,
    ]);
    expect([isCode(first), isCode(first, lan, new Date(LATER.getTime() - 1)), isCode(first, lan, LATER)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('holds beside a later one, and all end with the password that they were made for', () => {
    expect(first).not.toBe(second);
    expect([isCode(first), isCode(second)]).toEqual([true, true]);
    const changed = { ...lan, password: '$2a$10$hai' };
    expect([isCode(first, changed), isCode(second, changed)]).toEqual([false, false]);
    const none = resetCode({ ...lan, password: null }, LATER, KEY);
    expect([isResetCode(none, { ...lan, password: null }, NOW, KEY), isCode(none)]).toEqual([true, false]);
  });

  it('ends when the account is given another address: whoever reads the old mailbox has nothing left', () => {
    expect(isCode(first, { ...lan, email: 'Lan@example.vn' })).toBe(true);
    expect(isCode(first, { ...lan, email: 'lan.moi@example.vn' })).toBe(false);
  });

  it('is nobody else’s, nothing under another key, and nothing when a letter of it is another', () => {
    expect(isCode(first, { ...lan, id: 1235 })).toBe(false);
    expect(isCode(first, lan, NOW, 'khoa-khac')).toBe(false);
    const [id = '', until = '', mark = ''] = first.split('.');
    const longer = (Number.parseInt(until, 36) + 1).toString(36);
    const turned = (mark.startsWith('A') ? 'B' : 'A') + mark.slice(1);
    for (const forged of [`${id}.${longer}.${mark}`, `${id}.${until}.${turned}`, `zz.${until}.${mark}`, first.slice(1)])
      expect(isCode(forged), forged).toBe(false);
    for (const none of ['', 'x', '1.2', `${first}x`, `${id}.${until}.${mark}=`, '../..', 'a'.repeat(10_000)])
      expect([holderIn(none), isCode(none)], none).toEqual([null, false]);
  });
});
