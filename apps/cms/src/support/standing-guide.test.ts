import { GUIDE_CATEGORIES } from '@toasoan/contracts';
import { sanitizeBody } from '@toasoan/html-policy';
import { APPROVE_AND_PUBLISH, TRANSITIONS } from '@toasoan/newsroom';
import { expect, it } from 'vitest';
import { COMMAND_WORDS } from '../admin/article-desk/command-words';
import { STANDING_GUIDE } from './standing-guide';

const text = STANDING_GUIDE.map(({ question, answer }) => question + answer).join('\n');

it('an entry is kept as it was written, fits its column and stands once', () => {
  for (const { question, answer } of STANDING_GUIDE) {
    expect(sanitizeBody(answer).html, question).toBe(answer);
    expect(question.length).toBeLessThanOrEqual(255);
  }
  expect(new Set(STANDING_GUIDE.map(({ question }) => question)).size).toBe(STANDING_GUIDE.length);
  expect(new Set(STANDING_GUIDE.map(({ category }) => category))).toEqual(new Set(GUIDE_CATEGORIES));
});

it.each([
  ...(['submit', 'take_back', 'claim', 'release', 'reassign', 'return', 'approve', 'schedule', 'unschedule'] as const),
  ...(['correct', 'withdraw', 'schedule_withdrawal', 'ratify'] as const),
])('%s is called what its button says', (command) => {
  expect(text).toContain(`«${COMMAND_WORDS[command].button ?? TRANSITIONS[command].label}»`);
});

it('the last step is called what its button says', () => {
  expect(text).toContain(`«${APPROVE_AND_PUBLISH}»`);
});
