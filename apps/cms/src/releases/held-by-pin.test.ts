import { describe, expect, it } from 'vitest';
import { heldByPin } from './held-by-pin';

const PINNED = { release: 7, createdAt: '2018-03-16T02:10:00.000Z' };
const BEFORE = '2018-03-16T02:00:00.000Z';
const AFTER = '2018-03-16T02:20:00.000Z';

describe('while readers are shown release 7 on purpose', () => {
  it.each<[string, Parameters<typeof heldByPin>[1], string, boolean]>([
    ['what it brought is seen, though told of afterwards', [{ release: 7, at: AFTER, outcome: 'live' }], BEFORE, false],
    ['what came later waits', [{ release: 8, at: AFTER, outcome: 'live' }], AFTER, true],
    ['what came later waits though approved before', [{ release: 8, at: AFTER, outcome: 'live' }], BEFORE, true],
    [
      'of two tellings the earlier counts',
      [
        { release: 9, at: AFTER, outcome: 'live' },
        { release: 5, at: BEFORE, outcome: 'live' },
      ],
      BEFORE,
      false,
    ],
    ['numbers of a folder that was lost don’t count', [{ release: 500, at: BEFORE, outcome: 'live' }], BEFORE, false],
    ['what could not be rendered was not seen', [{ release: 7, at: AFTER, outcome: 'quarantined' }], AFTER, true],
    ['what nobody has told of waits', [], AFTER, true],
    ['what was told of long ago is seen', [], BEFORE, false],
  ])('%s', (_, seen, publishedAt, held) => {
    expect(heldByPin(PINNED, seen, publishedAt)).toBe(held);
  });
});
