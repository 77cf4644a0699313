import { describe, expect, it } from 'vitest';
import type { ArticleFacts, DecisionContext } from '../approval/article-facts.js';
import { article, context, NOW, REVIEWERS_PRESENT, workflow } from '../approval/example-newsroom.fixture.js';
import { moved } from '../approval/follow.js';
import { noticePeople, type PastStep } from './notice-people.js';

const people = (
  facts: Partial<ArticleFacts>,
  to: Parameters<typeof moved>[1],
  stage: number,
  more: { context?: Partial<DecisionContext>; past?: PastStep[] } = {},
) => {
  const before = article(facts);
  const around = context({ workflow: workflow('two', 'own_approver', 'direct_superior', 'board'), ...more.context });
  return noticePeople(before, moved(before, to, stage, NOW, around), more.past ?? [], NOW, around);
};
const away = (id: string) => REVIEWERS_PRESENT.map((one) => (one.id === id ? { ...one, present: false } : one));

describe('the people of a step', () => {
  it('sit at the desk where the article lies after it', () => {
    expect(people({}, 'in_review', 0).desk).toEqual(['port-approver']);
    const next = people({}, 'in_review', 1);
    expect(next.desk).toEqual(['south-approver']);
    expect(next.deskLabel).toBe('người duyệt của Công đoàn south');
    expect(next.lastDesk).toEqual(['board']);
  });

  it('are the next level’s where nobody is present', () => {
    const { desk, escalationDesk } = people({}, 'in_review', 0, { context: { reviewers: away('port-approver') } });
    expect(desk).toEqual(['south-approver']);
    expect(escalationDesk).toEqual(['board']);
  });

  it('are delegates in the place of who is away', () => {
    const reviewers = [...away('port-approver'), { id: 'deputy', name: 'Phó', unitId: 'port', present: true }];
    const { desk, unitApprovers } = people({}, 'in_review', 0, { context: { reviewers } });
    expect(desk).toEqual(['deputy']);
    expect(unitApprovers).toEqual(['deputy']);
  });

  it('take in every Board member of an emergency, the absent too', () => {
    expect(people({}, 'published', 0, { context: { reviewers: away('board') } }).board).toEqual(['board']);
  });

  it('include who acted before, the latest of each kind', () => {
    const past = [
      { command: 'comment', actorId: 'c2' },
      { command: 'schedule', actorId: 's1' },
      { command: 'submit', actorId: 'w2' },
      { command: 'comment', actorId: 'c1' },
      { command: 'submit', actorId: 'w1' },
    ];
    const emergency = { by: 'e1', byName: 'E', at: NOW };
    expect(people({ emergency }, 'published', 2, { past })).toMatchObject({
      writer: 'writer',
      submitter: 'w2',
      scheduler: 's1',
      commenters: ['c2', 'c1'],
      emergencyPublisher: 'e1',
    });
  });

  it('are few where no workflow holds and no unit is named', () => {
    const found = people({ unitId: null }, 'draft', 0, { context: { workflow: null } });
    expect(found).toMatchObject({ desk: [], lastDesk: [], unitApprovers: [], deskLabel: 'bàn duyệt' });
  });
});
