import { expect, it } from 'vitest';
import { ShipPause } from './ship-pause.js';

it('grows from a second to half a minute, and is over with the first that goes well', () => {
  const pause = new ShipPause();
  expect([pause.over(0), pause.ended()]).toEqual([true, false]);
  const waits = Array.from({ length: 7 }, () => {
    pause.failed(0);
    return [1, 2, 4, 8, 16, 30].find((seconds) => pause.over(seconds * 1000));
  });
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
  expect([pause.over(29_999), pause.ended(), pause.over(0), pause.ended()]).toEqual([false, true, true, false]);
});
