import { passwordProblem } from '@toasoan/contracts';
import { expect, it } from 'vitest';
import { codeOf } from './refusal-code';

it('gives Strapi’s sentences a code, ours their own, and everything else one by its status', () => {
  expect(codeOf(400, 'Invalid identifier or password', undefined)).toBe('invalid_credentials');
  expect(codeOf(400, 'Incorrect code provided', undefined)).toBe('bad_code');
  expect(codeOf(400, passwordProblem('ngan') ?? '', undefined)).toBe('weak_password');
  expect(codeOf(400, passwordProblem('Dài-1'.repeat(20)) ?? '', undefined)).toBe('weak_password');
  expect(codeOf(400, 'Chưa lưu', 'body_too_long')).toBe('body_too_long');
  expect(codeOf(429, 'x', undefined)).toBe('too_many_requests');
  expect(codeOf(500, 'x', undefined)).toBe('server_error');
});
