import { expect, it } from 'vitest';
import { passwordProblem } from './portal-password.js';

it('takes a password as the newsroom does, in any alphabet', () => {
  expect(passwordProblem('Mat-Khau-1')).toBeNull();
  expect(passwordProblem('ĐoànViên2018')).toBeNull();
  for (const weak of ['Ngan-1', 'khong-hoa-1', 'KHONG-THUONG-1', 'Khong-So-Nao'])
    expect(passwordProblem(weak)).toContain('8');
  expect(passwordProblem(`Aa1${'ộ'.repeat(30)}`)).toContain('dài quá');
});
