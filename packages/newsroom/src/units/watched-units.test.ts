import { describe, expect, test } from 'vitest';
import { UNITS, workflow } from '../approval/example-newsroom.fixture.js';
import { owesArticles, type QuotaScope, unitsWithDesks } from './watched-units.js';

const rule = (change: Partial<QuotaScope>): QuotaScope => ({
  unitId: null,
  unitKind: 'district_federation',
  minimumMembers: null,
  required: 4,
  encouraged: false,
  ...change,
});
const north = { id: 'north', kind: 'district_federation' as const, memberCount: 80 };

describe('a unit that the regulation asks articles of', () => {
  test('is bound by the rule of its kind, and by its own before that', () => {
    expect(owesArticles(north, [rule({})])).toBe(true);
    expect(owesArticles(north, [rule({ unitKind: 'sector_union' })])).toBe(false);
    expect(owesArticles(north, [rule({}), rule({ unitId: 'north', unitKind: null, required: 0 })])).toBe(false);
    expect(owesArticles(north, [rule({ unitId: 'south', unitKind: null })])).toBe(false);
  });

  test('owes nothing where it is only encouraged, or too small', () => {
    expect(owesArticles(north, [rule({ encouraged: true })])).toBe(false);
    expect(owesArticles(north, [rule({ minimumMembers: 100 })])).toBe(false);
    expect(owesArticles(north, [rule({ minimumMembers: 80 })])).toBe(true);
  });
});

test('a desk stands where a workflow puts articles: at a unit itself, or above those that send', () => {
  const flows = [
    { ...workflow('own', 'own_approver'), unitKind: 'district_federation' as const },
    { ...workflow('up', 'direct_superior'), unitKind: 'grassroots_union' as const },
    { ...workflow('board', 'board'), unitKind: 'department' as const },
  ];
  expect([...unitsWithDesks(UNITS, flows, '2018-07-09')].sort()).toEqual(['north', 'port', 'south']);
  expect([...unitsWithDesks(UNITS, flows.slice(1), '2018-07-09')].sort()).toEqual(['port', 'south']);
  expect([...unitsWithDesks(UNITS, flows.slice(1), '2018-06-30')].sort()).toEqual(['north', 'port']);
});
