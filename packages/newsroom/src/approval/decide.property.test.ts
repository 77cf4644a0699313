import { ARTICLE_STATES, DESK_COMMANDS } from '@toasoan/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor, ArticleFacts, Command } from './article-facts.js';
import { decide } from './decide.js';
import { article, context, NOW, PEOPLE, UNITS, workflow } from './example-newsroom.fixture.js';
import { refusalMessage } from './refusals.js';
import { resolveWorkflow } from './workflow.js';
import { makesRevision, TRANSITIONS } from './transitions.js';

const people = fc.constantFrom<Actor>(...Object.values(PEOPLE));
const ids = fc.constantFrom(...Object.values(PEOPLE).map(({ id }) => id));
const articles: fc.Arbitrary<ArticleFacts> = fc
  .record({
    state: fc.constantFrom(...ARTICLE_STATES),
    stage: fc.nat(2),
    revision: fc.nat(9),
    unitId: fc.constantFrom(null, ...UNITS.keys()),
    writerId: ids,
    lastEditorId: ids,
    editorIds: fc.array(ids, { maxLength: 2 }),
  })
  .map((facts) => article(facts));
const commands: fc.Arbitrary<Command> = fc.record({
  type: fc.constantFrom(...DESK_COMMANDS),
  revision: fc.nat(9),
  note: fc.constantFrom(undefined, 'Nay sửa lại tên đơn vị.'),
  assignee: fc.constantFrom(undefined, ...Object.values(PEOPLE).map(({ id }) => id)),
  scheduledFor: fc.constantFrom(undefined, NOW, new Date(NOW.getTime() + 3_600_000)),
  reasonCode: fc.constantFrom('facts', 'error', 'other', 'nonsense'),
  comment: fc.constantFrom('', 'Sửa lại'),
});
const workflows = fc.constantFrom(null, workflow('one', 'direct_superior'), workflow('two', 'own_approver', 'board'), {
  ...workflow('loose', 'own_approver'),
  fourEyes: false,
});

test('an illegal transition is never ok, and what is ok names the revision that was seen', () => {
  fc.assert(
    fc.property(articles, commands, people, workflows, (facts, command, person, flow) => {
      const decision = decide(facts, command, person, NOW, context({ workflow: flow }));
      if (!decision.ok) {
        expect(refusalMessage(decision.reason)).toMatch(/\p{L}.*\.$/u);
        return;
      }
      expect(TRANSITIONS[command.type].from).toContain(facts.state);
      if (command.type !== 'comment') expect(command.revision).toBe(facts.revision);
      expect(decision.next.revision).toBe(facts.revision + (makesRevision(command.type) ? 1 : 0));
    }),
    { numRuns: 2000 },
  );
});

test('nothing is published by its writer or any editor since submission where four eyes are asked', () => {
  fc.assert(
    fc.property(articles, people, fc.constantFrom('direct_superior', 'own_approver', 'board'), (facts, person, who) => {
      const command: Command = { type: 'approve', revision: facts.revision };
      const decision = decide(facts, command, person, NOW, context({ workflow: workflow('w', who) }));
      if (decision.ok) expect([facts.writerId, facts.lastEditorId, ...facts.editorIds]).not.toContain(person.id);
    }),
    { numRuns: 1000 },
  );
});

test('of any number of people who change the state of one revision, at most one wins', () => {
  fc.assert(
    fc.property(articles, fc.array(fc.tuple(commands, people), { maxLength: 20 }), workflows, (facts, acts, flow) => {
      const seen = facts.revision;
      let current = facts;
      let winners = 0;
      for (const [command, person] of acts) {
        const decision = decide(current, { ...command, revision: seen }, person, NOW, context({ workflow: flow }));
        if (!decision.ok || !makesRevision(command.type)) continue;
        winners += 1;
        current = { ...current, ...decision.next };
      }
      expect(winners).toBeLessThanOrEqual(1);
    }),
    { numRuns: 1000 },
  );
});

test('a workflow is the own one, else the nearest ancestor’s, else that of the kind', () => {
  const kind = { ...workflow('kind', 'direct_superior'), unitKind: 'grassroots_union' as const };
  const all = [kind, workflow('a', 'board'), workflow('b', 'board')];
  fc.assert(
    fc.property(fc.option(fc.constantFrom('a', 'b')), fc.option(fc.constantFrom('a', 'b')), (own, above) => {
      const tree = new Map(UNITS);
      for (const [id, workflowId] of [
        ['port', own],
        ['south', above],
      ] as const) {
        const unit = tree.get(id);
        if (unit) tree.set(id, { ...unit, workflowId });
      }
      expect(resolveWorkflow(tree, all, 'port', '2018-07-09')?.id).toBe(own ?? above ?? 'kind');
    }),
  );
});
