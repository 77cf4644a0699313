import { describe, expect, test } from 'vitest';
import { UNITS } from '../approval/example-newsroom.fixture.js';
import { dayOf } from '../day.js';
import { ancestors, directSuperior, isWithin, nameOn, unitsWithin } from './unit-tree.js';

describe('units over time', () => {
  test('a transferred unit has the superior of the day', () => {
    expect(directSuperior(UNITS, 'port', '2018-06-30')?.id).toBe('north');
    expect(directSuperior(UNITS, 'port', '2018-07-01')?.id).toBe('south');
    expect(ancestors(UNITS, 'port', '2018-07-01').map(({ id }) => id)).toEqual(['south', 'province']);
  });

  test('scope follows the tree of the day', () => {
    expect(isWithin(UNITS, 'port', 'north', '2018-06-30')).toBe(true);
    expect(isWithin(UNITS, 'port', 'north', '2018-07-01')).toBe(false);
    expect([...unitsWithin(UNITS, ['south'], '2018-07-01')].sort()).toEqual(['dock', 'port', 'south']);
  });

  test('a loop in the data ends', () => {
    const port = UNITS.get('port');
    const south = UNITS.get('south');
    if (!port || !south) throw new Error('fixture');
    const loop = new Map([
      ['port', { ...port, parentHistory: [] }],
      ['south', { ...south, parentId: 'port' }],
    ]);
    expect(ancestors(loop, 'port', '2018-07-01').map(({ id }) => id)).toEqual(['south']);
  });

  test('a renamed unit bears the name of the day', () => {
    const port = UNITS.get('port');
    if (!port) throw new Error('fixture');
    const renamed = {
      ...port,
      name: 'C',
      formerNames: [
        { name: 'B', until: '2017-12-31' },
        { name: 'A', until: '2014-12-31' },
      ],
    };
    expect([nameOn(renamed, '2014-12-31'), nameOn(renamed, '2017-01-01'), nameOn(renamed, '2018-01-01')]).toEqual([
      'A',
      'B',
      'C',
    ]);
  });

  test('the day changes at midnight in Viet Nam', () => {
    expect(dayOf(new Date('2018-07-08T16:59:59.999Z'))).toBe('2018-07-08');
    expect(dayOf(new Date('2018-07-08T17:00:00.000Z'))).toBe('2018-07-09');
  });
});
