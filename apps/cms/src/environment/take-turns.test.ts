import { expect, it } from 'vitest';
import { turnsOf, turnsWithSpare } from './take-turns';

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

it('does in between, one after the other, what nobody waits for, and nothing of it while somebody does', async () => {
  const { turn, inSpareTime } = turnsWithSpare({ atOnce: 2, mostWaiting: 40 });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const job = (name: string) => async (): Promise<void> => {
    begun.push(name);
    await new Promise<void>((resolve) => ends.set(name, resolve));
  };
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    for (let tasks = 0; tasks < 10; tasks += 1) await Promise.resolve();
  };
  for (const name of ['s1', 's2', 's3']) inSpareTime(job(name));
  expect(begun).toEqual(['s1']);
  const jobs = ['a', 'b'].map((name) => turn(job(name)));
  // One place is taken by what was begun.
  expect(begun).toEqual(['s1', 'a']);
  await end('s1');
  expect(begun).toEqual(['s1', 'a', 'b']);
  await end('a');
  expect(begun).toEqual(['s1', 'a', 'b']);
  await end('b');
  expect(begun).toEqual(['s1', 'a', 'b', 's2']);
  await end('s2');
  expect(begun).toEqual(['s1', 'a', 'b', 's2', 's3']);
  await Promise.all(jobs);
});
