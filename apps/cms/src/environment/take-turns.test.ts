import { expect, it } from 'vitest';
import { turnsOf } from './take-turns';

const takeTurn = turnsOf({ atOnce: 2, mostWaiting: 40 });

it('does two at a time, all in order, and turns away who would wait too long', async () => {
  let running = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  const job = () =>
    takeTurn(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
      return true;
    });
  const jobs = Array.from({ length: 42 }, job);
  expect(await job()).toBeNull();
  for (let done = 0; done < jobs.length; done += 1) {
    ends[done]?.();
    await jobs[done];
    // The next one's turn begins in a task of its own.
    await Promise.resolve();
  }
  expect([await Promise.all(jobs), most, running]).toEqual([jobs.map(() => true), 2, 0]);
});
