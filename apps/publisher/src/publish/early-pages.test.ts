import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ThreadEnded } from '../asked-thread.js';
import { LOT, type Lot } from '../render/render-lot.js';
import { EarlyPages } from './early-pages.js';

const pages = (from: number) => Array.from({ length: LOT * 4 }, (_, n) => `/tin/bai-${String(from + n)}/`);

// Seen to fail: after lots that were lost nothing was begun early any more.
it('begins pages again after the thread has ended over some', async () => {
  let ends = true;
  let asked = 0;
  const renderLot = (): Promise<Lot> => {
    asked += 1;
    return ends ? Promise.reject(new ThreadEnded('out of memory', '/tin/bai-0/')) : Promise.resolve(EMPTY);
  };
  const early = new EarlyPages({ renderLot });
  early.begin(pages(0));
  await setImmediate();
  expect(asked).toBe(4);
  ends = false;
  early.begin(pages(1000));
  await setImmediate();
  expect(asked).toBe(8);
  const suspects = new Set<string>();
  expect((await early.ready(new Set(['/tin/bai-5/']), suspects)).lost).toEqual(['/tin/bai-5/']);
  expect([...suspects]).toEqual(['/tin/bai-0/']);
});
const EMPTY: Lot = { pages: [], failures: [] };
