import { describe, expect, test } from 'vitest';
import type { Command } from './article-facts.js';
import { decide, type Decision } from './decide.js';
import { decideEdit } from './edit.js';
import { actor, article, context, NOW, PEOPLE, workflow } from './example-newsroom.fixture.js';
import { holderLabel } from './holder.js';
import { refusalMessage } from './refusals.js';

const approve: Command = { type: 'approve', revision: 5 };
const reasonOf = (decision: Decision) => (decision.ok ? null : decision.reason.code);

describe('approval', () => {
  test("a grassroots union's item goes to its direct superior as of the day of submission", () => {
    const before = article({ submittedAt: new Date('2018-06-30T16:59:00.000Z') });
    expect(reasonOf(decide(before, approve, PEOPLE.northApprover, NOW, context()))).toBeNull();
    expect(reasonOf(decide(before, approve, PEOPLE.southApprover, NOW, context()))).toBe('not_reviewer');
    const after = article({ submittedAt: new Date('2018-06-30T17:00:00.000Z') });
    expect(reasonOf(decide(after, approve, PEOPLE.southApprover, NOW, context()))).toBeNull();
    expect(holderLabel(after, NOW, context())).toBe('Người duyệt của Công đoàn south');
  });

  test('the last stage publishes and an earlier one hands on', () => {
    const two = context({ workflow: workflow('department', 'own_approver', 'board') });
    const first = decide(article(), approve, PEOPLE.portApprover, NOW, two);
    expect(first).toMatchObject({ ok: true, next: { state: 'in_review', stage: 1, revision: 6 } });
    const second = decide(article({ stage: 1 }), approve, PEOPLE.board, NOW, two);
    expect(second).toMatchObject({ ok: true, next: { state: 'published', revision: 6 } });
    expect(reasonOf(decide(article({ stage: 1 }), approve, PEOPLE.portApprover, NOW, two))).toBe('not_reviewer');
  });

  test('the approver of a revision is neither its writer nor its last editor', () => {
    const mine = actor('me', { unitId: 'south', role: 'approver' });
    expect(reasonOf(decide(article({ writerId: 'me' }), approve, mine, NOW, context()))).toBe('own_work');
    expect(reasonOf(decide(article({ lastEditorId: 'me' }), approve, mine, NOW, context()))).toBe('own_work');
  });

  test('whoever changed the words since submission does not approve, even after somebody else has edited', () => {
    const mine = actor('me', { unitId: 'south', role: 'approver' });
    const edited = article({ lastEditorId: 'somebody', editorIds: ['me', 'somebody'] });
    expect(decide(edited, approve, mine, NOW, context())).toEqual({
      ok: false,
      reason: { code: 'own_work', as: 'editor' },
    });
    expect(reasonOf(decide(edited, approve, PEOPLE.southApprover, NOW, context()))).toBeNull();
  });

  test('an article whose unit was emptied in review is not approved', () => {
    const board = context({ workflow: workflow('board', 'board') });
    expect(reasonOf(decide(article({ unitId: null }), approve, PEOPLE.board, NOW, board))).toBe('no_unit');
  });

  test('a workflow of a very small unit may let the writer approve, and the event shows it', () => {
    const small = context({ workflow: { ...workflow('small', 'direct_superior'), fourEyes: false } });
    const mine = actor('me', { unitId: 'south', role: 'approver' });
    expect(decide(article({ writerId: 'me' }), approve, mine, NOW, small)).toMatchObject({
      ok: true,
      events: [{ type: 'article.published.v1', ownWork: true }],
    });
  });

  test('an approval names the exact revision; the loser of a race learns who won and when', () => {
    const edited = article({ revision: 6 });
    expect(reasonOf(decide(edited, approve, PEOPLE.southApprover, NOW, context()))).toBe('stale_revision');
    const won = context({ lastStep: { command: 'approve', actorName: 'Chị Hoa', at: NOW, revision: 5 } });
    const late = decide(article({ state: 'published', revision: 6 }), approve, PEOPLE.southApprover, NOW, won);
    expect(late).toEqual({ ok: false, reason: { code: 'already_done', by: 'Chị Hoa', at: NOW } });
  });

  test('a return carries a reason from the list and words', () => {
    const back = (reasonCode?: string, comment?: string) =>
      decide(article(), { type: 'return', revision: 5, reasonCode, comment }, PEOPLE.southApprover, NOW, context());
    expect(reasonOf(back())).toBe('reason_missing');
    expect(reasonOf(back('nonsense', 'Sửa giúp'))).toBe('reason_missing');
    expect(reasonOf(back('facts', '  '))).toBe('comment_missing');
    expect(back('facts', 'Sửa tên')).toMatchObject({ ok: true, next: { state: 'returned', revision: 6 } });
  });

  test('a blocking point of quality stops approval and not submission', () => {
    const poor = context({ quality: [{ code: 'alt_missing', severity: 'block', message: 'Ảnh 1 …' }] });
    expect(reasonOf(decide(article(), approve, PEOPLE.southApprover, NOW, poor))).toBe('quality_blocks');
    const draft = article({ state: 'draft' });
    expect(reasonOf(decide(draft, { type: 'submit', revision: 5 }, PEOPLE.writer, NOW, poor))).toBeNull();
  });

  test('only the reviewer of the last stage or the Board withdraws', () => {
    const live = article({ state: 'published' });
    const take: Command = { type: 'withdraw', revision: 5, reasonCode: 'error', note: 'Bài có sai sót.' };
    expect(reasonOf(decide(live, take, PEOPLE.writer, NOW, context()))).toBe('not_publisher');
    expect(reasonOf(decide(live, take, PEOPLE.southApprover, NOW, context()))).toBeNull();
    expect(decide(live, take, PEOPLE.board, NOW, context())).toMatchObject({ ok: true, next: { state: 'withdrawn' } });
  });

  test('a unit that has ended, an unknown unit and a unit without a workflow cannot submit', () => {
    const submit: Command = { type: 'submit', revision: 5 };
    const draft = (unitId: string | null) => article({ state: 'draft', unitId });
    expect(reasonOf(decide(draft(null), submit, PEOPLE.writer, NOW, context()))).toBe('no_unit');
    expect(reasonOf(decide(draft('gone'), submit, PEOPLE.writer, NOW, context()))).toBe('unit_ended');
    expect(reasonOf(decide(draft('port'), submit, PEOPLE.writer, NOW, context({ workflow: null })))).toBe(
      'no_workflow',
    );
    expect(reasonOf(decide(draft('north'), submit, PEOPLE.writer, NOW, context()))).toBe('not_member');
  });

  test('an edit in review is for the reviewer, makes a new revision and starts the stages again', () => {
    const second = article({ stage: 1 });
    const two = context({ workflow: workflow('department', 'own_approver', 'board') });
    expect(decideEdit(second, PEOPLE.board, NOW, two)).toMatchObject({ ok: true, next: { revision: 6, stage: 0 } });
    expect(decideEdit(second, PEOPLE.writer, NOW, two)).toMatchObject({ ok: false, reason: { code: 'in_review' } });
    // Who may have it back by a button is told so; else who can return it.
    const refused = decideEdit(article(), PEOPLE.writer, NOW, context());
    expect(refused.ok ? '' : refusalMessage(refused.reason)).toContain('hãy bấm «Lấy lại để sửa»');
    const taken = decideEdit(article({ assignee: { id: 'b', name: 'B' } }), PEOPLE.writer, NOW, context());
    expect(taken.ok ? '' : refusalMessage(taken.reason)).toMatch(/hãy nhắn .+ trả lại/);
    const live = article({ state: 'published' });
    expect(decideEdit(live, PEOPLE.board, NOW, two)).toMatchObject({ reason: { code: 'published_locked' } });
  });
});
