import { fold } from '@toasoan/vietnamese';
import { expect, it } from 'vitest';
import { typedKeys } from './typed-keys.js';

it.each([
  ['ddoanf', 'đoàn'],
  ['coong', 'công'],
  ['dduwowngf', 'đường'],
  ['dduowngf', 'đường'],
  ['loois', 'lối'],
  ['hoaf', 'hoà'],
  ['hofa', 'hoà'],
  ['twf', 'từ'],
  ['vieejt', 'việt'],
  ['d9oan2', 'đoàn'],
  ['d9uong72', 'đường'],
  ['vie65t', 'việt'],
])('%s is %s', (keys, meant) => {
  expect(typedKeys(keys)).toContain(fold(meant));
});

it.each(['cong', 'doan', '2018', '01', 'th'])('%s is nothing but itself', (word) => {
  expect(typedKeys(word)).toEqual([]);
});
