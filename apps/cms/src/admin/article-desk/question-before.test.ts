import type { QualityNotice } from '@toasoan/contracts';
import { expect, it } from 'vitest';
import { questionBefore } from './question-before';

const gap: QualityNotice = {
  code: 'byline_missing',
  severity: 'block',
  message: 'Hãy ghi tên tác giả.',
  field: 'byline',
};
const advice: QualityNotice = { code: 'title_long', severity: 'warn', message: 'Tiêu đề dài.' };

it('an article that lacks something is not sent without being asked, and the question names what', () => {
  const question = questionBefore('submit', [gap, advice]);
  expect(question).toMatchObject({ points: ['Hãy ghi tên tác giả.'], no: 'Để bổ sung', yes: 'Vẫn gửi' });
  expect(question?.words).toContain('1 điều');
});

it('a complete one is sent at once, and other commands ask what they always ask', () => {
  expect(questionBefore('submit', [advice])).toBeNull();
  expect(questionBefore('return', [gap])).toBeNull();
  expect(questionBefore('withdraw', [])).toMatchObject({ title: 'Gỡ bài khỏi trang?', no: 'Thôi', yes: null });
});
