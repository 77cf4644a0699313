import { describe, expect, test } from 'vitest';
import {
  checkDelegation,
  type Colleague,
  type DelegationRequest,
  type DelegationSurroundings,
  delegatesFor,
  delegationMessage,
} from './check-delegation.js';
import { UNITS } from './example-newsroom.fixture.js';
import type { Role } from './article-facts.js';

const colleague = (id: string, unitId: string, role: Role): Colleague => ({ id, name: id, roles: [{ unitId, role }] });
const TODAY = '2018-07-09';
const around: DelegationSurroundings = {
  units: UNITS,
  colleagues: [
    colleague('hoa', 'north', 'approver'),
    colleague('lan', 'north', 'editor'),
    colleague('minh', 'south', 'approver'),
    colleague('ban', 'province', 'board'),
    colleague('ban2', 'province', 'board'),
    colleague('viet', 'north', 'writer'),
    colleague('cang', 'port', 'approver'),
  ],
  absences: [{ person: 'lan', validFrom: '2018-08-01', validTo: '2018-08-05' }],
  today: TODAY,
};
const hoa = { id: 'hoa', isBoard: false };
const request = (change: Partial<DelegationRequest> = {}): DelegationRequest => ({
  person: 'hoa',
  delegate: 'lan',
  validFrom: '2018-07-10',
  validTo: '2018-07-20',
  ...change,
});
const codeOf = (by: typeof hoa, change: Partial<DelegationRequest>) =>
  checkDelegation(by, request(change), around)?.code ?? null;

describe('an absence', () => {
  test('is handed over within the unit, to a level above or to the Board', () => {
    expect(codeOf(hoa, {})).toBeNull();
    expect(codeOf(hoa, { delegate: 'ban' })).toBeNull();
    expect(codeOf(hoa, { delegate: null })).toBeNull();
    expect(codeOf(hoa, { delegate: 'minh' })).toBe('unfit_delegate');
    expect(codeOf(hoa, { delegate: 'nobody' })).toBe('unfit_delegate');
    expect(codeOf(hoa, { delegate: 'hoa' })).toBe('to_oneself');
    const port = around.colleagues.find(({ id }) => id === 'cang');
    expect(delegatesFor(port!, around).map(({ id }) => id)).toEqual(['minh', 'ban', 'ban2']);
  });

  test("of a member of the Board goes to another member, and the Board writes down everybody's", () => {
    const board = { id: 'ban', isBoard: true };
    expect(codeOf(board, { person: 'ban', delegate: 'ban2' })).toBeNull();
    expect(codeOf(board, { person: 'ban', delegate: 'lan' })).toBe('unfit_delegate');
    expect(codeOf(board, {})).toBeNull();
    expect(codeOf({ id: 'minh', isBoard: false }, {})).toBe('not_yours');
    expect(codeOf({ id: 'viet', isBoard: false }, { person: 'viet' })).toBe('nothing_to_hand_over');
  });

  test('has days in order, not all past, not endless, and no other absence in them', () => {
    expect(codeOf(hoa, { validTo: '2018-07-01' })).toBe('days_reversed');
    expect(codeOf(hoa, { validFrom: '2018-07-01', validTo: '2018-07-08' })).toBe('days_past');
    expect(codeOf(hoa, { validFrom: '2018-07-01', validTo: TODAY })).toBeNull();
    expect(codeOf(hoa, { validTo: '2019-07-11' })).toBe('too_long');
    expect(codeOf(hoa, { validFrom: '2018-08-05', validTo: '2018-08-09' })).toBe('delegate_away');
    expect(codeOf({ id: 'lan', isBoard: true }, { person: 'hoa', delegate: null })).toBeNull();
    const twice = { ...around, absences: [{ person: 'hoa', validFrom: '2018-07-20', validTo: '2018-07-21' }] };
    const problem = checkDelegation(hoa, request(), twice);
    expect(problem).toEqual({ code: 'overlaps', from: '2018-07-20', to: '2018-07-21' });
    expect(problem && delegationMessage(problem)).toContain('từ 20/07/2018 đến 21/07/2018');
  });
});
