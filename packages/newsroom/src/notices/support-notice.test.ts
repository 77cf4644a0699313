import { expect, it } from 'vitest';
import { answerNotices, questionNotices } from './support-notice.js';

const word = {
  requestId: 'q1',
  subject: 'Ảnh bị mờ',
  by: { id: 'admin:5', name: 'Lê Văn Bình' },
  unitName: 'LĐLĐ huyện Phú Quý',
  text: 'Gửi ảnh thế nào cho rõ?',
  opens: true,
};

it('a question reaches each of those who answer once, and not its asker', () => {
  const notices = questionNotices(word, ['admin:1', 'admin:5', 'admin:1']);
  expect(notices.map(({ recipient }) => recipient)).toEqual(['admin:1']);
  expect(notices[0]).toMatchObject({ kind: 'support_asked', path: '/hoi-ban-bien-tap?cau=q1' });
  expect(notices[0]?.text).toContain('Lê Văn Bình (LĐLĐ huyện Phú Quý) hỏi Ban Biên tập.');
});

it('an answer reaches the asker, unless it is the asker’s own', () => {
  const answer = { ...word, by: { id: 'admin:1', name: 'Minh Châu' }, opens: false };
  expect(answerNotices(answer, 'admin:5')).toMatchObject([{ recipient: 'admin:5', kind: 'support_answered' }]);
  expect(answerNotices(answer, 'admin:1')).toEqual([]);
});
