import { type ArticleState, DESK_COMMANDS, type DeskCommand } from '@toasoan/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor, ArticleFacts, Command } from './article-facts.js';
import { type Agreed, decide } from './decide.js';
import { decideDue, decideEscalation, decideWithdrawalDue } from './due.js';
import { decideEdit } from './edit.js';
import { actor, article, context, NOW, workflow } from './example-newsroom.fixture.js';
import type { ArticleEvent } from './follow.js';
import { makesRevision } from './transitions.js';
import type { Workflow } from './workflow.js';

const HOUR = 3_600_000;
const person = (id: string, unitId: string, role: 'writer' | 'editor' | 'approver' | 'board'): Actor =>
  actor(id, { unitId, role });
const PEOPLE: readonly Actor[] = [
  person('writer', 'port', 'writer'),
  person('own', 'port', 'approver'),
  person('own2', 'port', 'approver'),
  person('superior', 'south', 'approver'),
  person('superior2', 'south', 'approver'),
  person('board', 'province', 'board'),
  person('board2', 'province', 'board'),
  actor('delegate', { unitId: 'south', role: 'approver', onBehalfOf: { id: 'superior', name: 'superior' } }),
];
const REVIEWERS = PEOPLE.flatMap(({ id, name, memberships }) =>
  memberships.flatMap(({ role, unitId }) =>
    role === 'writer' ? [] : [{ id, name, unitId: role === 'board' ? null : unitId, present: true }],
  ),
);
const emergencyPublishers = 'own_approver' as const;
const FLOWS: readonly Workflow[] = [
  { ...workflow('one', 'direct_superior'), emergencyPublishers },
  { ...workflow('two', 'own_approver', 'board'), emergencyPublishers },
  { ...workflow('loose', 'own_approver'), fourEyes: false, emergencyPublishers },
];

/** What one person tries next; most tries fit, so that lives get long. */
const steps = fc.record({
  by: fc.nat(PEOPLE.length - 1),
  act: fc.constantFrom<DeskCommand | 'edit' | 'clock'>(
    ...DESK_COMMANDS,
    'edit',
    'clock',
    'submit',
    'approve',
    'approve',
  ),
  hours: fc.nat(30),
  to: fc.nat(PEOPLE.length - 1),
});
type Try = typeof steps extends fc.Arbitrary<infer T> ? T : never;

/** An article with what the CMS keeps beside its standing. */
interface Life {
  facts: ArticleFacts;
  scheduledBy: string | null;
  events: ArticleEvent[];
}

function commandOf({ act, to }: Try, { facts }: Life, now: Date): Command {
  const type = act as DeskCommand;
  return {
    type,
    revision: facts.revision,
    comment: 'Vài lời.',
    reasonCode: type === 'return' ? 'facts' : 'error',
    ...(type === 'correct' || type === 'submit' ? { note: 'Nay sửa lại.' } : {}),
    ...(type === 'schedule' || type === 'schedule_withdrawal'
      ? { scheduledFor: new Date(now.getTime() + 2 * HOUR) }
      : {}),
    ...(type === 'reassign' ? { assignee: PEOPLE[to]?.id } : {}),
    ...(type === 'claim' && facts.assignee ? { assignee: facts.assignee.id } : {}),
  };
}

/** The columns that the verbs write beside `next`; see apps/cms/src/editorial. */
function kept(
  life: Life,
  { next, events }: Pick<Agreed, 'next' | 'events'>,
  by: Actor,
  command: Command | null,
  now: Date,
): Life {
  const facts = { ...life.facts, ...next };
  const [event] = events;
  switch (event?.type) {
    case 'article.submitted.v1':
      Object.assign(facts, { submittedAt: now });
      break;
    case 'article.correction_begun.v1':
      Object.assign(facts, { correctionNote: event.note });
      break;
    case 'article.scheduled.v1':
      Object.assign(facts, { scheduledFor: command?.type === 'schedule' ? (command.scheduledFor ?? null) : null });
      break;
    case 'article.unscheduled.v1':
      Object.assign(facts, { scheduledFor: null });
      break;
    case 'article.published.v1':
      Object.assign(facts, {
        scheduledFor: null,
        correctionNote: null,
        ...(event.how === 'emergency' ? {} : { editorIds: [] }),
        emergency: event.how === 'emergency' ? { by: by.id, byName: by.name, at: now } : null,
      });
      break;
    case 'article.ratified.v1':
      Object.assign(facts, { emergency: null });
      break;
    case 'article.correction_dropped.v1':
      Object.assign(facts, { correctionNote: null });
      break;
    case 'article.withdrawn.v1':
      Object.assign(facts, { emergency: null, scheduledFor: null, correctionNote: null, withdrawal: null });
      break;
    case 'article.withdrawal_scheduled.v1': {
      const { scheduledFor, reasonCode, note, redirectTo } = event;
      const withdrawal = { at: new Date(scheduledFor), reasonCode, note, redirectTo, by: by.id, byName: by.name };
      Object.assign(facts, { withdrawal });
      break;
    }
    case 'article.withdrawal_unscheduled.v1':
      Object.assign(facts, { withdrawal: null });
      break;
    default:
  }
  const scheduledBy = event?.type === 'article.scheduled.v1' ? by.id : life.scheduledBy;
  return { facts, scheduledBy, events: [...life.events, ...events] };
}

