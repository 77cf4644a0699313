import { describe, expect, it } from 'vitest';
import { readUnitChange } from './unit-change';

describe('what a relation input does to the unit', () => {
  it.each([
    [undefined, { kind: 'unchanged' }],
    [{ connect: [], disconnect: [] }, { kind: 'unchanged' }],
    [null, { kind: 'none' }],
    [[], { kind: 'none' }],
    [{ disconnect: [{ id: 3 }] }, { kind: 'none' }],
    [{ set: [] }, { kind: 'none' }],
    [7, { kind: 'set', unit: { id: 7 } }],
    ['7', { kind: 'set', unit: { id: 7 } }],
    ['abc', { kind: 'set', unit: { documentId: 'abc' } }],
    [['abc'], { kind: 'set', unit: { documentId: 'abc' } }],
    [
      { connect: [{ id: 7, documentId: 'abc' }], disconnect: [] },
      { kind: 'set', unit: { id: 7, documentId: 'abc' } },
    ],
    [{ connect: { id: 7 } }, { kind: 'set', unit: { id: 7 } }],
    [{ set: ['abc'] }, { kind: 'set', unit: { documentId: 'abc' } }],
  ])('%j', (input, change) => {
    expect(readUnitChange(input)).toEqual(change);
  });

  it.each([[[1, 2]], [{ connect: [1, 2] }], [{ set: [1], connect: [2] }], [true], [{ connect: [{ slug: 'x' }] }]])(
    '%j names more than one unit or none that can be made out',
    (input) => {
      expect(readUnitChange(input)).toEqual({ kind: 'unclear' });
    },
  );
});
