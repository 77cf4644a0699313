import { expect, test } from 'vitest';
import { assessmentMessage, whyNotAssess } from './assess.js';
import { article, context, NOW, PEOPLE, workflow } from './example-newsroom.fixture.js';

const ask = (facts: Parameters<typeof article>[0], who: keyof typeof PEOPLE, given = context()) =>
  whyNotAssess(article(facts), PEOPLE[who], NOW, given)?.code ?? 'yes';

test.each([
  ['the reviewer of the stage', { state: 'in_review' }, 'southApprover', 'yes'],
  ['whoever published it, afterwards', { state: 'published' }, 'southApprover', 'yes'],
  ['the Board', { state: 'published' }, 'board', 'yes'],
  ['an approver of another unit', { state: 'published' }, 'northApprover', 'not_assessor'],
  ['the writer', { state: 'published' }, 'writer', 'own_grade'],
  ['a Board member who wrote it', { state: 'published', writerId: 'board' }, 'board', 'own_grade'],
  ['an approver who edited it', { editorIds: ['south-approver'] }, 'southApprover', 'own_grade'],
  ['anybody, before it was sent', { state: 'draft', submittedAt: null }, 'board', 'not_sent'],
] as const)('%s', (_who, facts, who, expected) => {
  expect(ask({ submittedAt: NOW, ...facts }, who)).toBe(expected);
});

test('of two stages each reviewer grades at hers, and the last for good', () => {
  const given = context({ workflow: workflow('two', 'own_approver', 'board') });
  expect(ask({ unitId: 'port' }, 'portApprover', given)).toBe('yes');
  expect(ask({ unitId: 'port', stage: 1 }, 'portApprover', given)).toBe('not_assessor');
  expect(ask({ unitId: 'port', state: 'published' }, 'portApprover', given)).toBe('not_assessor');
});

test('a refusal names whose business it is', () => {
  const refusal = whyNotAssess(article({ state: 'published' }), PEOPLE.northApprover, NOW, context());
  expect(refusal && assessmentMessage(refusal)).toMatch(/^Chỉ .*Công đoàn south.* hoặc Ban Biên tập/);
});
