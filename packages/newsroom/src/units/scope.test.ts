import { describe, expect, test } from 'vitest';
import { UNITS } from '../approval/example-newsroom.fixture.js';
import { type Role } from '../approval/article-facts.js';
import { REACH, unitsReached } from './scope.js';

const JUNE = new Date('2018-06-30T05:00:00Z');
const JULY = new Date('2018-06-30T17:00:00Z');

const reached = (role: Role, unitId: string, now: Date): string[] | 'all' => {
  const units = unitsReached(UNITS, [{ unitId, role }], now);
  return units === 'all' ? units : [...units].sort();
};

describe('whose articles a role reaches', () => {
  test('a writer reaches her own unit alone', () => {
    expect(reached('writer', 'north', JUNE)).toEqual(['north']);
  });

  test.each(['editor', 'approver'] as const)('an %s also reaches the grassroots unions directly below', (role) => {
    expect(reached(role, 'north', JUNE)).toEqual(['north', 'port']);
    // The districts below the province are no grassroots unions, and what lies below them is not directly below.
    expect(reached(role, 'province', JUNE)).toEqual(['province']);
  });

  test('a transferred unit leaves the scope at midnight in Viet Nam and enters that of its new superior', () => {
    expect(reached('approver', 'north', JULY)).toEqual(['north']);
    expect(reached('approver', 'south', JUNE)).toEqual(['south']);
    expect(reached('approver', 'south', JULY)).toEqual(['port', 'south']);
  });

  test('the Board reaches everything, a contributor nothing, and so does nobody', () => {
    expect(reached('board', 'province', JUNE)).toBe('all');
    expect(reached('contributor', 'port', JUNE)).toEqual([]);
    expect([...(unitsReached(UNITS, [], JUNE) as Set<string>)]).toEqual([]);
  });

  test('two roles reach what each reaches', () => {
    const held = [
      { unitId: 'north', role: 'writer' as const },
      { unitId: 'south', role: 'approver' as const },
    ];
    expect([...(unitsReached(UNITS, held, JULY) as Set<string>)].sort()).toEqual(['north', 'port', 'south']);
  });

  test('a subtree follows the superiors of the day, at every depth', () => {
    const subtree = { ...REACH, editor: { to: 'subtree' as const } };
    const below = (unitId: string, now: Date) => unitsReached(UNITS, [{ unitId, role: 'editor' }], now, subtree);
    expect(below('province', JUNE)).toEqual(new Set(UNITS.keys()));
    expect(below('north', JUNE)).toContain('port');
    expect(below('north', JULY)).not.toContain('port');
  });
});
