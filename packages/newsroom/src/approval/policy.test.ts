import { DESK_COMMANDS, type DeskCommand } from '@toasoan/contracts';
import { describe, expect, test } from 'vitest';
import type { Actor, ArticleFacts, DecisionContext } from './article-facts.js';
import { whyNot } from './decide.js';
import { decideEdit } from './edit.js';
import { actor, article, context, NOW, REVIEWERS_PRESENT, workflow } from './example-newsroom.fixture.js';

/**
 * Who may do what, as a table: an article of the unit `port` (below `south`, below `province`; `dock` is below `port`),
 * reviewed by its direct superior in one stage, whose workflow lets the own approver publish in an emergency.
 */
const PEOPLE = {
  writer: actor('writer', { unitId: 'port', role: 'writer' }),
  editor: actor('editor', { unitId: 'port', role: 'editor' }),
  own: actor('own', { unitId: 'port', role: 'approver' }),
  superiorEditor: actor('superiorEditor', { unitId: 'south', role: 'editor' }),
  superior: actor('superior', { unitId: 'south', role: 'approver' }),
  delegate: actor('delegate', { unitId: 'south', role: 'approver', onBehalfOf: { id: 'superior', name: 'superior' } }),
  top: actor('top', { unitId: 'province', role: 'approver' }),
  board: actor('board', { unitId: 'province', role: 'board' }),
  // From here on nobody whose business it is; `former` was the superior until the unit moved.
  former: actor('former', { unitId: 'north', role: 'approver' }),
  sibling: actor('sibling', { unitId: 'office', role: 'approver' }),
  child: actor('child', { unitId: 'dock', role: 'approver' }),
  contributor: actor('contributor', { unitId: 'port', role: 'contributor' }),
  stranger: actor('stranger'),
} satisfies Record<string, Actor>;

const WORKERS = 'writer editor own superiorEditor superior delegate top board';
const DESK = 'superior delegate';
const PUBLISHERS = 'superior delegate board';
const EMERGENCY = 'own board';
/** Off the site at once or at a time; while a time is set, another is not. */
const GOING = { withdraw: PUBLISHERS, schedule_withdrawal: PUBLISHERS };
const TIMED_GOING = { withdraw: PUBLISHERS, unschedule_withdrawal: PUBLISHERS };
const withdrawal = {
  at: NOW,
  reasonCode: 'outdated',
  note: null,
  redirectTo: null,
  by: 'superior',
  byName: 'superior',
};

type May = Partial<Record<DeskCommand | 'edit', string>>;
type Case = [string, Partial<ArticleFacts>, May, Partial<DecisionContext>?];

const withoutEmergency = ({ emergency_publish: _refused, ...row }: May): May => row;
const withoutTakeBack = ({ take_back: _refused, ...row }: May): May => row;
const reviewBy = (desk: string): May => ({
  take_back: 'writer',
  claim: desk,
  return: desk,
  approve: desk,
  schedule: desk,
  reassign: [...new Set([...desk.split(' '), 'board'])].join(' '),
  emergency_publish: EMERGENCY,
});
const inHand: May = { submit: WORKERS, edit: WORKERS, emergency_publish: EMERGENCY };
const taken = { assignee: { id: 'superior', name: 'superior' } };
const emergency = { by: 'own', byName: 'own', at: NOW };
const away = { reviewers: REVIEWERS_PRESENT.filter(({ unitId }) => unitId !== 'south') };
const topPresent = {
  reviewers: [...away.reviewers, { id: 'top', name: 'top', unitId: 'province', present: true }],
};

