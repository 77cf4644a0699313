import { expect, it } from 'vitest';
import { bareSubject, sentence } from './sentence.js';

it('a subject stands alone with a capital, and "V/v" is never printed twice', () => {
  expect(sentence(bareSubject('V/v đôn đốc các cấp công đoàn'))).toBe('Đôn đốc các cấp công đoàn');
  expect(bareSubject('Về việc ban hành Quy chế')).toBe('Về việc ban hành Quy chế');
});
