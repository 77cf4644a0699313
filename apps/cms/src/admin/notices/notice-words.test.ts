import { NOTICE_KINDS } from '@toasoan/contracts';
import { describe, expect, it } from 'vitest';
import { countWords, KIND_WORDS, unreadWords } from './notice-words';

describe('notices in words', () => {
  it('has a word of its own for each kind', () => {
    expect(new Set(NOTICE_KINDS.map((kind) => KIND_WORDS[kind].words)).size).toBe(NOTICE_KINDS.length);
  });

  it('counts what is unread', () => {
    expect([1, 99, 100].map(countWords)).toEqual(['1', '99', '99+']);
    expect(unreadWords(0)).toBe('Bạn đã đọc hết thông báo.');
    expect(unreadWords(3)).toBe('3 thông báo chưa đọc.');
  });
});
