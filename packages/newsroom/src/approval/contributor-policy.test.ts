import { DESK_COMMANDS } from '@toasoan/contracts';
import { expect, test } from 'vitest';
import type { ArticleFacts } from './article-facts.js';
import { whyNot } from './decide.js';
import { decideEdit } from './edit.js';
import { actor, article, context, NOW, workflow } from './example-newsroom.fixture.js';

const contributor = actor('contributor', { unitId: 'port', role: 'contributor' });

/** What a contributor may do with what she wrote herself, for the unit that she sends for. */
const HER_OWN: [string, Partial<ArticleFacts>, string][] = [
  ['a draft', { state: 'draft' }, 'submit edit'],
  ['in review', {}, 'take_back'],
  ['in review, taken on', { assignee: { id: 'south-approver', name: 'south-approver' } }, ''],
  ['in review, a stage on', { stage: 1 }, ''],
  ['returned', { state: 'returned' }, 'submit edit'],
  ['scheduled', { state: 'scheduled' }, ''],
  ['published', { state: 'published' }, ''],
  ['under correction', { state: 'draft', live: true }, ''],
  ['withdrawn', { state: 'withdrawn' }, 'submit edit'],
  ['archived', { state: 'archived' }, ''],
  ['of another unit', { state: 'draft', unitId: 'dock' }, ''],
];
test.each(HER_OWN)('a contributor’s own: %s', (_, facts, may) => {
  const subject = article({ writerId: 'contributor', ...facts });
  const around = context({ workflow: workflow('two', 'own_approver', 'direct_superior') });
  const allowed = DESK_COMMANDS.filter((name) => whyNot(subject, name, contributor, NOW, around) === null);
  const edits = decideEdit(subject, contributor, NOW, around).ok ? ['edit'] : [];
  expect([...allowed.filter((name) => name !== 'comment'), ...edits].join(' ')).toBe(may);
  expect(decideEdit({ ...subject, writerId: 'another' }, contributor, NOW, around).ok).toBe(false);
});
