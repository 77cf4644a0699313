import { expect, it } from 'vitest';
import { isSetUpCode, setUpCode } from './set-up-code';

it('is the same for the same installation, and fits no other', () => {
  const code = setUpCode('a');
  expect(code).toMatch(/^[\w-]{43}$/);
  expect(setUpCode('a')).toBe(code);
  expect(isSetUpCode(code, 'a')).toBe(true);
  for (const wrong of ['', 'x', code.slice(1), `${code}x`, setUpCode('b'), undefined])
    expect(isSetUpCode(wrong, 'a')).toBe(false);
  expect(isSetUpCode(setUpCode(''), '')).toBe(false);
});
