import { parseArgs } from 'node:util';
import { expect, it } from 'vitest';
import { BackupRefused, wordsFor } from './backup-refused';

const options = { keep: { type: 'string' } } as const;

it.each([['--keep'], ['--keep', '-1'], ['--keep', '--keep'], ['--khac']])(
  'arguments that nothing can read (%s %s) are answered with how to write them',
  (...args) => {
    let words: string | null = '';
    try {
      parseArgs({ args: args.filter((arg) => typeof arg === 'string'), options });
    } catch (error) {
      words = wordsFor(error, 'Dùng: …');
    }
    expect(words).toBe('Dùng: …');
  },
);

it('what a person can mend is said in words, and what broke keeps its stack', () => {
  expect(wordsFor(new BackupRefused('Hãy chọn tên khác.'), '')).toBe('Hãy chọn tên khác.');
  expect(wordsFor(Object.assign(new Error(), { code: 'ENOSPC' }), '')).toContain('Ổ đĩa đã đầy');
  expect(wordsFor(new Error('đứt'), '')).toBeNull();
});