/** A command that a line does not name is nobody's there. A remark is everybody's who sees the article. */
const CASES: Case[] = [
  ['a draft', { state: 'draft' }, { ...inHand, archive: WORKERS }],
  ['in review', {}, { ...reviewBy(DESK), edit: 'superiorEditor superior delegate' }],
  [
    'in review, taken on by the superior',
    taken,
    {
      ...withoutTakeBack(reviewBy(DESK)),
      ...{ claim: 'delegate', return: 'superior', approve: 'superior', schedule: 'superior' },
      release: 'superior board',
      edit: 'superiorEditor superior delegate',
    },
  ],
  [
    'in review, given to the Board by name',
    { assignee: { id: 'board', name: 'board' } },
    {
      ...withoutTakeBack(reviewBy('board')),
      claim: DESK,
      release: 'board',
      reassign: PUBLISHERS,
      edit: 'superiorEditor superior delegate board',
    },
  ],
  [
    'in review, overdue',
    { escalatedAt: NOW },
    { ...reviewBy(PUBLISHERS), edit: 'superiorEditor superior delegate board' },
  ],
  ['in review, all of the desk away', {}, { ...reviewBy(PUBLISHERS), edit: PUBLISHERS }, away],
  [
    'in review, all of the desk away and somebody above',
    {},
    { ...reviewBy('superior delegate top'), edit: 'superior delegate top' },
    topPresent,
  ],
  [
    'in review since before the unit moved',
    { submittedAt: new Date('2018-06-30T16:59:59.000Z') },
    { ...reviewBy('former'), edit: 'former' },
  ],
  [
    'in review, changed by the superior since',
    { editorIds: ['superior'] },
    { ...reviewBy(DESK), approve: 'delegate', schedule: 'delegate', edit: 'superiorEditor superior delegate' },
  ],
  [
    'in review, its unit ended meanwhile',
    { unitId: 'dock' },
    { claim: 'own', return: 'own', reassign: 'own board', edit: 'editor own' },
    { units: withEnd('dock') },
  ],
  [
    'in review, the unit of its desk ended meanwhile',
    {},
    // Nobody holds a role at a unit that has ended; the actors here still do, and would be let in.
    { ...reviewBy(PUBLISHERS), edit: PUBLISHERS },
    { units: withEnd('south') },
  ],
  ['returned', { state: 'returned' }, { ...inHand, archive: WORKERS }],
  ['scheduled', { state: 'scheduled' }, { unschedule: PUBLISHERS }],
  ['published', { state: 'published' }, { correct: WORKERS, ...GOING }],
  ['published, the whole desk away', { state: 'published' }, { correct: WORKERS, ...GOING }, away],
  [
    'published in an emergency by the own approver',
    { state: 'published', emergency },
    { ratify: PUBLISHERS, correct: WORKERS, ...GOING },
  ],
  [
    'published in an emergency by the superior’s delegate',
    { state: 'published', emergency: { ...emergency, by: 'delegate' } },
    { ratify: 'superior board', correct: WORKERS, ...GOING },
  ],
  [
    'published in an emergency, written by the superior',
    { state: 'published', emergency, writerId: 'superior' },
    { ratify: 'delegate board', correct: WORKERS, ...GOING },
  ],
  ['under correction, in hand', { state: 'draft', live: true }, { ...inHand, cancel_correction: WORKERS, ...GOING }],
  [
    'under correction, in review',
    { live: true },
    { ...reviewBy(DESK), edit: 'superiorEditor superior delegate', ...GOING },
  ],
  [
    'under correction, in review, after an emergency by the superior',
    { live: true, emergency: { ...emergency, by: 'superior' } },
    {
      // A second emergency would free the publisher of the first to approve her own.
      ...withoutEmergency(reviewBy(DESK)),
      ...{ approve: 'delegate', schedule: 'delegate', ...GOING },
      edit: 'superiorEditor superior delegate',
    },
  ],
  [
    'under correction, returned',
    { state: 'returned', live: true },
    { ...inHand, cancel_correction: WORKERS, ...GOING },
  ],
  ['under correction, scheduled', { state: 'scheduled', live: true }, { unschedule: PUBLISHERS, ...GOING }],
  ['published, to be withdrawn at a time', { state: 'published', withdrawal }, { correct: WORKERS, ...TIMED_GOING }],
  [
    'under correction, in review, to be withdrawn at a time',
    { live: true, withdrawal },
    { ...reviewBy(DESK), edit: 'superiorEditor superior delegate', ...TIMED_GOING },
  ],
  ['withdrawn', { state: 'withdrawn' }, { submit: WORKERS, edit: WORKERS, archive: WORKERS }],
  ['archived', { state: 'archived' }, { restore: WORKERS }],
];

function withEnd(unitId: string): DecisionContext['units'] {
  return new Map(
    [...context().units].map(([id, unit]) => [id, id === unitId ? { ...unit, validTo: '2018-07-08' } : unit]),
  );
}

const FLOW = { ...workflow('grassroots', 'direct_superior'), emergencyPublishers: 'own_approver' as const };

describe('the policy', () => {
  let questions = 0;
  test.each(CASES)('%s', (_, facts, may, around = {}) => {
    const subject = article(facts);
    const surroundings = context({ workflow: FLOW, ...around });
    const allowed = (asks: (person: Actor) => boolean) =>
      Object.entries(PEOPLE).flatMap(([name, person]) => {
        questions += 1;
        return asks(person) ? [name] : [];
      });
    const table: May = {};
    for (const command of DESK_COMMANDS) {
      const who = allowed((person) => whyNot(subject, command, person, NOW, surroundings) === null);
      if (who.length > 0) table[command] = who.join(' ');
    }
    const editors = allowed((person) => decideEdit(subject, person, NOW, surroundings).ok);
    if (editors.length > 0) table.edit = editors.join(' ');
    expect(table).toEqual({ ...sorted(may), comment: Object.keys(PEOPLE).join(' ') });
  });

  test('prints its size', () => {
    console.log(
      `policy: ${String(CASES.length)} situations × ${String(Object.keys(PEOPLE).length)} people, ${String(questions)} answers`,
    );
    expect(questions).toBe(CASES.length * Object.keys(PEOPLE).length * (DESK_COMMANDS.length + 1));
  });
});

/** People in the order of `PEOPLE`, however a line names them. */
function sorted(may: May): May {
  const order = Object.keys(PEOPLE);
  const inOrder = (names: string) =>
    names
      .split(' ')
      .sort((a, b) => order.indexOf(a) - order.indexOf(b))
      .join(' ');
  return Object.fromEntries(Object.entries(may).map(([command, names]) => [command, inOrder(names)]));
}

const WHO: [NonNullable<typeof FLOW.emergencyPublishers> | 'nobody' | 'board' | undefined, string[]][] = [
  ['nobody', []],
  ['board', ['board']],
  [undefined, ['board']],
  ['own_approver', ['own', 'board']],
];
test.each(WHO)('where %s may publish in an emergency', (emergencyPublishers, who) => {
  const flow = { ...workflow('w', 'direct_superior'), ...(emergencyPublishers ? { emergencyPublishers } : {}) };
  for (const state of ['draft', 'in_review', 'returned'] as const) {
    const may = Object.entries(PEOPLE).filter(
      ([, person]) =>
        whyNot(article({ state }), 'emergency_publish', person, NOW, context({ workflow: flow })) === null,
    );
    expect(may.map(([name]) => name)).toEqual(who);
  }
});
