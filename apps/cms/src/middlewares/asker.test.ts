import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { signedName } from './asker';

const signed = (name: string, token: string): string =>
  `${name};${createHmac('sha256', token).update(`toasoan asker ${name}`).digest('hex')}`;

it('believes the asker that the holder of the token names, and no other', () => {
  expect(signedName(signed('203.0.113.7', 'khoa'), 'khoa')).toBe('203.0.113.7');
  expect(signedName(signed('2001:db8:0:1', 'khoa'), 'khoa')).toBe('2001:db8:0:1');
  const other = signed('203.0.113.7', 'khoa').replace('203.0.113.7', '203.0.113.8');
  for (const forged of ['203.0.113.7', '203.0.113.7;', '203.0.113.7;00', signed('203.0.113.7', 'khac'), other, '', ';'])
    expect(signedName(forged, 'khoa'), forged).toBeNull();
  // Without a token there is nobody to believe.
  expect(signedName(signed('203.0.113.7', ''), '')).toBeNull();
  expect(signedName(signed('a b', 'khoa'), 'khoa')).toBeNull();
});