/** The state as the events alone tell it. */
function replay(events: readonly ArticleEvent[]): { state: ArticleState; live: boolean } {
  let state: ArticleState = 'draft';
  let live = false;
  for (const { type } of events) {
    const after: Partial<Record<ArticleEvent['type'], ArticleState>> = {
      'article.submitted.v1': 'in_review',
      'article.taken_back.v1': 'draft',
      'article.returned.v1': 'returned',
      'article.published.v1': 'published',
      'article.scheduled.v1': 'scheduled',
      'article.unscheduled.v1': 'in_review',
      'article.correction_begun.v1': 'draft',
      'article.correction_dropped.v1': 'published',
      'article.withdrawn.v1': 'withdrawn',
      'article.archived.v1': 'archived',
      'article.restored.v1': 'draft',
    };
    state = after[type] ?? state;
    if (type === 'article.published.v1') live = true;
    if (type === 'article.withdrawn.v1') live = false;
  }
  return { state, live };
}

let taken = 0;
let published = 0;
let timedOff = 0;

function take(life: Life, attempt: Try, flow: Workflow, now: Date): Life {
  const by = PEOPLE[attempt.by];
  if (!by) return life;
  const around = context({ workflow: flow, reviewers: REVIEWERS });
  const { facts } = life;
  if (attempt.act === 'edit') {
    const edit = decideEdit(facts, by, now, around);
    if (!edit.ok) return life;
    const editorIds = [...facts.editorIds, by.id];
    return { ...life, facts: { ...facts, ...edit.next, lastEditorId: by.id, editorIds } };
  }
  if (attempt.act === 'clock') {
    const due = decideDue(facts, now, around);
    if (due.ok) {
      expect(now.getTime()).toBeGreaterThanOrEqual(facts.scheduledFor?.getTime() ?? Infinity);
      // What comes by the clock was approved by somebody else than who wrote or changed it, unless the workflow lets it.
      if (flow.fourEyes) expect(authors(facts)).not.toContain(life.scheduledBy);
      if (facts.emergency) expect(life.scheduledBy).not.toBe(facts.emergency.by);
      return kept(life, due, by, null, now);
    }
    const withdrawal = decideWithdrawalDue(facts, now, around);
    if (withdrawal) {
      expect(now.getTime()).toBeGreaterThanOrEqual(facts.withdrawal?.at.getTime() ?? Infinity);
      timedOff += 1;
      return kept(life, withdrawal, by, null, now);
    }
    const escalation = decideEscalation(facts, now, around);
    return escalation ? kept(life, escalation, by, null, now) : life;
  }
  const command = commandOf(attempt, life, now);
  const decision = decide(facts, command, by, now, around);
  if (!decision.ok) return life;
  taken += 1;
  expect(decision.next.revision).toBe(facts.revision + (makesRevision(command.type) ? 1 : 0));
  const [event] = decision.events;
  if (event?.type === 'article.published.v1') {
    published += 1;
    if (event.how === 'approved') {
      if (flow.fourEyes || facts.emergency) expect(authors(facts)).not.toContain(by.id);
      expect(facts.emergency?.by).not.toBe(by.id);
    } else expect(command.type).toBe('emergency_publish');
  }
  if (event?.type === 'article.ratified.v1') expect([...authors(facts), facts.emergency?.by]).not.toContain(by.id);
  return kept(life, decision, by, command, now);
}

const authors = ({ writerId, lastEditorId, editorIds }: ArticleFacts) => [writerId, lastEditorId, ...editorIds];

test('whatever people do with an article, in whatever order, it stays lawful and its events tell its state', () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 20, maxLength: 80 }), fc.constantFrom(...FLOWS), (tries, flow) => {
      const start = { state: 'draft', live: false, revision: 1, submittedAt: null, lastEditorId: 'writer' } as const;
      let life: Life = { facts: article(start), scheduledBy: null, events: [] };
      let now = NOW;
      for (const attempt of tries) {
        now = new Date(now.getTime() + attempt.hours * HOUR);
        const before = life.facts;
        life = take(life, attempt, flow, now);
        const { state, live, revision, stage, assignee, dueAt, escalatedAt, scheduledFor } = life.facts;
        expect(revision).toBeGreaterThanOrEqual(before.revision);
        expect({ state, live }).toEqual(replay(life.events));
        if (state === 'published') expect(live).toBe(true);
        if (state === 'withdrawn' || state === 'archived') expect(live).toBe(false);
        expect(stage).toBeLessThan(flow.stages.length);
        if (state !== 'in_review') expect({ assignee, dueAt, escalatedAt }).toEqual(NOBODY);
        expect(scheduledFor !== null).toBe(state === 'scheduled');
        if (life.facts.withdrawal) expect(live).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
  console.log(
    `lives: 300, ${String(taken)} steps taken, ${String(published)} publications, ${String(timedOff)} withdrawals at their time`,
  );
  expect(published).toBeGreaterThan(100);
  expect(timedOff).toBeGreaterThan(0);
});

const NOBODY = { assignee: null, dueAt: null, escalatedAt: null };
