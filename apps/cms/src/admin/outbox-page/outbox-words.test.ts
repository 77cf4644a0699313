import { describe, expect, it } from 'vitest';
import { attemptWords, errorWords, eventWords, stateWords } from './outbox-words';

describe('the outbox in words', () => {
  it('says what goes out', () => {
    expect(eventWords({ type: 'article.published.v1', kind: 'article' })).toBe('Đăng tin bài');
    expect(eventWords({ type: 'document.withdrawn.v1', kind: 'document' })).toBe('Gỡ văn bản');
    expect(eventWords({ type: 'thing.done.v1', kind: 'thing' })).toBe('thing.done.v1');
  });

  it('calls nothing sent that readers are kept from', () => {
    expect(stateWords({ state: 'delivered', held: false }).words).toBe('Đã gửi');
    expect(stateWords({ state: 'delivered', held: true }).words).toBe('Đang chờ bỏ ghim');
  });

  it('says when the next attempt comes', () => {
    const item = { attempts: 3, nextAttemptAt: '2018-03-16T02:10:00.000Z', state: 'failing' } as never;
    expect(attemptWords(item)).toBe('Lần 3, gửi lại lúc 09:10, 16/03/2018');
  });

  it('says what went wrong before how', () => {
    expect(errorWords('connect ECONNREFUSED 127.0.0.1:4321')).toMatch(/^Không nối được tới nơi nhận \(/);
    expect(errorWords('lỗi lạ')).toBe('lỗi lạ');
    expect(errorWords(null)).toBe('');
  });
});
